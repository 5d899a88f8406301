import MenkanSemantics
import MenkanSource

extension Lint {
  /// A `when` that never holds: the rules in it are never asked.
  static let neverApplies = Lint("never-applies") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      var seen: Set<SourceSpan> = []
      return policy.ownRules.compactMap { rule in
        var told = Knowledge()
        for condition in rule.whens {
          if let next = policy.holding(condition, told) {
            told = next
            continue
          }
          let isNew = !condition.isConstant && seen.insert(condition.span).inserted
          return isNew
            ? .neverApplies(
              condition.span, why: policy.ranges.reason(condition))
            : nil
        }
        return nil
      }
    }
  }
}
