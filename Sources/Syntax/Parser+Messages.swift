import MenkanSource

/// `because "…"` and `because { zh: "…", en: "…" }`.
extension Parser {
  mutating func message(behind start: SourceSpan) -> MessageSyntax? {
    guard !isRecovering else { return nil }
    if current.kind == .text {
      let template = template(language: nil)
      return MessageSyntax(templates: [template], span: span(from: start))
    }
    guard let opening = accept(.leftBrace) else {
      unexpected(.text)
      return nil
    }
    var templates: [MessageSyntax.Template] = []
    while !at(.rightBrace), let language = name() {
      expect(.colon)
      guard !isRecovering, current.kind == .text else {
        unexpected(.text)
        break
      }
      if templates.contains(where: { $0.language?.text == language.text }) {
        report(.languageTwice(language.text, at: language.span))
      }
      templates.append(template(language: language))
      if accept(.comma) == nil, !isWord(current) { break }
    }
    if isRecovering {
      // The message ends with its brace, and the rule goes on behind it.
      recover { _ in false }
      _ = accept(.rightBrace)
    } else {
      expect(.rightBrace, closing: opening)
    }
    return MessageSyntax(templates: templates, span: span(from: start))
  }

  private mutating func template(language: Identifier?) -> MessageSyntax.Template {
    let token = advance()
    let (parts, quotations) = parts(of: token)
    if file.text(token.span).unicodeScalars.count > Parser.messageLimit + 2 {
      report(.messageTooLong(at: token.span))
    }
    return MessageSyntax.Template(
      language: language, parts: parts, span: token.span, quotations: quotations)
  }

  /// The text of a message in parts, and where the expressions among them stand; `{{` and `}}` are
  /// braces.
  private mutating func parts(
    of token: Token
  ) -> (parts: [MessageSyntax.Part], quotations: [SourceSpan]) {
    let (lower, upper) = content(of: token)
    let reader = ScalarReader(file.bytes, end: upper)
    var parts: [MessageSyntax.Part] = []
    var quotations: [SourceSpan] = []
    var run = String.UnicodeScalarView()
    func flush() {
      if !run.isEmpty { parts.append(.text(String(run))) }
      run = String.UnicodeScalarView()
    }
    var offset = lower
    while let (scalar, length) = reader.scalar(at: offset) {
      let next = reader.scalar(at: offset + length)
      switch scalar {
      case "\\":
        run.append(Parser.unescaped(next?.scalar))
        offset += length + (next?.length ?? 0)
      case "{" where next?.scalar == "{", "}" where next?.scalar == "}":
        run.append(scalar)
        offset += 2
      case "{":
        guard let end = endOfInterpolation(from: offset + 1, reader) else {
          reportOpen(at: offset, reader)
          offset = upper
          continue
        }
        flush()
        guard quotations.count < Parser.interpolationLimit else {
          report(.tooManyInterpolations(at: place(offset, end + 1)))
          return (parts, quotations)
        }
        parts.append(.expression(interpolation(offset + 1, end)))
        quotations.append(place(offset + 1, end))
        offset = end + 1
      case "｛":
        offset = reportWide(at: offset, reader)
      default:
        run.append(scalar)
        offset += length
      }
    }
    flush()
    return (parts, quotations)
  }

  /// `{price｝`: the closing brace is a full-width one, or there is none.
  private mutating func reportOpen(at offset: Int, _ reader: ScalarReader) {
    if let closing = wideBrace("｝", from: offset + 1, reader) {
      report(.fullWidthBraces([(closing, "}")]))
    } else {
      report(.openInterpolation(at: place(offset, offset + 1)))
    }
  }

  /// `｛price｝` and `｛price}`, which merchants would read as they stand; where it ends.
  private mutating func reportWide(at offset: Int, _ reader: ScalarReader) -> Int {
    let opening = place(offset, offset + 3)
    if let closing = wideBrace("｝", from: offset + 3, reader) {
      report(.fullWidthBraces([(opening, "{"), (closing, "}")]))
      return Int(closing.upper)
    }
    report(.fullWidthBraces([(opening, "{")]))
    return endOfInterpolation(from: offset + 3, reader).map { $0 + 1 } ?? reader.end
  }

  private func wideBrace(
    _ brace: Unicode.Scalar, from start: Int, _ reader: ScalarReader
  ) -> SourceSpan? {
    var offset = start
    while let (scalar, length) = reader.scalar(at: offset), scalar != "{", scalar != "}" {
      if scalar == brace { return place(offset, offset + length) }
      offset += length
    }
    return nil
  }

  private func endOfInterpolation(from start: Int, _ reader: ScalarReader) -> Int? {
    var braces = 0
    for offset in start..<max(start, reader.end) {
      if file.bytes[offset] == UInt8(ascii: "{") { braces += 1 }
      if file.bytes[offset] == UInt8(ascii: "}") {
        if braces == 0 { return offset }
        braces -= 1
      }
    }
    return nil
  }

  /// Reads the expression between two offsets of the file.
  private mutating func interpolation(_ lower: Int, _ upper: Int) -> ExpressionID {
    var lexer = Lexer(file, from: lower, upTo: upper)
    lexer.run()
    lexer.diagnostics.forEach { report($0) }
    let outer = (tokens, index)
    (tokens, index) = (lexer.tokens.filter { $0.kind != .documentation }, 0)
    if isAtEnd { fail(.emptyInterpolation(at: place(lower - 1, upper + 1))) }
    let expression = expression()
    if !isAtEnd { unexpected(.sign(.rightBrace)) }
    (tokens, index) = outer
    isRecovering = false
    return expression
  }

  func place(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(
      file: file.id, lower: Int32(truncatingIfNeeded: lower),
      upper: Int32(truncatingIfNeeded: upper))
  }
}
