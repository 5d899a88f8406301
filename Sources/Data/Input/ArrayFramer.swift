import MenkanSource

/// Cuts a `.json` file into records: the elements of its array, or the one object that it is.
///
/// Only brackets, quotes and commas are looked at; the parser checks each element in full, and
/// where one is well-formed, so was the cut.
struct ArrayFramer {
  private enum State {
    case start
    case single
    case firstElement
    case element
    case behind
    case finished
  }

  private let buffer: RecordBuffer
  private var state = State.start
  private var line = 1

  init(_ buffer: RecordBuffer) { self.buffer = buffer }

  /// True where a comma promised another element.
  var expectsMore: Bool { if case .element = state { true } else { false } }

  /// Nothing more is asked for: an element was no JSON, so the cuts behind it mean nothing.
  mutating func stop() { state = .finished }

  mutating func next() throws(DataError) -> Frame? {
    if case .start = state {
      try buffer.dropByteOrderMark()
      let opens = try firstByte() == UInt8(ascii: "[")
      if opens { buffer.drop(1) }
      state = opens ? .firstElement : .single
    }
    switch state {
    case .start, .finished: return nil
    case .single: return try single()
    case .firstElement, .element: return try element()
    case .behind:
      let hasMore = try firstByte() != nil
      state = .finished
      if let failure = buffer.failure(line: line) { return .malformed(failure) }
      return hasMore ? .malformed(.behindArray(line: line)) : nil
    }
  }

  /// Passes over blanks; nil at the end of the input.
  private mutating func firstByte() throws(DataError) -> UInt8? {
    while true {
      let bytes = unsafe buffer.bytes
      let blanks = unsafe bytes.prefix(while: isWhiteSpace)
      line += unsafe blanks.count { $0 == UInt8(ascii: "\n") }
      unsafe buffer.drop(blanks.count)
      if let first = unsafe buffer.bytes.first { return first }
      if try !buffer.fill() { return nil }
    }
  }

  /// The whole file is one record.
  private mutating func single() throws(DataError) -> Frame? {
    state = .finished
    while try buffer.fill() {
      if buffer.count > DataLimit.record { return .malformed(.tooLarge(line: line)) }
    }
    if let failure = buffer.failure(line: line) { return .malformed(failure) }
    return unsafe .record(buffer.bytes, line: line)
  }

  private mutating func element() throws(DataError) -> Frame? {
    let isFirst = if case .firstElement = state { true } else { false }
    let first = try firstByte()
    let start = line
    guard let first else {
      state = .finished
      return .malformed(buffer.failure(line: line) ?? .openArray(line: line))
    }
    if first == UInt8(ascii: "]") {
      buffer.drop(1)
      state = .behind
      return isFirst ? try next() : .malformed(.missingElement(line: line))
    }
    if first == UInt8(ascii: ",") {
      state = .finished
      return .malformed(.missingElement(line: line))
    }
    let (length, isTooLarge, end) = try findEnd()
    let record = unsafe buffer.slice(length)
    buffer.drop(end == nil ? length : length + 1)
    if end == nil, let failure = buffer.failure(line: start) {
      state = .finished
      return .malformed(failure)
    }
    // At the end of the input the next call finds that the array is open.
    state = end == UInt8(ascii: "]") ? .behind : .element
    if isTooLarge { return .malformed(.tooLarge(line: start)) }
    return unsafe .record(record, line: start)
  }

  /// The length of the element at the start of the buffer, and the comma or bracket behind it; nil
  /// at the end of the input. An element beyond the limit is passed over without being held.
  private mutating func findEnd() throws(DataError) -> (
    length: Int, isTooLarge: Bool, end: UInt8?
  ) {
    var scanner = ElementScanner()
    var searched = 0
    var isTooLarge = false
    while true {
      let bytes = unsafe buffer.bytes
      while searched < bytes.count {
        let byte = unsafe bytes[searched]
        if byte == UInt8(ascii: "\n") { line += 1 }
        if scanner.ends(at: byte) { return (searched, isTooLarge, byte) }
        searched += 1
      }
      if searched > DataLimit.record {
        isTooLarge = true
        buffer.drop(searched)
        searched = 0
      }
      if try !buffer.fill() { return (searched, isTooLarge, nil) }
    }
  }
}

/// Whether a byte lies inside a text or bracket.
private struct ElementScanner {
  private var depth = 0
  private var isText = false
  private var isEscaped = false

  /// True for the comma or bracket behind an element.
  mutating func ends(at byte: UInt8) -> Bool {
    if isText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isText = false
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): isText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ","): return depth == 0
    case UInt8(ascii: "]") where depth == 0: return true
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
    return false
  }
}

extension MalformedRecord {
  fileprivate static func openArray(line: Int) -> MalformedRecord {
    .brokenArray(
      line: line,
      LocalizedText(
        en: "the file ends before its list does: the closing `]` is missing",
        zh: "文件在列表结束前就结束了：缺少结尾的 `]`"))
  }

  fileprivate static func missingElement(line: Int) -> MalformedRecord {
    .brokenArray(
      line: line,
      LocalizedText(
        en: "a record is missing beside this comma; remove the comma",
        zh: "这个逗号旁边缺少一条记录；请删掉逗号"))
  }

  fileprivate static func behindArray(line: Int) -> MalformedRecord {
    .brokenArray(
      line: line,
      LocalizedText(
        en: "something stands behind the closing `]` of the list; it is not read",
        zh: "列表结尾的 `]` 之后还有内容，未读取"))
  }
}
