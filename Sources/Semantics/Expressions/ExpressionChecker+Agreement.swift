import MenkanSource
import MenkanSyntax
import MenkanValues

/// Where types meet: an expression with the type that is needed, two sides with each other. What
/// does not agree is reported here, percents against numbers and all.
extension ExpressionChecker {
  /// Types an expression that must be of one type; anything else is reported.
  func check(_ id: ExpressionID, as declared: ValueType, allowsNone: Bool = false)
    -> TypedExpression?
  {
    guard let typed = infer(id, expecting: declared, allowsNone: allowsNone) else { return nil }
    if let fitting = typed.fitted(to: declared) { return fitting }
    program.report(
      .mismatch(
        Operand(typed, text(of: typed)), needed: declared, other: nil, schema: program.schema))
    return nil
  }

  /// Types two expressions that must agree; the common type is the first one's type afterwards.
  func unify(_ left: ExpressionID, _ right: ExpressionID, at operatorSpan: SourceSpan)
    -> (TypedExpression, TypedExpression)?
  {
    var first: TypedExpression?
    var second: TypedExpression?
    if adapts(left) && !adapts(right) {
      second = infer(right)
      first = infer(left, beside: second)
    } else {
      first = infer(left)
      second = infer(right, beside: first)
    }
    guard let first, let second else { return nil }
    return join(first, second)
  }

  /// Types what has to agree with another expression. Where that is broken, a bare name may be a
  /// case of its enum.
  func infer(_ id: ExpressionID, beside other: TypedExpression?) -> TypedExpression? {
    if other == nil, case .name = tree[id].kind { return nil }
    return infer(id, expecting: other?.type)
  }

  /// Brings two typed expressions to one type, or reports that their units differ.
  func join(_ first: TypedExpression, _ second: TypedExpression)
    -> (TypedExpression, TypedExpression)?
  {
    if let type = first.type.joined(with: second.type), let a = first.fitted(to: type),
      let b = second.fitted(to: type)
    {
      return (a, b)
    }
    report(first, against: second)
    return nil
  }

  /// Reports two expressions whose units differ; the literal of the two is the one blamed.
  func report(_ first: TypedExpression, against second: TypedExpression) {
    let blamesFirst = first.isConstant && !second.isConstant
    let (blamed, other) = blamesFirst ? (first, second) : (second, first)
    program.report(
      .mismatch(
        Operand(blamed, text(of: blamed)), needed: other.type,
        other: Operand(other, text(of: other)), schema: program.schema))
  }

  /// Brings expressions to one type; nil where some do not agree with the first, which are
  /// reported.
  func joined(_ typed: [TypedExpression]) -> [TypedExpression]? {
    guard let first = typed.first else { return typed }
    var common = first.type
    var isSound = true
    for next in typed.dropFirst() {
      guard let (fitting, _) = join(first, next) else {
        isSound = false
        continue
      }
      // What agrees with a ratio each in its own way meets as ratios.
      if first.type != .ratio { common = common.joined(with: fitting.type) ?? common }
    }
    return isSound ? typed.compactMap { $0.fitted(to: common) } : nil
  }

  /// True for expressions that take their type from the other side: bare enum cases.
  func adapts(_ id: ExpressionID) -> Bool {
    switch tree[id].kind {
    case .name(let name): scope.lookUp(name.text) == nil
    case .literal: true
    case .parenthesised(let inner), .negate(let inner): adapts(inner)
    default: false
    }
  }
}

extension TypedExpression {
  package var isConstant: Bool {
    if case .constant = kind { return true }
    return false
  }

  /// The same value as an expression of a wider type; nil where it has none.
  func fitted(to declared: ValueType) -> TypedExpression? {
    if type == declared { return self }
    guard type.fits(declared) else { return nil }
    guard type == .int else {
      return TypedExpression(
        kind, declared, span, mayBeNone: mayBeNone,
        isPercentage: isPercentage || isConstant && type == .percent)
    }
    return TypedExpression(.widen(self), declared, span, mayBeNone: mayBeNone).folded
  }

  /// A widened constant as the constant that it is.
  var folded: TypedExpression {
    guard case .widen(let inner) = kind, case .constant(.int(let int)) = inner.kind,
      let decimal = FixedDecimal(int)
    else { return self }
    return TypedExpression(.constant(.decimal(decimal)), type, span)
  }
}
