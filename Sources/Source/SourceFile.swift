/// A place as people count: both numbers start at 1, columns count code points.
public struct SourcePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int
}

/// The text of one rule file and where its lines begin.
public struct SourceFile: Sendable {
  public let id: FileID
  /// The path as the reader of a message knows it.
  public let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int32]

  package init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(truncatingIfNeeded: offset + 1))
    }
    lineStarts = starts
  }

  /// The bytes of a span as text; parts that are not UTF-8 become U+FFFD.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[clamp(span.lower)..<clamp(span.upper)], as: UTF8.self)
  }

  /// Line and column of a byte offset; an offset past the end means the end.
  ///
  /// - Complexity: O(log *lines* + length of the line).
  package func position(of offset: Int32) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    let end = max(start, clamp(offset))
    let columns = bytes[start..<end].reduce(into: 0) { count, byte in
      if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
    }
    return SourcePosition(line: line + 1, column: columns + 1)
  }

  /// The span of a line (1-based) without its line break; nil where there is no such line.
  package func span(ofLine line: Int) -> SourceSpan? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    var end = Int32(truncatingIfNeeded: bytes.count)
    if line < lineStarts.count { end = lineStarts[line] - 1 }
    if end > start, bytes[Int(end) - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(file: id, lower: start, upper: end)
  }

  private func lineIndex(of offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func clamp(_ offset: Int32) -> Int { min(max(0, Int(offset)), bytes.count) }
}

/// All files that one run reads, so that a span alone leads back to its text.
public struct SourceMap: Sendable {
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Adds a file and returns the id by which spans name it.
  package mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(
      id: FileID(Int32(truncatingIfNeeded: files.count)), path: path, bytes: bytes)
    files.append(file)
    return file
  }

  /// Puts another text in the place of a file, which keeps its id and path.
  package mutating func replace(_ id: FileID, with bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: id, path: self[id].path, bytes: bytes)
    files[Int(id.index)] = file
    return file
  }

  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  /// The file of that id; nil where this map has none.
  package func file(_ id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }
}
