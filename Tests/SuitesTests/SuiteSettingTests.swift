import Menkan
import MenkanSource
import MenkanSuites
import Testing

@Suite struct SuiteSettingTests {
  private static let rules = """
    module m
    policy p for opened: date, at: instant {
      param days: int in 0..99 = 10
      param most: int in 0..99 = 50
      require old: days_between(opened, today) >= days
      require young: days_between(opened, today) <= most
      require early: date(at) == today
    }
    """

  @Test func `a case's day, moment and params take the place of its suite's, one by one`() {
    let bench = TestBench(
      """
      suite: s
      policy: p
      today: 2026-01-11
      params: {days: 10, most: 20}
      base: {opened: 2026-01-01, at: 2026-01-11T00:00+08:00}
      cases:
        - {name: as the suite, expect: {failed: []}}
        - {name: a day before, today: 2026-01-10, expect: {failed: [old, early]}}
        - {name: a moment before, now: 2026-01-10T23:59+08:00, expect: {failed: [old, early]}}
        - {name: more days, params: {days: 11}, expect: {failed: [old]}}
        - {name: both params, params: {days: 11, most: 9}, expect: {failed: [old, young]}}
      """, rules: Self.rules)
    #expect(bench.allFindings() == [])
    #expect(bench.differences() == [])
  }

  @Test func `a zone says on which day a moment is`() {
    func differences(_ zone: String) -> [String] {
      TestBench(
        """
        suite: s
        policy: p
        today: 2026-01-11
        zone: \(zone)
        base: {opened: 2026-01-01, at: 2026-01-10T20:00Z}
        cases: [{name: c, expect: {failed: []}}]
        """, rules: Self.rules
      ).differences()
    }
    #expect(differences("\"+08:00\"") == [])
    #expect(differences("UTC").count == 1)
  }

  @Test func `a filter picks by parts of names, or by whole names with a star`() throws {
    let text = """
      suite: Daily gate
      policy: m.p
      cases:
        - {name: Score too low, expect: {failed: []}}
        - {name: score unknown, expect: {failed: []}}
        - {name: 退款率过高, expect: {failed: []}}
      """
    let suite = try #require(TestBench(text).suite)
    func picked(_ filter: String) -> [String] {
      SuiteFilter(filter).applied(to: suite, code: "m.p")?.cases.map(\.name) ?? []
    }
    #expect(picked("score") == ["Score too low", "score unknown"])
    #expect(picked("SCORE UN") == ["score unknown"])
    #expect(picked("退款") == ["退款率过高"])
    #expect(picked("score*") == ["Score too low", "score unknown"])
    #expect(picked("*low") == ["Score too low"])
    #expect(picked("*lo") == [])
    #expect(picked("gate").count == 3)
    #expect(picked("m.p").count == 3)
    #expect(picked("m.*").count == 3)
    #expect(picked("x") == [])
  }

  @Test func `another text in the place of a rule file changes what the cases say`() throws {
    let bench = TestBench(
      cases: "  - {name: c, given: {shop.score: 4}, expect: {failed: []}}")
    #expect(bench.run().isClean)
    let file = try #require(bench.rules.sources.files.first)
    let stricter = TestBench.shopRules.replacing(">= lowest", with: "> lowest")
    let mutant = bench.rules.replacing(file.id, with: Array(stricter.utf8))
    #expect(mutant.diagnostics == [])
    let suite = try #require(bench.suite)
    let results = SuiteRun.run([suite], rules: mutant)
    #expect(!results.isClean)
    #expect(results.suites.flatMap(\.cases).flatMap(\.differences).map(\.subject) == ["score"])
    // The rules from which it was made are as they were.
    #expect(bench.run().isClean)
  }
}
