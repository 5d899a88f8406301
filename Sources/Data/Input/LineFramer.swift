#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Cuts JSON Lines into records: one a line, blank lines passed over.
struct LineFramer {
  private let buffer: RecordBuffer
  private var line = 0
  private var isStarted = false
  private var isFinished = false

  init(_ buffer: RecordBuffer) { self.buffer = buffer }

  mutating func next() throws(DataError) -> Frame? {
    if !isStarted {
      isStarted = true
      try buffer.dropByteOrderMark()
    }
    while !isFinished {
      line += 1
      let (length, isTooLarge) = try findEnd()
      let record = unsafe buffer.slice(length)
      buffer.drop(length + 1)
      if isFinished, let failure = buffer.failure(line: line) { return .malformed(failure) }
      if isTooLarge { return .malformed(.tooLarge(line: line)) }
      if unsafe !record.allSatisfy(isWhiteSpace) { return unsafe .record(record, line: line) }
    }
    return nil
  }

  /// The length of the line at the start of the buffer. One beyond the limit is passed over
  /// without being held.
  private mutating func findEnd() throws(DataError) -> (length: Int, isTooLarge: Bool) {
    var searched = 0
    var isTooLarge = false
    while true {
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer.bytes[searched...])
      if let base = rest.baseAddress, !rest.isEmpty,
        let found = unsafe memchr(base, Int32(UInt8(ascii: "\n")), rest.count)
      {
        let length = unsafe searched + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        return (length, isTooLarge || length > DataLimit.record)
      }
      searched = buffer.count
      if searched > DataLimit.record {
        isTooLarge = true
        buffer.drop(searched)
        searched = 0
      }
      if try !buffer.fill() {
        isFinished = true
        return (buffer.count, isTooLarge)
      }
    }
  }
}
