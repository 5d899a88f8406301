import MenkanSource
import MenkanSyntax
import MenkanValues

extension TypeResolver {
  /// The constraint as written behind a type; nil where it is broken, which is reported.
  func constraint(_ written: ConstraintSyntax, of type: ValueType) -> Constraint? {
    switch written {
    case .like(let pattern):
      if type == .text { return .like(Text(pattern.text)) }
      program.report(.constraintOnWrongType(pattern.span, type.words(program.schema), isLike: true))
      return nil
    case .range(let lower, let upper, let span): return range(lower, upper, of: type, span)
    }
  }

  private func range(
    _ lower: ExpressionID, _ upper: ExpressionID, of type: ValueType, _ span: SourceSpan
  ) -> Constraint? {
    guard type.isNumeric || type == .date else {
      program.report(.constraintOnWrongType(span, type.words(program.schema), isLike: false))
      return nil
    }
    let low = end(lower, type)
    let high = end(upper, type)
    guard let low, let high else { return nil }
    switch (low, high) {
    case (.decimal(let a), .decimal(let b)) where a <= b: return .decimals(a...b)
    case (.int(let a), .int(let b)) where a <= b: return .integers(a...b)
    case (.date(let a), .date(let b)) where a <= b: return .dates(a...b)
    default:
      program.report(.reversedRange(span))
      return nil
    }
  }

  /// An end of a range. The currency of an amount is told by the type before it, so that plain
  /// numbers will do.
  private func end(_ id: ExpressionID, _ type: ValueType) -> Value? {
    guard case .money = type else { return constant(id, type) }
    if case .literal(.money) = tree[id].kind { return constant(id, type) }
    return constant(id, .number)
  }

  /// How far a merchant's change of a field goes at the least; reported and nil where that is no
  /// step of its type. Percents step in percents, dates in days.
  func step(_ id: ExpressionID, of type: ValueType) -> FixedDecimal? {
    let unit: ValueType
    switch type {
    case .int, .count: unit = .int
    case .date: unit = .duration(.days)
    case .number, .percent: unit = type
    case .money:
      if case .literal(.money) = tree[id].kind { unit = type } else { unit = .number }
    default:
      program.report(.noStep(tree[id].span, type.words(program.schema)))
      return nil
    }
    guard let value = constant(id, unit) else { return nil }
    let step: FixedDecimal? =
      switch value {
      case .int(let int): FixedDecimal(int)
      case .decimal(let decimal): decimal
      case .duration(let duration): FixedDecimal(duration.count)
      default: nil
      }
    if let step, step > .zero { return step }
    program.report(.stepNotPositive(tree[id].span))
    return nil
  }

  /// A literal (or a minus before one) as a value of a type.
  func constant(_ id: ExpressionID, _ type: ValueType) -> Value? {
    let checker = ExpressionChecker(
      tree: tree, source: source, files: scope, program: program, scope: LocalScope(),
      frame: Frame())
    guard let typed = checker.check(id, as: type) else { return nil }
    if case .constant(let value) = typed.kind { return value }
    program.report(.constantNeeded(typed.span))
    return nil
  }
}
