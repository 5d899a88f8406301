import MenkanSource
import MenkanSyntax

/// How a token is written: signs and digits in ASCII, texts in straight quotes, words as the author
/// wrote them.
enum TokenSpelling {
  /// - Parameter isQuoted: true within another text, where curly quotes are used.
  static func text(of token: Token, in file: SourceFile, isQuoted: Bool) -> String {
    switch token.kind {
    case .sign(let sign): token.text.isEmpty ? sign.rawValue : token.text
    case .word: isBackquoted(token, in: file) ? "`\(token.text)`" : token.text
    case .number, .date, .instant, .timeOfDay: folded(file.text(token.span))
    case .text: quoted(token.span, in: file, by: isQuoted ? ("“", "”") : ("\"", "\""))
    case .documentation, .invalid, .endOfFile: file.text(token.span)
    }
  }

  private static func isBackquoted(_ token: Token, in file: SourceFile) -> Bool {
    let first = file.text(token.span).unicodeScalars.first
    return first == "`" || first == "｀"
  }

  /// Full-width forms as ASCII.
  private static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(folded)
  }

  // MARK: Texts

  /// A text in straight quotes. Expressions that it quotes are written anew by `expression`; where
  /// one of them holds a straight quote the text keeps its own quotes.
  static func quoted(
    _ span: SourceSpan, in file: SourceFile, by quotes: (String, String) = ("\"", "\""),
    quoting places: [SourceSpan] = [], expression: (SourceSpan) -> String = { _ in "" }
  ) -> String {
    let whole = file.text(span).unicodeScalars
    guard let opening = whole.first, let closing = whole.last, whole.count > 1 else {
      return String(whole)
    }
    let lower = span.lower + Int32(String(opening).utf8.count)
    let upper = span.upper - Int32(String(closing).utf8.count)
    var text = ""
    var isStraight = true
    var start = lower
    for place in places where place.lower >= start && place.upper <= upper {
      text += escaped(file, start, place.lower)
      let written = expression(place)
      if written.contains("\"") { isStraight = false }
      text += written
      start = place.upper
    }
    if !isStraight { return file.text(span) }
    return quotes.0 + text + escaped(file, start, upper) + quotes.1
  }

  /// The characters of a text as they stand between straight quotes.
  private static func escaped(_ file: SourceFile, _ lower: Int32, _ upper: Int32) -> String {
    let raw = file.text(SourceSpan(file: file.id, lower: lower, upper: upper))
    var escaped = String.UnicodeScalarView()
    var isEscape = false
    for scalar in raw.unicodeScalars {
      if scalar == "\"" || scalar == "＂", !isEscape { escaped.append("\\") }
      isEscape = scalar == "\\" && !isEscape
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
