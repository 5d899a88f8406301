import MenkanValues

/// What is known where a condition has come out one way.
extension PolicyRanges {
  /// nil where it cannot come out so.
  package func narrow(_ knowledge: Knowledge, by condition: TypedExpression, isTrue: Bool)
    -> Knowledge?
  {
    guard mayGoOn() else { return knowledge }
    switch condition.kind {
    case .constant(.bool(let value)): return value == isTrue ? knowledge : nil
    case .not(let inner): return narrow(knowledge, by: inner, isTrue: !isTrue)
    case .and where isTrue, .or where !isTrue:
      var told = knowledge
      for operand in condition.operands {
        guard let next = narrow(told, by: operand, isTrue: isTrue) else { return nil }
        told = next
      }
      return told
    case .compare(let comparison, let left, let right):
      let holding = isTrue ? comparison : comparison.negated
      return narrow(knowledge, left, holding, right)
        .flatMap { narrow($0, right, holding.mirrored, left) }
    case .inInterval(let value, let low, let high, let includesLower, let includesUpper)
    where isTrue:
      return narrow(knowledge, value, includesLower ? .greaterOrEqual : .greater, low)
        .flatMap { narrow($0, value, includesUpper ? .lessOrEqual : .less, high) }
    case .within(let value, .between(let low, let high)) where isTrue:
      return narrow(knowledge, value, .greaterOrEqual, low)
        .flatMap { narrow($0, value, .lessOrEqual, high) }
    case .inElements(let value, let elements):
      return narrow(knowledge, value, isTrue: isTrue, among: elements)
    case .local(let slot) where knowledge.arguments == nil:
      if let value = lets[slot.index] {
        return narrow(knowledge, by: value, isTrue: isTrue)
          .flatMap { narrow($0, flag: condition, isTrue) }
      }
      return narrow(knowledge, flag: condition, isTrue)
    case .field: return narrow(knowledge, flag: condition, isTrue)
    default: return knowledge
    }
  }

  private func narrow(_ knowledge: Knowledge, flag: TypedExpression, _ isTrue: Bool) -> Knowledge? {
    let truths = truths(flag, knowledge).intersection(Truths(isTrue))
    return store(Possible(truths), at: flag, in: knowledge)
  }

  private func narrow(
    _ knowledge: Knowledge, _ value: TypedExpression, _ comparison: Comparison,
    _ other: TypedExpression
  ) -> Knowledge? {
    let kept = comparison.narrowed(possible(value, knowledge), by: possible(other, knowledge))
    return store(kept, at: value, in: knowledge)
  }

  private func narrow(
    _ knowledge: Knowledge, _ value: TypedExpression, isTrue: Bool,
    among elements: [TypedExpression]
  ) -> Knowledge? {
    let whole = possible(value, knowledge)
    let each = elements.map { possible($0, knowledge) }
    if isTrue {
      let kept = each.reduce(Possible.nothing) { $0.union(whole.intersection($1)) }
      return store(kept, at: value, in: knowledge)
    }
    let kept = zip(elements, each).filter { $0.0.isConstant }
      .reduce(whole) { Comparison.notEqual.narrowed($0, by: $1.1) }
    return store(kept, at: value, in: knowledge)
  }

  /// Keeps what is known of a place; of anything else only whether something is left.
  private func store(_ possible: Possible, at value: TypedExpression, in knowledge: Knowledge)
    -> Knowledge?
  {
    let possible = possible.aligned(to: value.unwidened.type)
    if possible == .nothing { return nil }
    guard knowledge.arguments == nil, let place = place(of: value) else { return knowledge }
    return knowledge.narrowed(place, to: possible)
  }
}

extension TypedExpression {
  /// The whole number behind a decimal that is one only for what it meets.
  package var unwidened: TypedExpression {
    if case .widen(let inner) = kind { inner.unwidened } else { self }
  }
}
