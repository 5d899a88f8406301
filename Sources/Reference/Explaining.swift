package import MenkanValues
import MenkanSemantics

extension ReferenceEvaluator {
  /// Why each rule came out as it did, in the order of the source.
  package func explain(_ submission: Record) -> [RuleExplanation] {
    explain(submission, evaluate(submission))
  }

  /// The same for a submission that has been evaluated already.
  package func explain(_ submission: Record, _ evaluation: Evaluation) -> [RuleExplanation] {
    let scope = scope(of: submission)
    return zip(policy.rules, evaluation.rules).enumerated().map { index, pair in
      explanation(of: index, pair.0, pair.1, in: scope)
    }
  }

  /// What keeps each failed rule from passing; nil for every other rule. Nothing is computed where
  /// no rule has failed.
  package func failures(_ submission: Record, _ evaluation: Evaluation) -> [FailureTree?] {
    guard evaluation.rules.contains(where: { $0.verdict == .fail }) else {
      return evaluation.rules.map { _ in nil }
    }
    let scope = scope(of: submission)
    return zip(policy.rules, evaluation.rules).map { rule, found in
      guard found.verdict == .fail else { return nil }
      var walk = TraceWalk(self)
      return FailureTree(
        walk.trace(rule.condition, wanted: rule.form == .require, in: scope))
    }
  }

  /// The exceptions on which passes rest; nil for every other rule.
  package func exceptions(_ submission: Record, _ evaluation: Evaluation) -> [Trace?] {
    guard evaluation.rules.contains(where: \.isExcepted) else {
      return evaluation.rules.map { _ in nil }
    }
    let scope = scope(of: submission)
    return zip(policy.rules, evaluation.rules).map { rule, found in
      found.isExcepted ? rule.exception.map { trace($0, wanted: true, in: scope) } : nil
    }
  }

  private func explanation(
    of index: Int, _ rule: TypedRule, _ found: RuleEvaluation, in scope: Scope
  ) -> RuleExplanation {
    let waives = waives(of: index, in: scope)
    if found.isOutsideDates {
      return RuleExplanation(
        evaluation: found, whens: [], condition: nil, exception: nil, waives: [], failure: nil)
    }
    let condition = trace(rule.condition, wanted: rule.form == .require, in: scope)
    let hasFailed = found.verdict == .fail || found.original == .fail
    return RuleExplanation(
      evaluation: found, whens: rule.whens.map { trace($0, wanted: true, in: scope) },
      condition: condition,
      exception: rule.exception.map { trace($0, wanted: true, in: scope) }, waives: waives,
      failure: hasFailed ? FailureTree(condition) : nil)
  }

  private func waives(of rule: Int, in scope: Scope) -> [RuleExplanation.Waive] {
    policy.waives.enumerated().compactMap { index, waive in
      guard waive.rules.contains(rule) else { return nil }
      var frame = scope.frame
      return RuleExplanation.Waive(
        index: index, condition: trace(waive.condition, wanted: true, in: scope),
        messageValues: messageValues(waive.messages, in: &frame))
    }
  }

  private func trace(_ condition: TypedExpression, wanted: Bool, in scope: Scope) -> Trace {
    var walk = TraceWalk(self)
    return walk.trace(condition, wanted: wanted, in: scope)
  }
}
