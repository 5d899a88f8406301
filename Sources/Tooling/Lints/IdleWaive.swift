import MenkanSemantics
import MenkanSource

extension Lint {
  /// A `waive` that can never act on a rule that it names.
  static let idleWaive = Lint("idle-waive") { rules in
    rules.policies.flatMap { policy in
      policy.policy.waives.filter { policy.policy.span.holds($0.span) }.flatMap { waive in
        policy.idle(waive)
      }
    }
  }
}

extension LintedPolicy {
  fileprivate func idle(_ waive: TypedWaive) -> [Diagnostic] {
    guard holding(waive.condition, Knowledge()) != nil else {
      return waive.condition.isConstant
        ? [] : [.waiveNeverHolds(waive.condition.span, why: ranges.reason(waive.condition))]
    }
    for index in waive.rules {
      let rule = policy.rules[index]
      if let shared = waive.validity.shared(with: rule.validity), !shared {
        return [.waiveOutOfDates(waive.condition.span, rule)]
      }
      if let told = applying(rule), !rule.whens.isEmpty, holding(waive.condition, told) == nil {
        return [.waiveBesideRule(waive.condition.span, rule)]
      }
    }
    return []
  }
}

extension Validity {
  /// Whether both hold on some day; nil where one of them holds on none.
  fileprivate func shared(with other: Validity) -> Bool? {
    if isEmpty || other.isEmpty { return nil }
    return !narrowed(by: other).isEmpty
  }

  private var isEmpty: Bool {
    if let from, let until { until < from } else { false }
  }
}
