import MenkanSemantics
package import MenkanValues

extension ReferenceEvaluator {
  /// For each rule that keeps a submission from approval, the tests of which some have to come out
  /// otherwise: those that its condition or its exception needs, those that would take it out of
  /// its `when`, those that would prove a `waive`. Where nothing speaks for approval, those that
  /// would bring a rule in.
  ///
  /// Each is a leaf that fails, with the operator that would have to hold.
  package func obstacles(_ submission: Record, _ evaluation: Evaluation) -> [Obstacle] {
    let scope = scope(of: submission)
    let failed = evaluation.rules.indices.filter { evaluation.rules[$0].verdict == .fail }
    if !failed.isEmpty {
      return failed.map { Obstacle(rule: $0, leaves: waysPast($0, in: scope)) }
    }
    guard evaluation.noRuleApplied else { return [] }
    return evaluation.rules.indices.compactMap { index in
      let rule = evaluation.rules[index]
      guard rule.verdict == .notApplicable, !rule.isOutsideDates else { return nil }
      let leaves = policy.rules[index].whens.flatMap { failing($0, wanted: true, in: scope) }
      return Obstacle(rule: index, leaves: leaves)
    }
  }

  private func waysPast(_ index: Int, in scope: Scope) -> [Leaf] {
    let rule = policy.rules[index]
    var leaves = failing(rule.condition, wanted: rule.form == .require, in: scope)
    if let exception = rule.exception { leaves += failing(exception, wanted: true, in: scope) }
    for when in rule.whens { leaves += failing(when, wanted: false, in: scope) }
    for waive in policy.waives where waive.rules.contains(index) {
      guard isInForce(waive.validity) == .yes else { continue }
      leaves += failing(waive.condition, wanted: true, in: scope)
    }
    return leaves
  }

  /// The tests that keep a condition from coming out as wanted.
  private func failing(_ condition: TypedExpression, wanted: Bool, in scope: Scope) -> [Leaf] {
    var walk = TraceWalk(self)
    return FailureTree(walk.trace(condition, wanted: wanted, in: scope))?.leaves ?? []
  }
}

/// A rule that keeps a submission from approval.
package struct Obstacle: Hashable, Sendable {
  /// Its index in the policy.
  package let rule: Int
  package let leaves: [Leaf]
}
