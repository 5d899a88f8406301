/// A window on the input that slides forward and grows to the size of the longest record.
@safe final class RecordBuffer {
  let input: ByteInput
  /// What has been read and not yet given away is `start ..< end`.
  private(set) var start = 0
  private(set) var end = 0
  private var memory: UnsafeMutableBufferPointer<UInt8>

  private static let chunk = 256 << 10

  init(_ input: ByteInput) {
    self.input = input
    unsafe memory = .allocate(capacity: RecordBuffer.chunk + JSONParser.padding)
  }

  deinit { unsafe memory.deallocate() }

  var count: Int { end - start }

  /// The bytes at hand; valid until the next `fill`.
  var bytes: UnsafeMutableBufferPointer<UInt8> { unsafe slice(count) }

  /// The first bytes at hand; `JSONParser.padding` bytes behind them may be written.
  func slice(_ length: Int) -> UnsafeMutableBufferPointer<UInt8> {
    unsafe UnsafeMutableBufferPointer(rebasing: memory[start..<start + length])
  }

  /// Gives the first bytes away; their memory stays valid until the next `fill`.
  func drop(_ length: Int) { start += min(length, count) }

  /// Reads more behind what is there; false at the end of the input.
  func fill() throws(DataError) -> Bool {
    makeRoom()
    let free = unsafe UnsafeMutableBufferPointer(
      rebasing: memory[end..<memory.count - JSONParser.padding])
    let read = try unsafe input.read(into: free)
    end += read
    return read > 0
  }

  /// Moves the bytes to the front; grows when they fill more than half of the memory.
  private func makeRoom() {
    let held = unsafe bytes
    if unsafe held.count * 2 > memory.count {
      let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(
        capacity: memory.count * 2)
      _ = unsafe larger.update(fromContentsOf: held)
      unsafe memory.deallocate()
      unsafe memory = larger
    } else if let base = unsafe memory.baseAddress, let source = held.baseAddress {
      unsafe base.update(from: source, count: held.count)
    }
    (start, end) = (0, held.count)
  }

  /// Passes over a byte order mark at the very start.
  func dropByteOrderMark() throws(DataError) {
    while count < 3 { if try !fill() { break } }
    if unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) { drop(3) }
  }

  /// What a packed input has to say when it ends.
  func failure(line: Int) -> MalformedRecord? {
    input.failure.map { .brokenGzip(line: line, isTruncated: $0 == .truncated) }
  }
}

/// One record as it lies in the input.
@safe enum Frame {
  /// Valid until the next frame is asked for.
  case record(UnsafeMutableBufferPointer<UInt8>, line: Int)
  case malformed(MalformedRecord)
}
