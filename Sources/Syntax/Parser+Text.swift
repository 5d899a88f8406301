import MenkanSource

/// What text literals say.
extension Parser {
  /// The content of a text literal, escapes resolved.
  func text(of token: Token) -> String {
    let (lower, upper) = content(of: token)
    let reader = ScalarReader(file.bytes, end: upper)
    var text = String.UnicodeScalarView()
    var offset = lower
    while let (scalar, length) = reader.scalar(at: offset) {
      offset += length
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      let next = reader.scalar(at: offset)
      text.append(Parser.unescaped(next?.scalar))
      offset += next?.length ?? 0
    }
    return String(text)
  }

  /// Offsets between the quotes of a text literal; without a closing quote up to its end.
  func content(of token: Token) -> (lower: Int, upper: Int) {
    let reader = ScalarReader(file.bytes, end: Int(token.span.upper))
    let start = Int(token.span.lower)
    let lower = start + (reader.scalar(at: start)?.length ?? 0)
    var last = lower
    var quote: Int?
    while let (scalar, length) = reader.scalar(at: last) {
      if scalar == "\\" {
        last += length + (reader.scalar(at: last + length)?.length ?? 0)
        quote = nil
        continue
      }
      quote = Parser.closingQuotes.contains(scalar) ? last : nil
      last += length
    }
    return (lower, quote ?? Int(token.span.upper))
  }

  private static let closingQuotes: Set<Unicode.Scalar> = [
    "\"", "”", "＂", "“", "'", "＇", "’", "」", "』",
  ]

  static func unescaped(_ scalar: Unicode.Scalar?) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    case let scalar?: scalar
    case nil: "\\"
    }
  }
}
