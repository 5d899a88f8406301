import MenkanSource

/// Comments: `//`, `///`, and those of other languages.
extension Lexer {
  mutating func comment() {
    let end = endOfLine(from: position)
    var slashes = 0
    var offset = position
    while slashes < 4, offset < end, reader.folded(at: offset).byte == UInt8(ascii: "/") {
      offset += reader.folded(at: offset).length
      slashes += 1
    }
    if slashes == 3 {
      add(.documentation, from: position, to: end)
    } else {
      comments.append(Comment(span: span(position, end), nextToken: tokens.count))
    }
    position = end
  }

  mutating func foreignLineComment(signLength: Int) {
    report(.foreignComment(sign: span(position, position + signLength)))
    position = endOfLine(from: position)
  }

  mutating func foreignBlockComment() {
    let start = position
    position += 2
    while position < reader.end {
      if reader.folded(at: position).byte == UInt8(ascii: "*"),
        reader.folded(at: position + 1).byte == UInt8(ascii: "/")
      {
        position += 2
        break
      }
      position += 1
    }
    position = min(position, reader.end)
    report(.blockComment(at: span(start, min(start + 2, position))))
  }

  /// Where the line that holds an offset ends, its line break left out.
  mutating func endOfLine(from offset: Int) -> Int {
    if let knownLine, knownLine.contains(offset) { return knownLine.upperBound }
    var end = offset
    while end < reader.end, reader.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > offset, reader.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    knownLine = offset...end
    return end
  }
}
