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
    let branches = agree(
      [
        Branch(then, knowing: test?.slotsKnownWhenTrue ?? []),
        Branch(otherwise, knowing: test?.slotsKnownWhenFalse ?? []),
      ], expecting: expected, allowsNone: true)
    guard let branches, let test else { return nil }
    let kind = TypedKind.conditional(test, then: branches[0], otherwise: branches[1])
    return TypedExpression(
      kind, branches[0].type, span, mayBeNone: branches.contains { $0.mayBeNone })
  }

  func choose(
    _ arms: [ChooseArm], _ otherwise: ExpressionID, expecting expected: ValueType?,
    _ span: SourceSpan
  ) -> TypedExpression? {
    let tests = arms.map { check($0.condition, as: .bool) }
    let branches = zip(arms, tests).map { arm, test in
      Branch(arm.value, knowing: test?.slotsKnownWhenTrue ?? [])
    }
    let values = agree(branches + [Branch(otherwise)], expecting: expected, allowsNone: true)
    guard let values, tests.allSatisfy({ $0 != nil }) else { return nil }
    let typedArms = zip(tests.compactMap { $0 }, values).map { (when: $0, value: $1) }
    return TypedExpression(
      .choose(typedArms, otherwise: values[values.count - 1]), values[0].type, span,
      mayBeNone: values.contains { $0.mayBeNone })
  }

  /// Types expressions that must all have one type; nil where one is broken or they differ.
  func agree(_ ids: [ExpressionID], expecting expected: ValueType?) -> [TypedExpression]? {
    agree(ids.map { Branch($0) }, expecting: expected, allowsNone: false)
  }

  /// The same for branches; a bare `none` takes the type of the others.
  private func agree(
    _ branches: [Branch], expecting expected: ValueType?, allowsNone: Bool
  ) -> [TypedExpression]? {
    var typed: [TypedExpression?] = Array(repeating: nil, count: branches.count)
    let withValues = branches.indices.filter { !isNone(branches[$0].id) }
    let withNone = branches.indices.filter { isNone(branches[$0].id) }
    for index in withValues + withNone {
      let type = typed.compactMap { $0 }.first?.type ?? expected
      typed[index] = knowing(branches[index].knowing) {
        infer(branches[index].id, expecting: type, allowsNone: allowsNone)
      }
    }
    let sound = typed.compactMap { $0 }
    let joined = joined(sound)
    return sound.count == branches.count ? joined : nil
  }

  private func isNone(_ id: ExpressionID) -> Bool {
    switch tree[id].kind {
    case .none: true
    case .parenthesised(let inner): isNone(inner)
    default: false
    }
  }
}

/// One of the values between which a condition chooses.
private struct Branch {
  let id: ExpressionID
  /// Lets that are no `none` where this branch is taken.
  let knowing: Set<LocalSlot>

  init(_ id: ExpressionID, knowing: Set<LocalSlot> = []) {
    self.id = id
    self.knowing = knowing
  }
}
