import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Runs suites of ranks; what does not fit the rules is told with its place.
extension SuiteBinder {
  mutating func run(_ suite: RankSuite) -> RankSuiteResult? {
    guard let rank = try? rules.rank(named: suite.rank) else {
      findings.append(
        .error(unknownRank: suite.rank, among: rules.rankCodes, at: suite.rankSpan))
      return nil
    }
    let paths = FieldPaths(schema: rules.program.schema, parameters: rank.base.parameters)
    let cases = suite.cases.compactMap { test -> CaseReport? in
      let start = ContinuousClock.now
      guard let own = ranker(rank.code, test, suite, language) else { return nil }
      let other = ranker(rank.code, test, suite, language == .english ? .chinese : .english)
      let known = findings.count
      guard let reader = try? own.reader() else { return nil }
      let pool = test.pool.compactMap { member in
        candidate(member, of: suite, paths, reader)
      }
      var expected = RankExpectation(file: suite.file, pool: test.pool.map(\.id))
      expected.read(test.expected)
      findings += expected.findings
      guard findings.count == known else { return nil }
      return CaseReport(
        name: test.name, span: test.span,
        differences: expected.differences(
          from: own.rank(pool), translation: other?.rank(pool)),
        duration: ContinuousClock.now - start)
    }
    return RankSuiteResult(suite: suite, rank: rank.code, cases: cases)
  }

  private mutating func ranker(
    _ code: String, _ test: RankSuite.Case, _ suite: RankSuite, _ language: OutputLanguage
  ) -> Ranker? {
    do throws(UsageError) {
      let ranker = try Ranker(rules, rank: code, options: test.setting.options(language))
      let isTold =
        switch test.setting.clock {
        case .now: true
        case .today: !ranker.readsNow
        case nil: !ranker.readsNow && !ranker.readsToday
        }
      if isTold { return ranker }
      findings.append(
        .error(noDateFor: code, needsMoment: ranker.readsNow, at: suite.rankSpan))
    } catch {
      let span = test.setting.params.first?.span ?? suite.rankSpan
      findings.append(.error(paramRefused: error.message, at: span))
    }
    return nil
  }

  private mutating func candidate(
    _ member: RankSuite.Member, of suite: RankSuite, _ paths: FieldPaths,
    _ reader: SubmissionReader
  ) -> Submission? {
    let known = findings.count
    var node = suite.base ?? YAMLNode(.mapping([]), at: YAMLPosition(line: 1, column: 1, offset: 0))
    for pair in member.given { node = edited(node, pair, suite.file, paths) }
    guard findings.count == known, let record = record(node, suite.file, reader) else { return nil }
    return Submission(id: member.id, line: member.line, record: record)
  }
}
