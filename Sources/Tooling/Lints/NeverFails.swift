import MenkanSemantics
import MenkanSource

extension Lint {
  /// A rule that no allowed value can break: most likely its threshold is off, or points the wrong
  /// way.
  static let neverFails = Lint("never-fails") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      policy.ownRules.compactMap { rule in
        // A literal says that this is meant.
        guard rule.ifUnknown != .reject, !rule.condition.isConstant,
          let told = policy.applying(rule)
        else { return nil }
        guard let open = policy.unexcepted(rule, told) else {
          return rule.exception.map { .alwaysExcepted(rule, exception: $0.span) }
        }
        let failing = rule.form.failing
        guard !policy.ranges.truths(rule.condition, open).contains(Truths(failing)) else {
          return nil
        }
        let (part, holds) = policy.culprit(rule.condition, open, neverIs: failing)
        return .neverFails(
          rule, part.span, holds: holds, why: policy.ranges.reason(part))
      }
    }
  }
}
