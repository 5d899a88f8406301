import MenkanSemantics
package import MenkanValues

extension ReferenceEvaluator {
  /// For each rule that keeps a submission from approval, the tests of which some have to come out
  /// otherwise: those that its condition or its exception needs, those that would take it out of
  /// its `when`, those that would prove a `waive`. Where nothing speaks for approval, those that
  /// would make a rule apply and pass for certain.
  ///
  /// Each is a leaf that fails, with the operator that would have to hold.
  package func obstacles(_ submission: Record, _ evaluation: Evaluation) -> [Obstacle] {
    let scope = scope(of: submission)
    let standing = evaluation.rules.indices.filter { evaluation.rules[$0].effect != nil }
    if !standing.isEmpty {
      return standing.map { Obstacle(rule: $0, leaves: waysPast($0, in: scope)) }
    }
    guard evaluation.noRuleApplied else { return [] }
    return evaluation.rules.indices.filter { !evaluation.rules[$0].isOutsideDates }.map { index in
      let rule = policy.rules[index]
      let leaves =
        rule.whens.flatMap { failing($0, wanted: true, in: scope) } + waysToPass(rule, in: scope)
      return Obstacle(rule: index, leaves: leaves)
    }
  }

  private func waysPast(_ index: Int, in scope: Scope) -> [Leaf] {
    let rule = policy.rules[index]
    var leaves = waysToPass(rule, in: scope)
    for when in rule.whens { leaves += failing(when, wanted: false, in: scope) }
    for waive in policy.waives where waive.rules.contains(index) {
      guard isInForce(waive.validity) == .yes else { continue }
      leaves += failing(waive.condition, wanted: true, in: scope)
    }
    return leaves
  }

  private func waysToPass(_ rule: TypedRule, in scope: Scope) -> [Leaf] {
    failing(rule.condition, wanted: rule.form == .require, in: scope)
      + (rule.exception.map { failing($0, wanted: true, in: scope) } ?? [])
  }

  /// The tests that keep a condition from coming out as wanted, also those beside something
  /// unknown.
  private func failing(_ condition: TypedExpression, wanted: Bool, in scope: Scope) -> [Leaf] {
    var walk = TraceWalk(self)
    return walk.trace(condition, wanted: wanted, in: scope).failingLeaves
  }
}

extension Trace {
  fileprivate var failingLeaves: [Leaf] {
    if finding == .holds { return [] }
    switch form {
    case .test(let leaf): return finding == .fails ? [leaf] : []
    case .all, .any: return parts.flatMap(\.failingLeaves)
    case .choice(let isOpen): return isOpen ? [] : parts.last?.failingLeaves ?? []
    }
  }
}

/// A rule that keeps a submission from approval.
package struct Obstacle: Hashable, Sendable {
  /// Its index in the policy.
  package let rule: Int
  package let leaves: [Leaf]
}
