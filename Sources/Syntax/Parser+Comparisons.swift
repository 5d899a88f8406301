import MenkanSource

/// Comparisons: signs, `in`, `between`, `within`, `contains`, `like`, `is …`.
extension Parser {
  static let comparisonSigns: [Sign: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual,
    .greater: .greater, .greaterOrEqual: .greaterOrEqual, .assign: .equal,
  ]

  /// Whether a comparison goes on here behind its left operand.
  var comparisonStarts: Bool {
    if case .sign(let sign) = current.kind { return Parser.comparisonSigns[sign] != nil }
    switch current.keyword {
    case .in, .between, .within, .since, .contains, .overlaps, .like, .is: return true
    case .not: return peek().keyword == .in
    case .starts, .ends: return peek().keyword == .with
    default: return foreignComparisonStarts
    }
  }

  mutating func comparison(_ left: ExpressionID, from start: SourceSpan) -> ExpressionID {
    if case .sign(let sign) = current.kind, let operation = Parser.comparisonSigns[sign] {
      if let test = comparedWithNothing(left, sign, from: start) { return test }
      if sign == .assign { report(.assignForEqual(at: current.span)) }
      let place = advance().span
      let whole = acceptParted(sign, at: place) ?? operation
      return binary(whole, left, place, from: start)
    }
    if foreignComparisonStarts { return foreignComparison(left, from: start) }
    let token = advance()
    switch token.keyword {
    case .in:
      let set = set()
      return add(.membership(left, set, isNegated: false), span(from: start))
    case .not:
      advance()
      let set = set()
      return add(.membership(left, set, isNegated: true), span(from: start))
    case .between:
      let lower = expression(.additive)
      if let ends = endsJoinedByDash(lower) {
        return add(.between(left, ends.lower, ends.upper), span(from: start))
      }
      betweenAnd()
      let upper = expression(.additive)
      skipBetweenEnd()
      return add(.between(left, lower, upper), span(from: start))
    case .within, .since:
      if token.keyword == .within, let test = withinInWords(left, token, from: start) {
        return test
      }
      guard let window = token.keyword == .since ? since() : window() else {
        return invalid(span(from: start))
      }
      return add(.within(left, window), span(from: start))
    case .contains:
      guard at(.any), peek().keyword == .of else {
        return binary(.contains, left, token.span, from: start)
      }
      advance()
      return binary(.containsAnyOf, left, token.span.joined(with: advance().span), from: start)
    case .overlaps: return binary(.overlaps, left, token.span, from: start)
    case .starts, .ends:
      let place = token.span.joined(with: advance().span)
      return binary(token.keyword == .starts ? .startsWith : .endsWith, left, place, from: start)
    case .like:
      guard let pattern = expectText() else { return invalid(span(from: start)) }
      return add(.like(left, pattern), span(from: start))
    default: return isTest(left, token, from: start)
    }
  }

  mutating func binary(
    _ operation: BinaryOperator, _ left: ExpressionID, _ place: SourceSpan, from start: SourceSpan
  ) -> ExpressionID {
    let takesList = operation == .containsAnyOf || operation == .overlaps
    let isList = takesList && !isRecovering && at(.leftBracket)
    let right = isList ? writtenList() : expression(.coalesce)
    return add(.binary(operation, left, right, operatorSpan: place), span(from: start))
  }

  /// `[a, b]`
  private mutating func writtenList() -> ExpressionID {
    nested(else: { $0.invalid($0.place) }) { parser in
      parser.rowDepth += 1
      defer { parser.rowDepth -= 1 }
      let opening = parser.advance()
      var elements: [ExpressionID] = []
      while !parser.isRecovering, !parser.at(.rightBracket) {
        elements.append(parser.expression())
        if parser.accept(.comma) == nil { break }
      }
      parser.expect(.rightBracket, closing: opening)
      return parser.add(.list(elements), parser.span(from: opening.span))
    }
  }

