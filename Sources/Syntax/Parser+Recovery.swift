import MenkanSource

/// What to do where the text is not what the grammar asks for.
extension Parser {
  /// What the grammar asked for.
  enum Wanted {
    case sign(Sign)
    case keyword(Keyword)
    case name
    case value
    case type
    case declaration
    case item
    case rankItem
    case text
    case other(LocalizedText)
  }

  /// Words that begin a declaration.
  static let declarationWords: Set<Keyword> = [
    .module, .use, .entity, .enum, .list, .define, .policy, .table, .partial, .rank, .calendar,
    .unit,
  ]

  /// Words that begin an item of a policy.
  static let itemWords: Set<Keyword> = [
    .param, .let, .output, .require, .reject, .refer, .when, .group, .include, .waive,
  ]

  /// Words that begin an item of a rank and have a name behind them.
  static let namedRankWords: Set<Keyword> = [.exclude, .factor, .boost]

  /// Words that begin an item, whatever the block, with a name behind them.
  static let beginningWords = itemWords.union(namedRankWords)

  /// The place of a complaint about the current token; at the end of the file the last word.
  var place: SourceSpan {
    let token = current
    if token.kind == .endOfFile || token.span.isEmpty, index > 0 {
      return tokens[index - 1].span.end
    }
    return token.span
  }

  /// The current token as the author wrote it; nil at the end of the file.
  var found: String? {
    if current.kind == .endOfFile { return nil }
    let text = file.text(current.span)
    return text.isEmpty ? nil : String(text.prefix(40))
  }

  /// Reports the current token and falls into recovery.
  mutating func unexpected(_ wanted: Wanted) {
    if isRecovering { return }
    // What the lexer has reported is not reported again.
    if current.kind == .invalid {
      isRecovering = true
    } else if let (keyword, rest) = missingSpace() {
      fail(.missingSpace(behind: keyword, before: rest, at: current.span))
    } else if let (name, operation, place) = operatorBehindName() {
      fail(.missingSpace(behind: name, before: operation, at: place))
    } else {
      fail(.unexpected(found, wanted: wanted, at: place))
    }
  }

  /// The keyword that the current word begins with, for want of a space.
  func missingSpace() -> (keyword: String, rest: String)? {
    guard current.kind == .word, current.keyword == nil,
      file.bytes[Int(current.span.lower)] != UInt8(ascii: "`")
    else { return nil }
    return splitKeywordPrefix(of: current.text)
  }

  /// The word before the current token, where it ends with an operator: `活动价不低于 100`.
  private func operatorBehindName() -> (name: String, operation: String, place: SourceSpan)? {
    guard index > 0, !current.startsLine, tokens[index - 1].kind == .word else { return nil }
    let last = tokens[index - 1]
    guard last.keyword == nil, !isQuoted(last),
      let (name, operation) = splitOperatorSuffix(of: last.text)
    else { return nil }
    return (name, operation, last.span)
  }

  /// Runs something that lies one bracket deeper.
  mutating func nested<Result>(
    else failure: (inout Parser) -> Result, _ body: (inout Parser) -> Result
  ) -> Result {
    guard !isRecovering else { return failure(&self) }
    guard depth + 3 <= Parser.nestingLimit else {
      fail(.tooDeep(at: current.span))
      return failure(&self)
    }
    depth += 3
    defer { depth -= 3 }
    return body(&self)
  }

  /// Skips to a token at which something can begin anew: `stop` says so, a closing brace of the
  /// enclosing block, a declaration, or the end. Ends the recovery.
  mutating func recover(at stop: (Parser) -> Bool) {
    var braces = 0
    while !isAtEnd, !startsDeclaration {
      if braces == 0, stop(self) { break }
      if at(.leftBrace) { braces += 1 }
      if at(.rightBrace) {
        if braces == 0 { break }
        braces -= 1
      }
      advance()
    }
    isRecovering = false
  }

  /// Whether a declaration begins here: its word at the beginning of a line, a name behind it that
  /// is no operator (`list in …` is an operand and what is asked of it).
  var startsDeclaration: Bool { Parser.startsDeclaration(tokens, at: index) }

  static func startsDeclaration(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    guard token.startsLine, let keyword = token.keyword, declarationWords.contains(keyword),
      index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    guard next.kind == .word, !next.startsLine else { return false }
    switch next.keyword {
    case .starts, .ends: return index + 2 >= tokens.count || tokens[index + 2].keyword != .with
    case .mod, .since: return false
    case let word?: return !word.isReserved
    case nil: return true
    }
  }

  /// Whether a declaration can begin here, whatever the layout: two words in a row are never part
  /// of an expression.
  var mayStartDeclaration: Bool {
    guard let keyword = current.keyword else { return false }
    return Parser.declarationWords.contains(keyword) && isWord(peek())
  }

  /// Whether an item of the block begins here, as far as a skipping parser can tell.
  var startsItem: Bool {
    guard current.startsLine, let keyword = current.keyword else { return false }
    return blockWords.contains(keyword)
  }

  /// Whether a declaration or an item begins here where a name or a value was needed: its word at
  /// the beginning of a line, and behind it a name, which cannot follow another name.
  var startsSomethingNew: Bool {
    let next = peek()
    guard current.startsLine, next.kind == .word, isWord(next), !next.startsLine else {
      return false
    }
    return startsDeclaration
      || Parser.beginningWords.contains(current.keyword ?? .and) && next.keyword == nil
        && [.sign(.colon), .sign(.assign), .text].contains(peek(2).kind)
  }
}
