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
      guard let first = typed.first else {
        typed.append(next)
        continue
      }
      guard let (a, b) = join(first, next) else { return nil }
      typed = typed.compactMap { $0.fitted(to: a.type) } + [b]
    }
    return typed.count == ids.count ? typed : nil
  }
}
