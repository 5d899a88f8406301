import MenkanSemantics
import MenkanSource

extension Lint {
  /// Two rules of one policy that ask the same at the same time, with the same consequence.
  static let duplicateRule = Lint("duplicate-rule") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      policy.demands.duplicates.compactMap { first, second in
        guard let primary = policy.demands.primary(second, first) else { return nil }
        let other = primary == second ? first : second
        return .duplicateRule(policy.policy.rules[primary], policy.policy.rules[other])
      }
    }
  }
}

extension PolicyDemands {
  private struct Whole: Hashable {
    let form: TypedRule.Form
    let condition: Int
    let whens: Guard
    let weight: Weight
  }

  /// Rules that repeat an earlier one, with that one.
  fileprivate var duplicates: [(first: Int, second: Int)] {
    var seen: [Whole: Int] = [:]
    var found: [(first: Int, second: Int)] = []
    for (index, rule) in policy.policy.rules.enumerated() where !policy.settled.contains(index) {
      let whole = Whole(
        form: rule.form, condition: conditions[index], whens: guards[index], weight: weights[index])
      if let first = seen[whole] {
        found.append((first, index))
      } else {
        seen[whole] = index
      }
    }
    return found
  }
}
