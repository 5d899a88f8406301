import MenkanSource

/// How tightly an operator binds, loosest first.
enum Precedence: Int, Comparable {
  case or, and, not, comparison, coalesce, additive, multiplicative, unary

  static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

  /// The next tighter one.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }
}

/// Expressions by precedence climbing.
extension Parser {
  /// Reads an expression whose operators bind at least as tightly as `floor`.
  mutating func expression(_ floor: Precedence = .or) -> ExpressionID {
    guard !isRecovering else { return invalid(place) }
    // What the innermost bracket holds is no bracket more.
    guard depth <= Parser.nestingLimit else {
      fail(.tooDeep(at: current.span))
      return invalid(place)
    }
    depth += 1
    defer { depth -= 1 }
    let start = current.span
    // What binds more loosely than an operator is no operand of it: `a is known + 1`.
    var ceiling = at(.not) ? Precedence.not : .unary
    var left = prefix(floor)
    var comparisons = 0
    while !isRecovering {
      if comparisonStarts, floor <= .comparison {
        let before = left
        left = comparison(left, from: start)
        comparisons += 1
        ceiling = .comparison
        if comparisons == 2 {
          chained(before, whole: span(from: start))
          left = invalid(span(from: start))
        }
        continue
      }
      guard let (operation, precedence, meant) = infix(), precedence >= floor,
        precedence <= ceiling
      else { break }
      if let meant { report(meant) }
      let sign = advance()
      let right = expression(precedence.tighter)
      if operation == .coalesce { refuseArithmetic(left, right, at: sign.span) }
      left = add(
        .binary(operation, left, right, operatorSpan: sign.span), span(from: start))
      ceiling = precedence
      if precedence < .comparison { comparisons = 0 }
    }
    // What is broken in one place is not looked at as a whole.
    return isRecovering ? invalid(span(from: start)) : left
  }

  /// The operator of two operands that stands here, comparisons aside. Signs of other languages
  /// that only the place gives away come with what there is to say about them.
  private func infix() -> (BinaryOperator, Precedence, Diagnostic?)? {
    switch current.kind {
    case .sign(.plus): return (.add, .additive, nil)
    case .sign(.minus): return (.subtract, .additive, nil)
    case .sign(.times): return (.multiply, .multiplicative, nil)
    case .sign(.divide): return (.divide, .multiplicative, nil)
    case .sign(.coalesce): return (.coalesce, .coalesce, nil)
    case .sign(.percent):
      let meant = file.spelling(of: [.mod], at: current.span)
      return (
        .modulo, .multiplicative,
        .foreignSign("%", meant: meant, writing: spaced(meant.here), at: current.span)
      )
    default: break
    }
    switch current.keyword {
    case .or: return (.or, .or, nil)
    case .and: return (.and, .and, nil)
    case .mod: return (.modulo, .multiplicative, nil)
    default: break
    }
    switch current.text {
    case "AND", "And": return (.and, .and, capital("and"))
    case "OR", "Or": return (.or, .or, capital("or"))
    default: return nil
    }
  }

  private func capital(_ meant: String) -> Diagnostic {
    .letterCase(current.text, meant: meant, at: current.span)
  }

  /// A word with the spaces that it needs in place of the current sign.
  func spaced(_ word: String) -> String {
    (current.isAttached ? " " : "") + word + (peek().isAttached ? " " : "")
  }

  /// An operand with what stands before it.
  private mutating func prefix(_ floor: Precedence) -> ExpressionID {
    let start = current.span
    if at(.not) || acceptForeignNot() { return negation(floor) }
    if at(.minus) {
      advance()
      let operand = nested(else: { $0.invalid(start) }) { $0.prefix(.unary) }
      return add(.negate(operand), span(from: start))
    }
    if at(.plus) {
      report(.needlessSign("+", at: start))
      advance()
      return nested(else: { $0.invalid(start) }) { $0.prefix(.unary) }
    }
    if at(.if), !isExcelCall {
      let conditional = self.conditional()
      if floor > .or, !isRecovering { report(.conditionalOperand(at: span(from: start))) }
      return conditional
    }
    return postfix()
  }

  private mutating func negation(_ floor: Precedence) -> ExpressionID {
    let token = advance()
    let operand = nested(else: { $0.invalid(token.span) }) { parser in
      parser.expression(floor > .not ? .unary : .not)
    }
    // `x == !y` has been reported for its sign.
    if floor > .not, token.text != "!", token.keyword == .not {
      report(.negatedOperand(at: span(from: token.span)))
    }
    return add(.not(operand), span(from: token.span))
  }

  /// `if c then a else b`
  private mutating func conditional() -> ExpressionID {
    let start = advance().span
    return nested(else: { $0.invalid(start) }) { parser in
      let condition = parser.expression()
      parser.expect(.then)
      let value = parser.expression()
      let isElseIf = parser.acceptElseIf()
      if !isElseIf, parser.reportMissingElse() { return parser.invalid(parser.span(from: start)) }
      if !isElseIf { parser.expect(.else) }
      let otherwise = isElseIf ? parser.conditional() : parser.expression()
      return parser.add(
        .conditional(condition, then: value, otherwise: otherwise), parser.span(from: start))
    }
  }

  /// `a < b < c`
  private mutating func chained(_ left: ExpressionID, whole: SourceSpan) {
    let and = file.spelling(of: [.and], at: whole)
    guard !isRecovering, case .binary(_, _, let middle, _) = tree[left].kind else {
      return fail(.chainedComparison(middle: nil, and: and, left: tree[left].span, whole: whole))
    }
    report(
      .chainedComparison(
        middle: file.text(tree[middle].span), and: and, left: tree[left].span, whole: whole))
  }

  /// `a ?? b + c` reads either way, so parentheses are asked for.
  private mutating func refuseArithmetic(
    _ left: ExpressionID, _ right: ExpressionID, at span: SourceSpan
  ) {
    for operand in [left, right] {
      if case .binary(let operation, _, _, _) = tree[operand].kind,
        [.add, .subtract, .multiply, .divide, .modulo].contains(operation)
      {
        return report(.coalesceBesideArithmetic(operand: tree[operand].span, at: span))
      }
    }
  }

  /// `..` behind the lower end of a range. Of what binds more loosely than `+` a range has no end.
  mutating func acceptRange(behind lower: ExpressionID) -> Bool {
    switch tree[lower].kind {
    case .not, .membership, .between, .within, .like, .presence, .multiple, .conditional: false
    case .binary(let operation, _, _, _):
      [.add, .subtract, .multiply, .divide, .modulo].contains(operation) && accept(.range) != nil
    default: accept(.range) != nil
    }
  }

  // MARK: Nodes

  /// Adds an expression, unless its tree has grown too high.
  mutating func add(_ kind: ExpressionKind, _ span: SourceSpan) -> ExpressionID {
    var height = 0
    kind.forEachChild { height = max(height, Int(heights[Int($0.index)]) + 1) }
    if height > Parser.heightLimit {
      fail(.tooDeep(at: span.start))
      return invalid(span)
    }
    heights.append(UInt16(truncatingIfNeeded: height))
    return tree.add(kind, span)
  }

  mutating func invalid(_ span: SourceSpan) -> ExpressionID {
    heights.append(0)
    return tree.add(.invalid, span)
  }
}
