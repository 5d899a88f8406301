package import MenkanSource

/// One case as reports show it, whatever was tested.
package struct CaseReport: Sendable {
  package let name: String
  /// Where the name stands.
  package let span: SourceSpan
  /// Empty where all is as expected.
  package let differences: [Difference]
  package let duration: Duration

  package var passed: Bool { differences.isEmpty }
}

/// One suite as reports show it.
package struct SuiteReport: Sendable {
  package let file: SourceFile
  package let name: String
  /// Full code of the policy or rank.
  package let code: String
  package let cases: [CaseReport]
}

extension SuiteResults {
  /// All suites, those of ranks last.
  package var reports: [SuiteReport] {
    suites.map { result in
      SuiteReport(
        file: result.suite.file, name: result.suite.name, code: result.policy,
        cases: result.cases.map { test in
          CaseReport(
            name: test.test.name, span: test.test.span, differences: test.differences,
            duration: test.duration)
        })
    }
      + ranks.map { result in
        SuiteReport(
          file: result.suite.file, name: result.suite.name, code: result.rank, cases: result.cases)
      }
  }
}
