import MenkanSource

/// What stands between the bars of a table.
extension Parser {
  mutating func cell(isInput: Bool) -> CellSyntax {
    let start = current.span
    if let word = acceptLonelyWord(isInput: isInput) {
      return CellSyntax(kind: word, span: span(from: start))
    }
    if at(.pipe) {
      report(.emptyCell(between: tokens[index - 1].span, and: start, isInput: isInput))
      return CellSyntax(kind: .invalid, span: start.start)
    }
    // Any other `not` belongs to the expression behind it.
    let isNegated = at(.not) && startsTest()
    if isNegated { advance() }
    var tests: [CellTest] = []
    repeat { tests.append(test(isInput: isInput)) } while accept(.comma) != nil
    return CellSyntax(
      kind: isRecovering ? .invalid : .tests(tests, isNegated: isNegated), span: span(from: start))
  }

  /// `any`, `otherwise` and `?` where they are all that stands in the cell, and signs that mean so
  /// elsewhere.
  private mutating func acceptLonelyWord(isInput: Bool) -> CellSyntax.Kind? {
    guard endsTest(peek()), !isRecovering else { return nil }
    if case .sign(let sign) = current.kind, [.times, .minus, .divide].contains(sign) {
      let place = advance().span
      report(.signForCell(file.text(place), isAny: sign == .times, isInput: isInput, at: place))
      return .invalid
    }
    if accept(.question) != nil {
      report(.openCell(at: tokens[index - 1].span))
      return .open
    }
    switch current.keyword {
    case .any:
      advance()
      return .any
    case .otherwise:
      advance()
      return .otherwise
    default: return nil
    }
  }

  private func endsTest(_ token: Token) -> Bool {
    token.kind == .sign(.pipe) || token.kind == .sign(.comma) || token.startsLine
  }

  /// Whether behind the current token a test begins that is no expression.
  private func startsTest() -> Bool {
    if case .sign(let sign) = peek().kind {
      return Parser.comparisonSigns[sign] != nil || sign == .leftBracket
    }
    switch peek().keyword {
    case .between, .is: return true
    case .missing: return endsTest(peek(2))
    default: return false
    }
  }

  /// `missing`; `缺失` is two words in one.
  private mutating func acceptMissing() -> Bool {
    let isTwofold = at(.is, .missing)
    guard !isRecovering, isTwofold || at(.missing), endsTest(peek(isTwofold ? 2 : 1)) else {
      return false
    }
    if isTwofold { advance() }
    advance()
    return true
  }

  private mutating func test(isInput: Bool) -> CellTest {
    if acceptMissing() { return .missing }
    if isInput, let glued = acceptGluedComparison() { return .value(glued) }
    if case .sign(let sign) = current.kind, let operation = Parser.comparisonSigns[sign],
      !isRecovering
    {
      if sign == .assign { report(.assignForEqual(at: current.span)) }
      let place = advance().span
      let whole = acceptParted(sign, at: place) ?? operation
      return .comparison(whole, expression(.coalesce))
    }
    if accept(.between) != nil {
      let lower = expression(.additive)
      betweenAnd()
      return .interval(
        lower, expression(.additive), includesLower: true, includesUpper: true)
    }
    if at(.leftBracket) || at(.leftParenthesis) && startsInterval { return interval() }
    let value = expression()
    if isInput, let (lower, upper) = endsOfDash(value) {
      return .interval(lower, upper, includesLower: true, includesUpper: true)
    }
    guard acceptRange(behind: value) else { return .value(value) }
    return .interval(value, expression(.additive), includesLower: true, includesUpper: true)
  }

  /// `不低于4.5`, reported; nothing is said of what the cell asks.
  private mutating func acceptGluedComparison() -> ExpressionID? {
    guard let (word, rest) = missingSpace(), case .sign = Keyword.spellingTable[word],
      let digit = rest.unicodeScalars.first, "0"..."9" ~= digit, !isRecovering
    else { return nil }
    report(.missingSpace(behind: word, before: rest, at: current.span))
    let start = advance().span
    // What else there is of the number: `.5`, `%`.
    while !endsTest(current), !at(.rightBrace), !isAtEnd { advance() }
    return invalid(span(from: start))
  }

  /// `4.5-4.8`, which was read as a difference: its ends.
  private mutating func endsOfDash(
    _ read: ExpressionID
  ) -> (lower: ExpressionID, upper: ExpressionID)? {
    guard !isRecovering, case .binary(.subtract, let lower, let upper, let dash) = tree[read].kind,
      case .literal = tree[lower].kind, case .literal = tree[upper].kind
    else { return nil }
    rangeDash(dash, from: tree[lower].span, to: tree[upper].span)
    return (lower, upper)
  }

  /// A dash between the ends of a range.
  mutating func rangeDash(_ dash: SourceSpan, from lower: SourceSpan, to upper: SourceSpan) {
    let gap = SourceSpan(file: dash.file, lower: lower.upper, upper: upper.lower)
    report(
      .rangeWithDash(
        written: file.text(dash), meant: "\(file.text(lower))..\(file.text(upper))", gap: gap,
        at: dash))
    explained.insert(dash)
  }

  /// Whether the bracket that opens here is one of an interval: within it stands `..` that no
  /// window takes, as in `(d within 2026-11-01..2026-11-11)`.
  private var startsInterval: Bool {
    var depth = 0
    var distance = 0
    while case let token = peek(distance), token.kind != .endOfFile,
      distance == 0 || !token.startsLine
    {
      switch token.kind {
      case .sign(.leftParenthesis), .sign(.leftBracket), .sign(.leftBrace): depth += 1
      case .sign(.rightParenthesis), .sign(.rightBracket), .sign(.rightBrace):
        depth -= 1
        if depth == 0 { return false }
      case .sign(.range) where depth == 1: return true
      default:
        if depth == 1, token.keyword == .within, peek(distance - 1).kind != .sign(.dot) {
          return false
        }
      }
      distance += 1
    }
    return false
  }

  /// `[4.5..5)`
  private mutating func interval() -> CellTest {
    let opening = advance()
    let lower = expression(.additive)
    expect(.range)
    let upper = expression(.additive)
    let includesUpper = at(.rightBracket)
    if includesUpper { advance() } else { expect(.rightParenthesis, closing: opening) }
    return .interval(
      lower, upper, includesLower: opening.kind == .sign(.leftBracket),
      includesUpper: includesUpper)
  }
}
