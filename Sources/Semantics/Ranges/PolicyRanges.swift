package import MenkanValues

/// What the expressions of one policy can come to, by the ranges that the schema and the params
/// declare. It never leaves out what is possible, so what it rules out is certain.
package final class PolicyRanges {
  package let program: TypedProgram
  package let policy: TypedPolicy
  /// The lets by slot.
  package let lets: [Int: TypedExpression]
  /// The slots of pool functions, which come to values from 0 to 1.
  private let pooled: Set<Int>
  private var known: [Int: Possible] = [:]
  private var types: [ValueType: Possible] = [:]
  /// How many more expressions are looked into; behind them everything is possible.
  private var steps = 300_000

  package init(_ policy: TypedPolicy, in program: TypedProgram, pooled: Set<Int> = []) {
    self.policy = policy
    self.pooled = pooled
    self.program = program
    lets = Dictionary(policy.lets.map { ($0.slot.index, $0.value) }) { first, _ in first }
  }

  /// Takes a step; false when there have been too many.
  func mayGoOn() -> Bool {
    steps -= 1
    return steps >= 0
  }

  /// How a condition can come out.
  package func truths(_ condition: TypedExpression, _ knowledge: Knowledge = Knowledge()) -> Truths
  {
    possible(condition, knowledge).truths
  }

  /// The place that an expression reads, through lets that are but names of one.
  package func place(of expression: TypedExpression) -> Place? {
    switch expression.kind {
    case .local(let slot): lets[slot.index].flatMap { place(of: $0) } ?? Place(path: [slot.index])
    case .field(let owner, let index):
      place(of: owner).map { Place(path: $0.path + [index]) }
    case .widen(let inner): place(of: inner)
    default: nil
    }
  }

  package func possible(_ expression: TypedExpression, _ knowledge: Knowledge) -> Possible {
    let whole = whole(expression.type)
    guard mayGoOn() else { return whole }
    switch expression.kind {
    case .constant(let value): return Possible(value)
    case .widen(let inner): return possible(inner, knowledge)
    case .param(let index) where knowledge.arguments == nil:
      return declared(policy.params[index].field)
    case .local, .field: return whole.intersection(read(expression, knowledge))
    case .not(let inner): return Possible(truths(inner, knowledge).negated)
    case .and, .or: return Possible(connected(expression, knowledge))
    case .compare(let comparison, let left, let right):
      return Possible(
        comparison.truths(possible(left, knowledge), possible(right, knowledge)))
    case .inElements, .inInterval, .within(_, .between):
      return Possible(member(expression, knowledge))
    case .conditional, .choose, .coalesce: return chosen(expression, knowledge)
    case .call(let index, let arguments):
      var inner = Knowledge()
      inner.arguments = arguments.map { possible($0, knowledge) }
      return whole.intersection(possible(program.defines[index].body, inner))
    case .negate, .arithmetic:
      return whole.intersection(calculated(expression, knowledge)).aligned(to: expression.type)
    case .function(let function, let arguments):
      return whole.intersection(
        function.possible(arguments.map { possible($0, knowledge) }, whole))
    case .lookUp(let lookUp):
      if case .collect = lookUp.table.hit { return whole }
      return lookUp.values.reduce(.nothing) { $0.union(possible($1, knowledge)) }
    case .aggregate(let aggregate):
      return whole.intersection(aggregated(aggregate, knowledge, whole))
    case .today, .now, .referenceList, .param, .inList, .within, .textTest, .like, .containsAnyOf,
      .listContains, .overlaps, .isMissing, .isKnown, .isNone:
      return whole
    }
  }

  /// What a name or a field can be.
  private func read(_ expression: TypedExpression, _ knowledge: Knowledge) -> Possible {
    if case .field(let owner, let index) = expression.kind {
      guard let entity = program.schema.entity(of: owner.type) else { return .anything }
      let declared = declared(entity.fields[index])
      if knowledge.arguments != nil { return declared }
      let told = place(of: expression).flatMap { knowledge.places[$0] }
      return declared.intersection(told ?? .anything)
    }
    guard case .local(let slot) = expression.kind else { return .anything }
    if let arguments = knowledge.arguments {
      return arguments.indices.contains(slot.index) ? arguments[slot.index] : .anything
    }
    let told = place(of: expression).flatMap { knowledge.places[$0] }
    return declared(slot).intersection(told ?? .anything)
  }

  /// All that a type can hold.
  package func whole(_ type: ValueType) -> Possible {
    if let found = types[type] { return found }
    let found = Possible(type, program.schema)
    types[type] = found
    return found
  }

  /// All that a field or param can hold.
  func declared(_ field: Field) -> Possible {
    let whole = whole(field.type)
    return field.constraint?.interval.map { whole.intersection(.numbers($0)) } ?? whole
  }

  /// What a parameter or a `let` can be where nothing else is known.
  private func declared(_ slot: LocalSlot) -> Possible {
    if policy.parameters.indices.contains(slot.index) {
      return declared(policy.parameters[slot.index])
    }
    if pooled.contains(slot.index) { return .share }
    if let found = known[slot.index] { return found }
    guard let value = lets[slot.index] else { return .anything }
    let found = possible(value, Knowledge())
    known[slot.index] = found
    return found
  }
}