  /// What stands behind `is`.
  private mutating func isTest(
    _ left: ExpressionID, _ isToken: Token, from start: SourceSpan
  ) -> ExpressionID {
    // `是 缺失`: the second word alone says `is missing`.
    if at(.is) { advance() }
    let negation = accept(.not)
    if Parser.isNull(current) {
      let written = (negation?.span ?? current.span).joined(with: advance().span)
      report(.presenceWord(meant: negation == nil ? "missing" : "known", at: written))
      return add(.presence(left, negation == nil ? .missing : .known), span(from: start))
    }
    switch current.keyword {
    case .missing, .known, .unknown:
      let word = advance()
      let isMissing = (word.keyword != .known) != (negation != nil)
      if negation != nil || word.keyword == .unknown {
        let written = (negation?.span ?? word.span).joined(with: word.span)
        report(.presenceWord(meant: isMissing ? "missing" : "known", at: written))
      }
      return add(.presence(left, isMissing ? .missing : .known), span(from: start))
    case .nothing:
      advance()
      let isNone = add(.presence(left, .none), span(from: start))
      return negation == nil ? isNone : add(.not(isNone), span(from: start))
    case .multiple where negation == nil:
      advance()
      expect(.of)
      let divisor = expression(.coalesce)
      return add(.multiple(left, of: divisor), span(from: start))
    case nil where current.kind == .word || startsLiteral, .true, .false:
      let whole = isToken.span.joined(with: negation?.span ?? isToken.span)
      reportIsForEqual(at: whole, isAffirmed: negation == nil)
      return binary(negation == nil ? .equal : .notEqual, left, whole, from: start)
    default:
      unexpected(
        .other(
          LocalizedText(
            en: "`missing`, `known`, `none` or `multiple of`", zh: "`缺失`、`已知`、`无要求` 或 `倍数`")))
      return invalid(span(from: start))
    }
  }

  /// What stands behind `in`.
  mutating func set() -> SetSyntax {
    let opening = current
    if !isRecovering, at(.descendants), peek().kind == .sign(.leftParenthesis) {
      return nested(else: { .elements([], span: $0.place) }) { $0.descendants() }
    }
    guard !isRecovering, at(.leftBracket) || at(.leftParenthesis) else {
      let lower = expression(.additive)
      guard at(.range), !isRecovering else { return .expression(lower) }
      advance()
      let upper = expression(.additive)
      let whole = span(from: opening.span)
      report(.bareRange(at: whole))
      return .interval(lower, upper, includesLower: true, includesUpper: true, span: whole)
    }
    return nested(else: { .elements([], span: $0.place) }) { $0.bracketedSet() }
  }

  /// `descendants(electronics)`
  private mutating func descendants() -> SetSyntax {
    let start = advance().span
    let opening = advance()
    let enumCase = expression()
    expect(.rightParenthesis, closing: opening)
    return .descendants(enumCase, span: span(from: start))
  }

  private mutating func bracketedSet() -> SetSyntax {
    rowDepth += 1
    defer { rowDepth -= 1 }
    let opening = advance()
    let isRound = opening.kind == .sign(.leftParenthesis)
    if !isRound, let closing = accept(.rightBracket) {
      return .elements([], span: opening.span.joined(with: closing.span))
    }
    let first = expression()
    if acceptRange(behind: first) {
      let upper = expression(.additive)
      let includesUpper = at(.rightBracket)
      if !includesUpper { expect(.rightParenthesis, closing: opening) } else { advance() }
      return .interval(
        first, upper, includesLower: !isRound, includesUpper: includesUpper,
        span: span(from: opening.span))
    }
    var elements = [first]
    while accept(.comma) != nil, !at(.rightBracket), !at(.rightParenthesis) {
      elements.append(expression())
    }
    let closing = expect(isRound ? .rightParenthesis : .rightBracket, closing: opening)
    let whole = span(from: opening.span)
    guard isRound else { return .elements(elements, span: whole) }
    // `in ("a")`; parentheses around anything else may hold a list.
    var isList = elements.count > 1
    if case .literal = tree[first].kind { isList = true }
    guard isList, let closing else {
      return .expression(add(.parenthesised(first), whole))
    }
    report(.roundSet(opening: opening.span, closing: closing.span))
    return .elements(elements, span: whole)
  }
}
