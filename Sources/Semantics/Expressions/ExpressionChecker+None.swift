import MenkanSource
import MenkanSyntax
import MenkanValues

/// `none`: no requirement. What may be none is compared only where something has made sure that it
/// is not.
extension ExpressionChecker {
  func none(expecting expected: ValueType?, _ span: SourceSpan) -> TypedExpression? {
    guard let expected else {
      program.report(.noneWithoutType(span))
      return nil
    }
    return TypedExpression(.constant(.nothing), expected, span, mayBeNone: true)
  }

  /// `x is none`
  func isNone(_ operand: ExpressionID, _ span: SourceSpan) -> TypedExpression? {
    infer(operand, allowsNone: true).map { TypedExpression(.isNone($0), .bool, span) }
  }

  /// What may be none stands where only a value will do.
  func reportNone(_ typed: TypedExpression) {
    if case .constant(.nothing) = typed.kind {
      program.report(.noneAsValue(typed.span))
      return
    }
    var hasName = false
    if case .local = typed.kind { hasName = true }
    program.report(.mayBeNone(typed.span, text(of: typed), hasName: hasName))
  }

  /// What is given to a name whose type is written: `none` needs a `?` there.
  func check(_ id: ExpressionID, as type: ValueType, written: TypeSyntax) -> TypedExpression? {
    guard let typed = check(id, as: type, allowsNone: true) else { return nil }
    if !typed.mayBeNone || written.isOptional { return typed }
    program.report(.noneNotDeclared(typed.span, type: written, source.text(written.span)))
    return nil
  }

  /// Does something where these lets are known to be no `none`.
  func knowing<Result>(_ slots: Set<LocalSlot>, _ work: () -> Result) -> Result {
    let before = notNone
    notNone.formUnion(slots)
    defer { notNone = before }
    return work()
  }
}

extension TypedExpression {
  /// The lets that are no `none` where this condition is false.
  var slotsKnownWhenFalse: Set<LocalSlot> {
    switch kind {
    case .isNone(let operand):
      if case .local(let slot) = operand.kind { [slot] } else { [] }
    case .or(let a, let b): a.slotsKnownWhenFalse.union(b.slotsKnownWhenFalse)
    // One of the two is false, nobody knows which.
    case .and(let a, let b): a.slotsKnownWhenFalse.intersection(b.slotsKnownWhenFalse)
    case .not(let inner): inner.slotsKnownWhenTrue
    default: []
    }
  }

  /// The lets that are no `none` where this condition is true.
  var slotsKnownWhenTrue: Set<LocalSlot> {
    switch kind {
    case .and(let a, let b): a.slotsKnownWhenTrue.union(b.slotsKnownWhenTrue)
    case .or(let a, let b): a.slotsKnownWhenTrue.intersection(b.slotsKnownWhenTrue)
    case .not(let inner): inner.slotsKnownWhenFalse
    default: []
    }
  }
}
