/// Reads UTF-8 scalar by scalar, with full-width forms folded to their ASCII twins on request.
struct ScalarReader {
  let bytes: [UInt8]
  /// Offset behind the last byte that may be read.
  let end: Int

  init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = min(max(0, end), bytes.count)
  }

  /// The scalar at an offset and its length in bytes; nil at the end.
  /// A byte that is no part of UTF-8 reads as U+FFFD of length 1.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < end else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The ASCII character at an offset, full-width forms folded; 0 for anything else.
  func folded(at offset: Int) -> (byte: UInt8, length: Int) {
    guard offset >= 0, offset < end else { return (0, 0) }
    let first = bytes[offset]
    if first < 0x80 { return (first, 1) }
    guard let (scalar, length) = scalar(at: offset) else { return (0, 0) }
    return (scalar.foldedToASCII ?? 0, length)
  }

  /// Digits with folding and without `_`: their value, how many there are, and where they end.
  /// Stops behind `limit` digits, which is at most 9.
  func digits(at offset: Int, upTo limit: Int) -> (value: Int, count: Int, end: Int) {
    var (value, count, position) = (0, 0, offset)
    while count < min(limit, 9) {
      let (byte, length) = folded(at: position)
      guard byte.isDigit else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      position += length
    }
    return (value, count, position)
  }

  /// Where the run of identifier characters that begins at an offset ends.
  func endOfRun(from offset: Int) -> Int {
    var position = offset
    while let (scalar, length) = scalar(at: position), scalar.continuesName { position += length }
    return position
  }

  /// The first offset from here on that is no blank; a line break is none.
  func skippingBlanks(from offset: Int) -> Int {
    var position = offset
    while let (scalar, length) = scalar(at: position), scalar.isBlank { position += length }
    return position
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
