/// Turns libyaml's marks, which count code points from the start, into lines, columns and bytes.
///
/// Its own line numbers are not used: they count breaks that editors do not show as such.
struct YAMLPositions {
  private static let step = 64

  private let bytes: [UInt8]
  private let skipped: Int
  /// Byte offsets of every 64th code point.
  private var checkpoints: [Int32] = []
  /// Code point indexes at which lines begin.
  private var lineStarts: [Int32] = [0]

  /// `skipped` bytes (a byte order mark) are no part of what libyaml sees.
  init(_ bytes: [UInt8], skipping skipped: Int) {
    self.bytes = bytes
    self.skipped = skipped
    var index: Int32 = 0
    for offset in skipped..<max(skipped, bytes.count) where bytes[offset] & 0xC0 != 0x80 {
      if Int(index) % YAMLPositions.step == 0 {
        checkpoints.append(Int32(truncatingIfNeeded: offset))
      }
      index += 1
      if bytes[offset] == UInt8(ascii: "\n") { lineStarts.append(index) }
    }
  }

  /// - Complexity: O(log *lines*).
  func position(ofCodePoint index: Int) -> YAMLPosition {
    let checkpoint = min(index / YAMLPositions.step, checkpoints.count - 1)
    var offset = checkpoint < 0 ? bytes.count : Int(checkpoints[checkpoint])
    var current = max(0, checkpoint) * YAMLPositions.step
    while current < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      current += 1
    }
    let line = self.line(of: current)
    return YAMLPosition(
      line: line + 1, column: current - Int(lineStarts[line]) + 1, offset: offset)
  }

  /// The place of a byte, counted from behind the byte order mark.
  func position(ofByte offset: Int) -> YAMLPosition {
    let end = min(bytes.count, offset + skipped)
    var index = 0
    for byte in bytes[skipped..<max(skipped, end)] where byte & 0xC0 != 0x80 { index += 1 }
    return position(ofCodePoint: index)
  }

  private func line(of index: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= index { low = middle } else { high = middle }
    }
    return low
  }
}
