import Foundation

/// The lines of standard input. Of a longer one no more is held than is needed to refuse it.
struct LineInput {
  private let limit: Int
  private var rest: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// - Parameter limit: how many bytes a line may have.
  init(limit: Int) { self.limit = limit }

  /// The next line without its end; nil behind the last one.
  mutating func next() -> String? {
    var line: [UInt8] = []
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let part = rest[..<(end ?? rest.endIndex)]
      line += part.prefix(limit + 1 - line.count)
      if let end {
        rest = rest[(end + 1)...]
        break
      }
      if isAtEnd {
        rest = []
        if line.isEmpty { return nil }
        break
      }
      rest = ArraySlice(FileHandle.standardInput.availableData)
      isAtEnd = rest.isEmpty
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
