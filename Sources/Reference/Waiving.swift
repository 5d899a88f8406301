import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// A proven `waive` turns fail and unknown into waived; one that is false or unknown, or whose
  /// dates are not proven, changes nothing. A fault is not excused.
  func waive(_ rules: inout [RuleEvaluation], in frame: inout Frame) {
    for (index, waive) in policy.waives.enumerated() {
      guard isInForce(waive.validity) == .yes else { continue }
      guard case .yes = truth(of: waive.condition, in: &frame) else { continue }
      let values = messageValues(waive.messages, in: &frame)
      for rule in waive.rules where rules[rule].canBeWaived {
        let before = rules[rule]
        rules[rule] = RuleEvaluation(
          verdict: .waived, effect: nil, causes: before.causes, messageValues: values,
          original: before.verdict, waivedBy: index)
      }
    }
  }
}

extension RuleEvaluation {
  fileprivate var canBeWaived: Bool {
    switch verdict {
    case .fail: true
    case .unknown: causes?.hasFault != true
    case .pass, .waived, .notApplicable: false
    }
  }
}
