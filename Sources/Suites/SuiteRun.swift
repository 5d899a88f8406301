package import Menkan
import MenkanData
import MenkanSemantics
package import MenkanSource
package import MenkanValues

/// What came of one case.
package struct CaseResult: Sendable {
  package let test: Suite.Case
  /// The submission: the base with what the case gives.
  package let record: Record
  /// In the language of the run.
  package let decision: Decision
  /// Empty where all is as expected.
  package let differences: [Difference]
  package let duration: Duration

  package var passed: Bool { differences.isEmpty }
}

/// What came of one suite.
package struct SuiteResult: Sendable {
  package let suite: Suite
  /// Full code.
  package let policy: String
  /// Of the cases that could run.
  package let cases: [CaseResult]
}

/// What came of a run.
package struct SuiteResults: Sendable {
  package let suites: [SuiteResult]
  package let ranks: [RankSuiteResult]
  /// What in the suites does not fit the rules; such cases did not run.
  package let findings: [Diagnostic]

  /// True where every case ran and nothing differed.
  package var isClean: Bool {
    findings.isEmpty && reports.allSatisfy { $0.cases.allSatisfy(\.passed) }
  }
}

/// Runs suites against rules. Reads no file and no clock but that which tells how long a case took.
package enum SuiteRun {
  /// - Parameters:
  ///   - rules: without errors.
  ///   - language: of the reasons that the results tell.
  package static func run(
    _ suites: [Suite], ranks: [RankSuite] = [], rules: RuleSet,
    language: OutputLanguage = .english
  ) -> SuiteResults {
    let reviewers = ReviewerPool(rules)
    var binder = SuiteBinder(rules, reviewers, language: language)
    let results = suites.compactMap { suite in
      binder.bind(suite).map { run($0, reviewers, language) }
    }
    let rankings = ranks.compactMap { binder.run($0) }
    return SuiteResults(suites: results, ranks: rankings, findings: binder.findings)
  }

  private static func run(
    _ bound: BoundSuite, _ reviewers: ReviewerPool, _ language: OutputLanguage
  ) -> SuiteResult {
    let code = bound.policy.code
    let results = bound.cases.compactMap { run($0, code, reviewers, language) }
    return SuiteResult(suite: bound.suite, policy: code, cases: results)
  }

  static func run(
    _ bound: BoundCase, _ policy: String, _ reviewers: ReviewerPool, _ language: OutputLanguage
  ) -> CaseResult? {
    let start = ContinuousClock.now
    let submission = Submission(id: bound.test.name, line: 1, record: bound.record)
    let seeksChange = bound.expectation.nearest != nil
    func decision(_ language: OutputLanguage) -> Decision? {
      try? reviewers.reviewer(policy, bound.test.setting, language)
        .decide(submission, seeksChange: seeksChange)
    }
    guard let own = decision(language) else { return nil }
    let other: OutputLanguage = language == .english ? .chinese : .english
    let translation = bound.expectation.messages.isEmpty ? nil : decision(other)
    let comparison = Comparison(
      expectation: bound.expectation, decision: own, translation: translation)
    return CaseResult(
      test: bound.test, record: bound.record, decision: own, differences: comparison.differences,
      duration: ContinuousClock.now - start)
  }
}
