/// Conditions and choices.
extension PolicyRanges {
  /// `and`, `or`: each operand is looked at with what the others before it tell.
  func connected(_ expression: TypedExpression, _ knowledge: Knowledge) -> Truths {
    let isAnd = expression.isAnd
    /// What one operand alone decides the whole with.
    let deciding: Truths = isAnd ? .no : .yes
    var result: Truths = []
    var told: Knowledge? = knowledge
    for operand in expression.operands {
      if !result.contains(deciding), !truths(operand, knowledge).isDisjoint(with: deciding) {
        result.formUnion(deciding)
      }
      guard let here = told else { continue }
      // The operand leaves the question to the others only where it comes out the other way.
      let isOpen = !truths(operand, here).isDisjoint(with: deciding.negated)
      told = isOpen ? narrow(here, by: operand, isTrue: isAnd) : nil
    }
    if told != nil { result.formUnion(deciding.negated) }
    return result
  }

  /// `x in [a, b]`, `x between a and b`, `d within a..b`
  func member(_ expression: TypedExpression, _ knowledge: Knowledge) -> Truths {
    switch expression.kind {
    case .inElements(let element, let elements):
      let value = possible(element, knowledge)
      let each = elements.map {
        (possible: possible($0, knowledge), isConstant: $0.isConstant)
      }
      var result: Truths = []
      if each.contains(where: { Comparison.equal.truths(value, $0.possible).contains(.yes) }) {
        result.formUnion(.yes)
      }
      if case .cases(let cases) = value {
        var left = cases
        for case (.cases(let one), true) in each { left.subtract(one) }
        if !left.isEmpty { result.formUnion(.no) }
      } else if value != .nothing {
        let isCertain = each.contains {
          $0.isConstant && Comparison.equal.truths(value, $0.possible) == .yes
        }
        if !isCertain { result.formUnion(.no) }
      }
      return result
    case .inInterval(let value, let low, let high, let includesLower, let includesUpper):
      return bounded(
        value, possible(value, knowledge), possible(low, knowledge), possible(high, knowledge),
        includesLower ? .lessOrEqual : .less, includesUpper ? .lessOrEqual : .less)
    case .within(let value, .between(let low, let high)):
      return bounded(
        value, possible(value, knowledge), possible(low, knowledge), possible(high, knowledge),
        .lessOrEqual, .lessOrEqual)
    default: return .either
    }
  }

  private func bounded(
    _ thing: TypedExpression, _ value: Possible, _ low: Possible, _ high: Possible,
    _ first: Comparison, _ second: Comparison
  ) -> Truths {
    let lower = first.truths(low, value)
    let upper = second.truths(value, high)
    var result: Truths = []
    // Both can hold at once only where a value is left between the two ends.
    let kept = first.mirrored.narrowed(value, by: low).aligned(to: thing.unwidened.type)
    if lower.contains(.yes), upper.contains(.yes), second.truths(kept, high).contains(.yes) {
      result.formUnion(.yes)
    }
    if lower.contains(.no) || upper.contains(.no) { result.formUnion(.no) }
    return result
  }

  /// `if`, `choose` and `??`: what any branch that can be taken can be.
  func chosen(_ expression: TypedExpression, _ knowledge: Knowledge) -> Possible {
    switch expression.kind {
    case .conditional(let condition, let then, let otherwise):
      return taken(condition, then, otherwise: { self.possible(otherwise, $0) }, knowledge)
    case .choose(let arms, let otherwise):
      var result = Possible.nothing
      var told: Knowledge? = knowledge
      for arm in arms {
        guard let here = told else { break }
        let truths = truths(arm.when, here)
        if truths.contains(.yes), let inside = narrow(here, by: arm.when, isTrue: true) {
          result = result.union(possible(arm.value, inside))
        }
        told = truths.contains(.no) ? narrow(here, by: arm.when, isTrue: false) : nil
      }
      guard let told else { return result }
      return result.union(possible(otherwise, told))
    case .coalesce(let first, let second):
      return possible(first, knowledge).union(possible(second, knowledge))
    default: return .anything
    }
  }

  private func taken(
    _ condition: TypedExpression, _ then: TypedExpression,
    otherwise: (Knowledge) -> Possible, _ knowledge: Knowledge
  ) -> Possible {
    let truths = truths(condition, knowledge)
    var result = Possible.nothing
    if truths.contains(.yes), let inside = narrow(knowledge, by: condition, isTrue: true) {
      result = possible(then, inside)
    }
    if truths.contains(.no), let inside = narrow(knowledge, by: condition, isTrue: false) {
      result = result.union(otherwise(inside))
    }
    return result
  }
}

extension TypedExpression {
  package var isAnd: Bool { if case .and = kind { true } else { false } }

  /// What a chain of one `and` or `or` connects; the expression itself where it is none.
  package var operands: [TypedExpression] {
    var found: [TypedExpression] = []
    var waiting = [self]
    while let next = waiting.popLast() {
      switch (kind, next.kind) {
      case (.and, .and(let left, let right)), (.or, .or(let left, let right)):
        waiting += [right, left]
      default: found.append(next)
      }
    }
    return found
  }
}
