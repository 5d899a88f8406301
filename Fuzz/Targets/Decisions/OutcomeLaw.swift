import Menkan
import MenkanValues

/// The outcome follows from the verdicts, as the definition of the language says.
enum OutcomeLaw {
  static func check(_ decision: Decision) throws(BrokenLaw) {
    let effects = decision.reasons.compactMap(\.effect)
    let certain = decision.rules.contains { rule in
      rule.verdict == .waived
        || rule.verdict == .pass && !decision.uncertain.contains(rule.rule)
    }
    let expected: Outcome =
      effects.contains(.reject) ? .reject : effects.contains(.refer) || !certain ? .refer : .approve
    try hold(
      decision.outcome == expected, "the outcome \(decision.outcome) follows from the verdicts")
    for rule in decision.rules where rule.verdict == .fail || rule.verdict == .unknown {
      let reason = decision.reasons.first { $0.rule == rule.rule }
      try hold(reason?.effect != nil, "\(rule.rule) is \(rule.verdict) and has an effect")
      try hold(decision.outcome != .approve, "nothing is approved with \(rule.rule) open")
    }
    let hasCauses = decision.reasons.allSatisfy { reason in
      reason.verdict != .unknown || reason.rule == nil || !reason.causes.isEmpty
    }
    try hold(hasCauses, "what is unknown has a cause")
  }
}
