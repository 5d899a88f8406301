import MenkanSource

/// `min(e for x in list where c)` and its kin.
extension Parser {
  /// What stands behind the list of an aggregate.
  private struct AggregateTails {
    var ignoresMissing = false
    var filter: ExpressionID?
    var order: ExpressionID?
  }

  /// Reads an aggregate behind its opening parenthesis; a plain call such as `min(a, b)` too.
  mutating func aggregate(
    _ function: AggregateSyntax.Function, _ name: Identifier, _ opening: Token
  ) -> ExpressionID? {
    if function == .count, isWord(current), peekBehindName.keyword == .in {
      return loop(function, name, opening, element: nil, weight: nil, isDistinct: false)
    }
    let isDistinct = at(.distinct) && startsOperand(peek()) && accept(.distinct) != nil
    if at(.rightParenthesis) { return nil }
    let element = expression()
    var weight: ExpressionID?
    if !isRecovering, at(.weighted, .by) {
      advance()
      advance()
      weight = expression()
    }
    guard !isRecovering, accept(.for) != nil else {
      if isDistinct || weight != nil { unexpected(.keyword(.for)) }
      let arguments =
        accept(.comma) == nil ? [element] : arguments(from: [element])
      expect(.rightParenthesis, closing: opening)
      return add(.call(name, arguments), span(from: name.span))
    }
    return loop(
      function, name, opening, element: element, weight: weight, isDistinct: isDistinct)
  }

  private func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .date, .instant, .timeOfDay, .text, .sign(.yuan), .sign(.leftParenthesis): true
    default:
      isWord(token) && (token.keyword.map { Parser.startsOperand($0) } ?? true)
    }
  }

  /// Whether an operand can begin with a word; `distinct in …` is a variable of that name.
  private static func startsOperand(_ keyword: Keyword) -> Bool {
    !keyword.isReserved || [.true, .false, .if, .not].contains(keyword)
  }

  private mutating func loop(
    _ function: AggregateSyntax.Function, _ name: Identifier, _ opening: Token,
    element: ExpressionID?, weight: ExpressionID?, isDistinct: Bool
  ) -> ExpressionID {
    guard let variable = self.name(as: .value), expect(.in) != nil else {
      return invalid(span(from: name.span))
    }
    let list = expression(.additive)
    let tails = aggregateTails()
    expect(.rightParenthesis, closing: opening)
    return add(
      .aggregate(
        AggregateSyntax(
          function: function, functionSpan: name.span, isDistinct: isDistinct, element: element,
          weight: weight, variable: variable, list: list, ignoresMissing: tails.ignoresMissing,
          filter: tails.filter, order: tails.order)), span(from: name.span))
  }

  private mutating func aggregateTails() -> AggregateTails {
    var tails = AggregateTails()
    while !isRecovering {
      let start = current.span
      if at(.ignoring, .missing) {
        advance()
        advance()
        if tails.ignoresMissing { report(.tailTwice("ignoring missing", first: start, at: start)) }
        tails.ignoresMissing = true
      } else if accept(.where) != nil {
        if let first = tails.filter {
          report(.tailTwice("where", first: tree[first].span, at: start))
        }
        tails.filter = expression()
      } else if at(.order, .by) {
        advance()
        advance()
        if let first = tails.order {
          report(.tailTwice("order by", first: tree[first].span, at: start))
        }
        tails.order = expression()
      } else {
        break
      }
    }
    return tails
  }
}
