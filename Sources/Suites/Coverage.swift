package import Menkan
import MenkanSemantics
package import MenkanValues

/// Which verdicts the cases of a run have seen of each rule. Only cases that pass count.
package struct Coverage: Sendable {
  package struct Rule: Sendable {
    /// Its key in decisions.
    package let name: String
    /// `module.policy.rule`, where it is defined.
    package let code: String
    package let label: String?
    /// How often each verdict was seen: by the suites of this policy, and where the rule is defined
    /// in this policy also by those of the policies that include it.
    package let counts: [Verdict: Int]
    /// Verdicts that can occur and that no suite of any policy has seen, in a fixed order.
    package let unseen: [Verdict]
    /// Verdicts that can occur.
    package let possible: Set<Verdict>
  }

  package struct Policy: Sendable {
    package let code: String
    package let label: String?
    /// How many cases of suites for this very policy passed.
    package let cases: Int
    /// False where no suite is for this policy; its rules may be seen by others that include it.
    package let hasSuite: Bool
    package let rules: [Rule]
  }

  /// In the order of the rules' files.
  package let policies: [Policy]

  package init(_ results: SuiteResults, rules: RuleSet) {
    let policies = rules.program.policies
    let seen = SeenVerdicts(results, policies)
    let probe = UnknownProbe(results, rules)
    self.policies = policies.map { policy in
      let own = results.suites.filter { $0.policy == policy.code }
      let canBeUnknown = probe.rules(of: policy, seen: seen)
      let waivable = Set(policy.waives.flatMap(\.rules))
      return Policy(
        code: policy.code, label: policy.label,
        cases: own.reduce(0) { $0 + $1.cases.count { $0.passed } }, hasSuite: !own.isEmpty,
        rules: policy.rules.enumerated().map { index, rule in
          var possible: Set<Verdict> = [.pass, .fail]
          if canBeUnknown.contains(index) { possible.insert(.unknown) }
          if waivable.contains(index) { possible.insert(.waived) }
          if !rule.whens.isEmpty || rule.validity.isLimited { possible.insert(.notApplicable) }
          let isOwn = rule.code == "\(policy.code).\(rule.name)"
          return Rule(
            name: rule.name, code: rule.code, label: rule.label,
            counts: isOwn ? seen.total(rule.code) : seen.counts(rule.name, in: policy.code),
            unseen: Verdict.allCases.filter {
              possible.contains($0) && seen.total(rule.code)[$0] == nil
            },
            possible: possible)
        })
    }
  }

  /// The rules where they are defined, each once.
  package var definedRules: [Rule] {
    policies.flatMap { policy in
      policy.rules.filter { $0.code == "\(policy.code).\($0.name)" }
    }
  }
}

/// How often the passed cases of a run have seen each verdict.
struct SeenVerdicts {
  private var byKey: [String: [String: [Verdict: Int]]] = [:]
  private var byCode: [String: [Verdict: Int]] = [:]

  init(_ results: SuiteResults, _ policies: [TypedPolicy]) {
    let codes = Dictionary(
      policies.map { ($0.code, $0.rules.map(\.code)) }, uniquingKeysWith: { first, _ in first })
    for suite in results.suites {
      let codes = codes[suite.policy] ?? []
      for result in suite.cases where result.passed {
        for (rule, code) in zip(result.decision.rules, codes) {
          byKey[suite.policy, default: [:]][rule.rule, default: [:]][rule.verdict, default: 0] += 1
          byCode[code, default: [:]][rule.verdict, default: 0] += 1
        }
      }
    }
  }

  /// By the suites of one policy.
  func counts(_ rule: String, in policy: String) -> [Verdict: Int] { byKey[policy]?[rule] ?? [:] }

  /// By all suites.
  func total(_ code: String) -> [Verdict: Int] { byCode[code] ?? [:] }
}
