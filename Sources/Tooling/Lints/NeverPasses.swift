import MenkanSemantics
import MenkanSource

extension Lint {
  /// A rule that no allowed value can pass: nobody would ever be approved.
  static let neverPasses = Lint("never-passes") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      policy.ownRules.compactMap { rule in
        // A literal says that this is meant.
        guard rule.ifUnknown != .pass, !rule.condition.isConstant,
          let told = policy.applying(rule)
        else { return nil }
        let passing = !rule.form.failing
        let canPass = policy.ranges.truths(rule.condition, told).contains(Truths(passing))
        let canBeExcepted =
          rule.exception.map { policy.ranges.truths($0, told).contains(.yes) } ?? false
        if canPass || canBeExcepted { return nil }
        let (part, holds) = policy.culprit(rule.condition, told, neverIs: passing)
        return .neverPasses(
          rule, part.span, holds: holds, why: policy.ranges.reason(part))
      }
    }
  }
}
