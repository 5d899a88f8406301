import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// One rejection decides. Short of that, one doubt sends the submission to a reviewer, and so
  /// does it when nothing speaks for it.
  func outcome(of rules: [RuleEvaluation], _ outputs: [Evaluated]) -> Outcome {
    if rules.contains(where: { $0.effect == .reject }) { return .reject }
    let isOutputUnknown = zip(policy.outputs, outputs).contains { output, result in
      !output.field.isOptional && result.causes != nil
    }
    if rules.contains(where: { $0.effect == .refer }) || isOutputUnknown { return .refer }
    return rules.contains(where: \.speaksForApproval) ? .approve : .refer
  }
}

extension RuleEvaluation {
  /// A certain pass, or waived.
  var speaksForApproval: Bool {
    (verdict == .pass && !isUncertain) || verdict == .waived
  }
}
