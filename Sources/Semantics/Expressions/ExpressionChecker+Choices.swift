import MenkanSource
import MenkanSyntax
import MenkanValues

/// `if … then … else …` and `choose`.
extension ExpressionChecker {
  func conditional(
    _ condition: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID,
    expecting expected: ValueType?, _ span: SourceSpan
  ) -> TypedExpression? {
    let test = check(condition, as: .bool)
    guard let branches = agree([then, otherwise], expecting: expected), let test else { return nil }
    let kind = TypedKind.conditional(test, then: branches[0], otherwise: branches[1])
    return TypedExpression(kind, branches[0].type, span)
  }

  func choose(
    _ arms: [ChooseArm], _ otherwise: ExpressionID, expecting expected: ValueType?,
    _ span: SourceSpan
  ) -> TypedExpression? {
    let tests = arms.map { check($0.condition, as: .bool) }
    let values = agree(arms.map(\.value) + [otherwise], expecting: expected)
    guard let values, tests.allSatisfy({ $0 != nil }) else { return nil }
    let typedArms = zip(tests.compactMap { $0 }, values).map { (when: $0, value: $1) }
    return TypedExpression(
      .choose(typedArms, otherwise: values[values.count - 1]), values[0].type, span)
  }

  /// Types expressions that must all have one type; nil where one is broken or they differ.
  func agree(_ ids: [ExpressionID], expecting expected: ValueType?) -> [TypedExpression]? {
    var typed: [TypedExpression] = []
    for id in ids {
      guard let next = infer(id, expecting: typed.first?.type ?? expected) else { continue }
      typed.append(next)
    }
    let joined = joined(typed)
    return typed.count == ids.count ? joined : nil
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
}
