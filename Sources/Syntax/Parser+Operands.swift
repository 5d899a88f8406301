import MenkanSource

/// Operands: literals, names, calls, parentheses, `choose`.
extension Parser {
  /// An operand with the fields behind it.
  mutating func postfix() -> ExpressionID {
    let start = current.span
    var base = primary()
    while !isRecovering {
      if accept(.dot) != nil {
        guard let field = name() else { break }
        if at(.leftParenthesis), current.isAttached {
          fail(.methodCall(field.text, at: field.span))
          break
        }
        base = add(.member(base, field), span(from: start))
      } else if at(.leftBracket), current.isAttached {
        fail(.noIndex(at: current.span))
      } else {
        break
      }
    }
    return base
  }

  private mutating func primary() -> ExpressionID {
    let start = current.span
    guard !isRecovering else { return invalid(start) }
    if startsLiteral { return literal() }
    if at(.leftParenthesis) { return parenthesised() }
    if isExcelCall { return excelCall() }
    guard isWord(current), !(current.keyword?.isReserved ?? false) || isBoolean,
      !startsSomethingNew
    else {
      unexpected(.value)
      return invalid(place)
    }
    if isBoolean {
      let value = advance().keyword == .true
      return add(.literal(.bool(value)), start)
    }
    if at(.nothing), peek().kind != .sign(.leftParenthesis) {
      advance()
      return add(.none, start)
    }
    if at(.choose), peek().kind == .sign(.leftBrace) { return choose() }
    if peekBehindName.kind == .sign(.leftParenthesis) { return call() }
    guard let name = name(as: .value) else { return invalid(start) }
    return add(.name(name), name.span)
  }

  private var isBoolean: Bool { at(.true) || at(.false) }

  private mutating func parenthesised() -> ExpressionID {
    let opening = advance()
    return nested(else: { $0.invalid(opening.span) }) { parser in
      let inner = parser.expression()
      parser.expect(.rightParenthesis, closing: opening)
      return parser.add(.parenthesised(inner), parser.span(from: opening.span))
    }
  }

  /// A call of a function, a `define`, or an aggregate.
  private mutating func call() -> ExpressionID {
    let keyword = current.keyword
    guard let function = name(as: [.function, .aggregate]) else { return invalid(place) }
    let opening = advance()
    return nested(else: { $0.invalid(function.span) }) { parser in
      if let keyword, let kind = AggregateSyntax.Function(rawValue: keyword.english),
        let aggregate = parser.aggregate(kind, function, opening)
      {
        return aggregate
      }
      let joint: Joint? =
        switch keyword {
        case .scale: .range
        case .minmax, .percentile: .per
        default: nil
        }
      let arguments = parser.arguments(from: [], joint: joint)
      parser.expect(.rightParenthesis, closing: opening)
      return parser.add(.call(function, arguments), parser.span(from: function.span))
    }
  }

  /// What stands besides the comma between two arguments of some functions.
  enum Joint {
    /// `scale(x, lo .. hi)`
    case range
    /// `percentile(x per c.item.category)`
    case per
  }

  /// Arguments up to the closing parenthesis.
  mutating func arguments(from first: [ExpressionID], joint: Joint? = nil) -> [ExpressionID] {
    rowDepth += 1
    defer { rowDepth -= 1 }
    var arguments = first
    while !isRecovering, !at(.rightParenthesis) {
      let argument = expression()
      arguments.append(argument)
      switch joint {
      case .range where acceptRange(behind: argument): arguments.append(expression(.additive))
      case .per where accept(.per) != nil: arguments.append(expression())
      default: break
      }
      if accept(.comma) == nil { break }
    }
    return arguments
  }

  /// `choose { when c -> v  otherwise u }`
  private mutating func choose() -> ExpressionID {
    let start = advance().span
    let opening = advance()
    return nested(else: { $0.invalid(start) }) { parser in
      var arms: [ChooseArm] = []
      while parser.accept(.when) != nil {
        let condition = parser.expression()
        parser.expect(.arrow)
        arms.append(ChooseArm(condition: condition, value: parser.expression()))
        _ = parser.accept(.comma)
      }
      guard parser.accept(.otherwise) != nil else {
        if !parser.isRecovering, parser.at(.rightBrace) {
          parser.report(.chooseWithoutOtherwise(at: parser.place))
          parser.advance()
        } else {
          parser.unexpected(.keyword(.otherwise))
        }
        return parser.invalid(parser.span(from: start))
      }
      _ = parser.accept(.arrow)
      let otherwise = parser.expression()
      _ = parser.accept(.comma)
      parser.expect(.rightBrace, closing: opening)
      return parser.add(.choose(arms, otherwise: otherwise), parser.span(from: start))
    }
  }
}
