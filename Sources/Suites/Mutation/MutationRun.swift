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

  private let sources: SourceMap
  /// For each mutated file the rules that are needed to decide what its mutants touch.
  private let parts: [FileID: RuleSet]
  private let suites: [BoundSuite]
  private let reaches: [(policy: String, reach: PolicyReach)]
  private let plans: [PlanKey: String]

  /// - Parameters:
  ///   - rules: without errors.
  ///   - policies: codes of those whose mutants are wanted, with the `define`s that they call in
  ///     their own file; empty for all. Only the suites of these policies count then.
  package init(_ rules: RuleSet, _ suites: [Suite], policies: Set<String> = []) {
    let program = rules.program
    let asked = program.policies.filter { policies.isEmpty || policies.contains($0.code) }
    let reviewers = ReviewerPool(rules)
    var binder = SuiteBinder(rules, reviewers, language: .english)
    var plans: [PlanKey: String] = [:]
    for policy in asked {
      let key = PlanKey(policy: policy.code, setting: SuiteSetting())
      plans[key] = try? reviewers.reviewer(key.policy, key.setting, .english).plan
    }
    var failing = 0
    self.suites = suites.compactMap { suite in
      guard let code = try? rules.policy(named: suite.policy).code,
        asked.contains(where: { $0.code == code }), var bound = binder.bind(suite)
      else { return nil }
      let count = bound.cases.count
      bound.cases.removeAll { test in
        let key = PlanKey(policy: code, setting: test.test.setting)
        plans[key] = try? reviewers.reviewer(code, key.setting, .english).plan
        return SuiteRun.run(test, code, reviewers, .english)?.passed != true
      }
      failing += count - bound.cases.count
      return bound
    }
    let reaches = asked.map { (policy: $0.code, reach: PolicyReach($0, in: program)) }
    self.plans = plans
    self.reaches = reaches
    self.failing = failing
    findings = binder.findings
    sources = rules.sources
    mutants = rules.files.flatMap { Mutant.all(in: $0) }.filter { mutant in
      if policies.contains(mutant.owner) { return true }
      let isOwn = asked.contains { $0.span.file == mutant.span.file }
      let isPolicy = program.policies.contains { $0.span == mutant.declaration }
      return (policies.isEmpty || isOwn && !isPolicy)
        && reaches.contains { $0.reach.touches(mutant.declaration) }
    }
    parts = MutationRun.parts(of: rules, mutants, asked, reaches)
  }

  private static func parts(
    of rules: RuleSet, _ mutants: [Mutant], _ policies: [TypedPolicy],
    _ reaches: [(policy: String, reach: PolicyReach)]
  ) -> [FileID: RuleSet] {
    let graph = ModuleGraph(rules.files)
    var declarations: [FileID: Set<SourceSpan>] = [:]
    for mutant in mutants {
      declarations[mutant.span.file, default: []].insert(mutant.declaration)
    }
    return Dictionary(
      uniqueKeysWithValues: declarations.map { file, declarations in
        let touched = zip(policies, reaches).filter { _, entry in
          declarations.contains { entry.reach.touches($0) }
        }
        let files = graph.closure([file] + touched.map { $0.0.span.file })
        return (file, rules.keeping(files))
      })
  }

  /// Decides all cases of the suites that a mutant can touch, until one notices it.
  package func result(of mutant: Mutant) -> MutantResult {
    let touched = reaches.filter { $0.reach.touches(mutant.declaration) }.map(\.policy)
    let file = mutant.span.file
    let mutated = parts[file]?.replacing(file, with: mutant.bytes(of: sources[file]))
    let fate = mutated.map { $0.hasErrors ? .refused : self.fate(in: $0, touched) }
    return MutantResult(mutant: mutant, fate: fate ?? .refused, policies: touched)
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
