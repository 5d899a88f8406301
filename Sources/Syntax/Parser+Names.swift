import MenkanSource

/// Names, headings and module paths.
extension Parser {
  /// Consumes a name. Any word can be one where the grammar asks for a name and nothing else; words
  /// of one of `kinds` take their English spelling.
  mutating func name(as kinds: Keyword.Kinds = []) -> Identifier? {
    guard !isRecovering else { return nil }
    guard isWord(current), !startsSomethingNew else {
      unexpected(.name)
      return nil
    }
    let token = advance()
    // The other words of a phrase lie empty behind the first.
    while current.kind == .word, current.span.isEmpty { advance() }
    if let keyword = token.keyword, !keyword.kinds.isDisjoint(with: kinds),
      !isPhrase(token)
    {
      return Identifier(keyword.english, token.span)
    }
    return Identifier(token.text, token.span)
  }

  /// The token behind the name that stands here; a phrase is one name.
  var peekBehindName: Token {
    var distance = 1
    while peek(distance).kind == .word, peek(distance).span.isEmpty { distance += 1 }
    return peek(distance)
  }

  private func isPhrase(_ token: Token) -> Bool {
    if case .words(let words) = Keyword.spellingTable[token.text] { words.count > 1 } else { false }
  }

  /// Whether a token is a word, a spelt-out sign such as `不低于` included.
  func isWord(_ token: Token) -> Bool { !token.text.isEmpty }

  /// Whether a word stands in backquotes.
  func isQuoted(_ token: Token) -> Bool {
    ScalarReader(file.bytes, end: file.bytes.count).folded(at: Int(token.span.lower)).byte
      == UInt8(ascii: "`")
  }

  /// A name with its label: `dsr_item "描述相符评分"`.
  mutating func heading(
    _ documentation: [String] = [], as kinds: Keyword.Kinds = []
  ) -> Heading? {
    guard let name = name(as: kinds) else { return nil }
    return Heading(name: name, label: acceptLabel(), documentation: documentation)
  }

  mutating func acceptLabel() -> TextLiteral? {
    guard let label = acceptText() else { return nil }
    if label.text.unicodeScalars.count > Parser.labelLimit {
      report(.labelTooLong(at: label.span))
    }
    return label
  }

  mutating func acceptText() -> TextLiteral? {
    guard !isRecovering, current.kind == .text else { return nil }
    let token = advance()
    return TextLiteral(text(of: token), token.span)
  }

  mutating func expectText() -> TextLiteral? {
    if let text = acceptText() { return text }
    unexpected(.text)
    return nil
  }

  /// `juhuasuan.schema`; stops before `.{`.
  mutating func modulePath() -> ModulePath? {
    guard let first = name() else { return nil }
    var parts = [first]
    while at(.dot), peek().kind != .sign(.leftBrace), !isRecovering {
      advance()
      guard let part = name() else { return nil }
      parts.append(part)
    }
    return ModulePath(parts)
  }
}
