package import MenkanData
package import MenkanSource

/// One YAML file of tests of a rank, as it is written.
package struct RankSuite: Sendable {
  /// A candidate: its name, and what it writes over the base.
  package struct Member: Sendable {
    package let id: String
    package let span: SourceSpan
    package let line: Int
    package var given: [YAMLNode.Pair]
  }

  /// One case: changes of the pool, and what the ranking has to be.
  package struct Case: NamedCase, Sendable {
    package let name: String
    package let span: SourceSpan
    package let setting: SuiteSetting
    /// The pool with the changes of the case.
    package let pool: [Member]
    package let expected: [YAMLNode.Pair]
  }

  package let file: SourceFile
  package let name: String
  /// As written: a code, a name or a label.
  package let rank: String
  package let rankSpan: SourceSpan
  /// What every candidate writes over.
  package let base: YAMLNode?
  package let cases: [Case]

  /// The suite with some of its cases.
  package func keeping(_ cases: [Case]) -> RankSuite {
    RankSuite(
      file: file, name: name, rank: rank, rankSpan: rankSpan, base: base, cases: cases)
  }
}

/// What came of one suite of a rank.
package struct RankSuiteResult: Sendable {
  package let suite: RankSuite
  /// Full code.
  package let rank: String
  /// Of the cases that could run.
  package let cases: [CaseReport]
}
