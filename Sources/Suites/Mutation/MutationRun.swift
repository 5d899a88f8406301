package import Menkan
import MenkanSemantics
package import MenkanSource
package import MenkanTooling

/// Runs suites against mutants of the rules they are for.
///
/// Suites that are good notice every mutant that changes a decision: some case comes out otherwise
/// than expected.
package struct MutationRun: Sendable {
  /// The mutants of the policies asked for, in the order of the source.
  package let mutants: [Mutant]
  /// What in the suites does not fit the rules.
  package let findings: [Diagnostic]
  /// How many cases fail without any mutant; they notice nothing.
  package let failing: Int

  private let rules: RuleSet
  private let suites: [BoundSuite]
  private let reaches: [(policy: String, reach: PolicyReach)]
  private let plans: [PlanKey: String]

  /// - Parameters:
  ///   - rules: without errors.
  ///   - policies: codes of those whose mutants are wanted, with what they call but without what
  ///     they include; empty for all.
  package init(_ rules: RuleSet, _ suites: [Suite], policies: Set<String> = []) {
    let program = rules.program
    let reviewers = ReviewerPool(rules)
    var binder = SuiteBinder(rules, reviewers, language: .english)
    var bound = suites.compactMap { binder.bind($0) }
    var plans: [PlanKey: String] = [:]
    var failing = 0
    for index in bound.indices {
      let code = bound[index].policy.code
      let passing = bound[index].cases.filter { test in
        let key = PlanKey(policy: code, setting: test.test.setting)
        plans[key] = try? reviewers.reviewer(code, key.setting, .english).plan
        return SuiteRun.run(test, code, reviewers, .english)?.passed ?? false
      }
      failing += bound[index].cases.count - passing.count
      bound[index].cases = passing
    }
    for policy in program.policies {
      let key = PlanKey(policy: policy.code, setting: SuiteSetting())
      plans[key] = try? reviewers.reviewer(key.policy, key.setting, .english).plan
    }
    let reaches = program.policies.map { ($0.code, PolicyReach($0, in: program)) }
    self.rules = rules
    self.suites = bound
    self.plans = plans
    self.reaches = reaches
    self.failing = failing
    findings = binder.findings
    let includedOnly = program.policies.filter { !policies.contains($0.code) }.map(\.span)
    mutants = rules.files.flatMap { Mutant.all(in: $0) }.filter { mutant in
      let isAskedFor = reaches.contains { code, reach in
        (policies.isEmpty || policies.contains(code)) && reach.touches(mutant.declaration)
      }
      return isAskedFor && (policies.isEmpty || !includedOnly.contains(mutant.declaration))
    }
  }

  /// The file in which a mutant stands.
  package func file(of mutant: Mutant) -> SourceFile { rules.sources[mutant.span.file] }

  /// Decides all cases of the suites that a mutant can touch, until one notices it.
  package func result(of mutant: Mutant) -> MutantResult {
    let touched = reaches.filter { $0.reach.touches(mutant.declaration) }.map(\.policy)
    let mutated = rules.replacing(
      mutant.span.file, with: mutant.bytes(of: file(of: mutant)))
    return MutantResult(
      mutant: mutant, fate: mutated.hasErrors ? .refused : fate(in: mutated, touched),
      policies: touched)
  }

  private func fate(in mutated: RuleSet, _ touched: [String]) -> MutantResult.Fate {
    let reviewers = ReviewerPool(mutated)
    for suite in suites where touched.contains(suite.policy.code) {
      for test in suite.cases where notices(test, suite.policy.code, reviewers) { return .killed }
    }
    let isSame = touched.allSatisfy { policy in
      !isChanged(PlanKey(policy: policy, setting: SuiteSetting()), reviewers)
    }
    return isSame ? .equivalent : .survived
  }

  private func notices(_ test: BoundCase, _ policy: String, _ reviewers: ReviewerPool) -> Bool {
    guard isChanged(PlanKey(policy: policy, setting: test.test.setting), reviewers) else {
      return false
    }
    guard let result = SuiteRun.run(test, policy, reviewers, .english) else { return true }
    // A rule that is gone cannot do what is expected of it.
    let rules = Set(result.decision.rules.map(\.rule))
    return !result.passed || !test.expectation.rules.isSubset(of: rules)
  }

  /// Whether something other than at first decides here.
  private func isChanged(_ key: PlanKey, _ reviewers: ReviewerPool) -> Bool {
    plans[key] != (try? reviewers.reviewer(key.policy, key.setting, .english).plan)
  }
}

private struct PlanKey: Hashable {
  let policy: String
  let setting: SuiteSetting
}

extension Expectation {
  /// Keys of the rules of which a verdict is expected.
  fileprivate var rules: Set<String> {
    Set(verdicts.values.flatMap(\.names).map(\.value))
      .union((uncertain?.names ?? []).map(\.value))
  }
}
