import MenkanData
import MenkanSource

extension SourceFile {
  /// A scalar, or what a list or a mapping begins with.
  func span(of node: YAMLNode) -> SourceSpan {
    switch node.kind {
    case .scalar(let text, isPlain: true): span(at: node.position, bytes: text.utf8.count)
    case .scalar(_, isPlain: false): span(at: node.position, bytes: quotedLength(node.position))
    case .mapping(let pairs) where !startsFlow(node.position):
      pairs.first.map { span(ofKey: $0) } ?? span(at: node.position, bytes: 1)
    case .mapping, .sequence: span(at: node.position, bytes: 1)
    }
  }

  func span(ofKey pair: YAMLNode.Pair) -> SourceSpan {
    let isQuoted = isQuote(pair.position.offset)
    let count = isQuoted ? quotedLength(pair.position) : pair.key.utf8.count
    return span(at: pair.position, bytes: count)
  }

  /// The last place of a text within a span; the whole span where it is not there.
  func span(of part: String, within span: SourceSpan) -> SourceSpan {
    let part = Array(part.utf8)
    var start = Int(span.upper) - part.count
    while start >= Int(span.lower), !part.isEmpty {
      if bytes[start..<start + part.count].elementsEqual(part) {
        return self.span(start, start + part.count)
      }
      start -= 1
    }
    return span
  }

  /// Where an error of the data stands; the start of the file where it names no place.
  func span(of error: DataError) -> SourceSpan {
    let start = SourceSpan(file: id, lower: 0, upper: 0)
    guard let line = error.line, let whole = span(ofLine: line) else { return start }
    var offset = Int(whole.lower)
    var left = (error.column ?? 1) - 1
    while left > 0, offset < Int(whole.upper) {
      offset += 1
      while offset < Int(whole.upper), bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    var end = offset
    while end < Int(whole.upper), !ends(bytes[end]) { end += 1 }
    return span(offset, max(end, min(offset + 1, Int(whole.upper))))
  }

  private func span(at place: YAMLPosition, bytes count: Int) -> SourceSpan {
    span(place.offset, min(place.offset + count, bytes.count))
  }

  private func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(
      file: id, lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
  }

  private func startsFlow(_ place: YAMLPosition) -> Bool {
    bytes.indices.contains(place.offset) && bytes[place.offset] == UInt8(ascii: "{")
  }

  private func isQuote(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    return bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
  }

  /// From the opening quote to the closing one on the same line.
  private func quotedLength(_ place: YAMLPosition) -> Int {
    guard isQuote(place.offset) else { return 1 }
    let quote = bytes[place.offset]
    var end = place.offset + 1
    while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\n") {
      let isEscaped = quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\")
      end += isEscaped ? 2 : 1
    }
    return min(end + 1, bytes.count) - place.offset
  }

  /// What ends a word of YAML.
  private func ends(_ byte: UInt8) -> Bool { " \t\r\n,]}".utf8.contains(byte) }
}
