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
    // Behind an arm its condition is false.
    var known: Set<LocalSlot> = []
    var tests: [TypedExpression?] = []
    var branches: [Branch] = []
    for arm in arms {
      let test = knowing(known) { check(arm.condition, as: .bool) }
      branches.append(Branch(arm.value, knowing: known.union(test?.slotsKnownWhenTrue ?? [])))
      tests.append(test)
      known.formUnion(test?.slotsKnownWhenFalse ?? [])
    }
    branches.append(Branch(otherwise, knowing: known))
    let values = agree(branches, expecting: expected, allowsNone: true)
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
    // First those that have a type of their own, then those that take it from the others.
    let withNone = branches.indices.filter { isNone(branches[$0].id) }
    let withValues = branches.indices.filter { !isNone(branches[$0].id) }
    let fixed = withValues.filter { !adapts(branches[$0].id) }
    let literals = withValues.filter { adapts(branches[$0].id) }
    // The first of those that are typed, kept so that a long choice is not searched for each arm.
    var first = branches.count
    for index in fixed + literals + withNone {
      let type = first < branches.count ? typed[first]?.type : expected
      typed[index] = knowing(branches[index].knowing) {
        infer(branches[index].id, expecting: type, allowsNone: allowsNone)
      }
      if typed[index] != nil { first = min(first, index) }
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
