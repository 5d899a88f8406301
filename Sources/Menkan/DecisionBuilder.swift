import MenkanSemantics
import MenkanSource
import MenkanValues

/// Turns what an engine found into the decision that people and programs read.
struct DecisionBuilder {
  let policy: TypedPolicy
  let plan: String
  let today: CivilDate?
  let formatter: ValueFormatter
  let words: ReasonWords

  func decision(
    _ evaluation: Evaluation, _ evidence: [Evidence], submission: String,
    nearest: NearestChange, explanation: Explanation? = nil
  ) -> Decision {
    let rules = zip(policy.rules, evaluation.rules)
    var reasons = zip(rules, evidence).compactMap { reason($0.0, $0.1, $1) }
    if evaluation.noRuleApplied, evaluation.outcome != .reject { reasons.append(noRuleApplied) }
    for (output, value) in zip(policy.outputs, evaluation.outputs) {
      if case .unknown(let causes) = value { reasons.append(reason(output, causes)) }
    }
    let outputs = zip(policy.outputs, evaluation.outputs).filter { $1 != .value(.nothing) }
    return Decision(
      submission: submission, policy: policy.code, plan: plan, today: today,
      outcome: evaluation.outcome,
      rules: rules.map {
        Decision.RuleVerdict(rule: $0.name, label: $0.label, verdict: $1.verdict)
      },
      uncertain: rules.filter { $1.isUncertain }.map { $0.0.name }, reasons: reasons,
      missing: missing(reasons), nearest: self.nearest(nearest),
      outputs: outputs.map { output, value in
        Decision.Output(
          name: output.field.name, label: output.field.label,
          json: formatter.json(of: value, output.field.type),
          cell: formatter.cell(of: value, output.field.type),
          text: formatter.roundedText(of: value, output.field.type))
      },
      explanation: explanation)
  }

  private func nearest(_ found: NearestChange) -> Decision.Nearest {
    switch found {
    case .none: return .none
    case .notSearched: return .notSearched
    case .found(let steps):
      return .changes(
        steps.map { step in
          let places = max(
            formatter.places(of: step.from, step.type), formatter.places(of: step.to, step.type))
          return Decision.Change(
            path: step.path, name: words.writer.path(step.path),
            from: formatter.json(of: step.from, step.type),
            to: formatter.json(of: step.to, step.type),
            fromText: formatter.text(of: step.from, step.type, minimumPlaces: places),
            toText: formatter.text(of: step.to, step.type, minimumPlaces: places))
        })
    }
  }

  private func missing(_ reasons: [Decision.Reason]) -> [String] {
    Set(reasons.flatMap(\.missing)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func reason(_ rule: TypedRule, _ found: RuleEvaluation, _ evidence: Evidence)
    -> Decision.Reason?
  {
    let isPlainPass = found.verdict == .pass && !found.isUncertain && !found.isExcepted
    if isPlainPass || found.isOutsideDates { return nil }
    // Causes matter only where something is unknown.
    let causes = found.verdict == .unknown || found.isUncertain ? found.causes : nil
    return Decision.Reason(
      rule: rule.name, code: rule.code, verdict: found.verdict, effect: found.effect,
      message: words.message(for: rule, found, evidence), missing: causes?.missingPaths ?? [],
      causes: causes?.all ?? [],
      leaves: evidence.failure.map { Decision.LeafRecord.records(of: $0, formatter) } ?? [],
      relativeGap: evidence.failure?.relativeGap)
  }

  private func reason(_ output: TypedOutput, _ causes: Causes) -> Decision.Reason {
    Decision.Reason(
      rule: output.field.name, code: "\(policy.code).\(output.field.name)", verdict: .unknown,
      effect: output.field.isOptional ? nil : .refer,
      message: words.unknownOutput(causes), missing: causes.missingPaths,
      causes: causes.all, leaves: [], relativeGap: nil)
  }

  private var noRuleApplied: Decision.Reason {
    Decision.Reason(
      rule: nil, code: "no_rule_applied", verdict: .unknown, effect: .refer,
      message: words.noRuleApplied, missing: [], causes: [], leaves: [], relativeGap: nil)
  }
}
