import Menkan
import MenkanSource
import MenkanSuites
import MenkanTooling
import Testing

struct MutationRunTests {
  /// Two policies that share a `define`; `spare` is called by nobody.
  static let rules = """
    module m
    entity Shop { score: int in 0..100, rate: int? in 0..100 }
    define good(shop: Shop): bool = shop.score >= 60
    define spare(shop: Shop): bool = shop.score >= 70
    policy p for shop: Shop {
      require score: good(shop)
      require rate: shop.rate <= 5 unless shop.score == 100
    }
    policy q for shop: Shop { require score: good(shop) }
    """

  /// A suite for `m.p` whose cases are lines such as `60, 5, approve, []`: score, rate, outcome,
  /// what failed.
  private func run(_ cases: [String], policies: Set<String> = []) -> MutationRun {
    let lines = cases.enumerated().map { index, line in
      let parts = line.split(separator: ",", maxSplits: 3).map { $0.drop { $0 == " " } }
      return "- {name: c\(index), given: {shop: {score: \(parts[0]), rate: \(parts[1])}}, "
        + "expect: {outcome: \(parts[2]), failed: \(parts[3])}}\n"
    }
    let bench = TestBench(
      "suite: s\npolicy: m.p\ncases:\n" + lines.joined(), rules: MutationRunTests.rules)
    #expect(bench.rules.diagnostics.map(\.code) == [])
    return MutationRun(bench.rules, [bench.suite].compactMap { $0 }, policies: policies)
  }

  private func keys(_ run: MutationRun, _ fate: MutantResult.Fate) -> [String] {
    run.mutants.map { run.result(of: $0) }.filter { $0.fate == fate }.map(\.mutant.key)
  }

  @Test func `only what a policy rests on is mutated`() {
    let run = run(["60, 5, approve, []"])
    #expect(!run.mutants.contains { $0.owner == "m.spare" })
    #expect(run.mutants.contains { $0.owner == "m.good" })
    #expect(run.mutants.contains { $0.owner == "m.q" })
    #expect(run.findings == [])
  }

  @Test func `with a policy its own text and what it calls are mutated`() {
    let run = run(["60, 5, approve, []"], policies: ["m.p"])
    #expect(Set(run.mutants.map(\.owner)) == ["m.good", "m.p"])
  }

  /// 60 passes `>= 60` and not `> 60` or `>= 61`; nothing else of `good` is seen.
  @Test func `a case at the threshold notices a moved one above it`() {
    let run = run(["60, 5, approve, []"], policies: ["m.p"])
    let killed = keys(run, .killed)
    #expect(
      killed.filter { $0.hasPrefix("m.good") } == ["m.good boundary 1", "m.good raise 1"])
    #expect(keys(run, .survived).contains("m.good lower 1"))
  }

  @Test func `a case just below notices a lower threshold and the rule that is gone`() {
    let run = run(["59, 5, reject, [score]"], policies: ["m.p"])
    let killed = keys(run, .killed)
    #expect(killed.filter { $0.hasPrefix("m.good") } == ["m.good lower 1"])
    #expect(killed.contains("m.p.score drop-rule 1"))
    #expect(killed.contains("m.p.score effect 1"))
    #expect(!killed.contains("m.p.rate drop-rule 1"))
  }

  /// 5 passes `<= 5`, 6 fails, 6 with a score of 100 is excepted, and so is not with 99.
  @Test func `good suites notice every mutant`() {
    let run = run(
      [
        "60, 5, approve, []", "59, 5, reject, [score]", "60, 6, reject, [rate]",
        "100, 6, approve, []", "99, 6, reject, [rate]", "60, ~, refer, []",
      ], policies: ["m.p"])
    #expect(keys(run, .survived) == [])
    #expect(run.failing == 0)
  }

  @Test func `a case that fails by itself notices nothing`() {
    let run = run(["59, 5, approve, []"], policies: ["m.p"])
    #expect(run.failing == 1)
    #expect(keys(run, .killed) == [])
  }

  @Test func `a policy without suites notices nothing`() {
    let run = run(["60, 5, approve, []"], policies: ["m.q"])
    #expect(keys(run, .killed) == [])
    #expect(
      keys(run, .survived) == [
        "m.good boundary 1", "m.good raise 1", "m.good lower 1", "m.q.score drop-rule 1",
        "m.q.score effect 1",
      ])
  }
}
