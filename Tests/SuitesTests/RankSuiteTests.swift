import Menkan
import MenkanSource
import MenkanSuites
import Testing

@Suite struct RankSuiteTests {
  private static let rules = """
    module m
    entity Thing { size "销量": int? in 0..100  shop "商家": text  seen: bool }
    rank r "排名" for c: Thing {
      param places: int in 1..9 = 2
      exclude seen "看过": when c.seen because { zh: "看过", en: "seen already" }
      factor size "销量" weight 100%: scale(c.size, 0..100)
      limit places
      at most 1 per c.shop
    }
    rank dated "按日" for c: Thing {
      exclude old: when month(today) == 1
      order by c.size desc
    }
    """

  private static let head = """
    suite: s
    rank: m.r
    base: {c: {size: 10, shop: A, seen: false}}
    pool:
      - {id: a, c.size: 50}
      - {id: b, c.shop: B}
      - {id: c}

    """

  private func results(_ text: String) throws -> (results: SuiteResults, findings: [String]) {
    var sources = SourceMap()
    let file = sources.add(path: "s.yaml", bytes: Array(text.utf8))
    let rules = RuleSet.check(
      [RuleText(path: "m.menkan", module: "m", bytes: Array(Self.rules.utf8))], root: nil)
    #expect(rules.diagnostics.map(\.title.english) == [])
    let (suite, findings) = try #require(SuiteReader.readRank(file))
    let results = SuiteRun.run([], ranks: [suite].compactMap { $0 }, rules: rules)
    let all = findings + results.findings
    return (
      results,
      all.map { finding in
        let place = file.position(of: finding.span.lower)
        return "\(finding.code) \(place.line):\(place.column)"
      }
    )
  }

  private func differences(_ cases: String) throws -> [String] {
    let (results, findings) = try results(Self.head + "cases:\n" + cases)
    #expect(findings == [])
    #expect(results.isClean == results.ranks.flatMap(\.cases).flatMap(\.differences).isEmpty)
    return results.ranks.flatMap(\.cases).flatMap(\.differences).map { difference in
      "\(difference.subject): " + difference.words.map(\.english).joined(separator: " | ")
    }
  }

  @Test func `what is as expected differs in nothing`() throws {
    #expect(
      try differences(
        """
          - name: all
            expect: {order: [a, b], cut: [c], excluded: [], scores: {a: 0.5}}
          - name: with words
            expect: {message: {c: "2nd of*"}}
          - name: changed
            given: {a: {c.seen: true}, c: {c.size: ~}}
            expect: {order: [b, c], excluded: [a], message: {a: 看过, c: "counts 0*"}}
          - name: one less
            given: {a: ~}
            params: {places: 1}
            expect: {order: [b], cut: [c]}
        """) == [])
  }

  @Test func `what differs is told, and why`() throws {
    #expect(
      try differences(
        """
          - name: all
            expect: {order: [a, c], cut: [], excluded: [b], scores: {c: 1}, message: {c: "3rd*"}}
        """) == [
          "order: [a, c] was expected, it is [a, b] | c: 2nd of shop A, at most 1",
          "cut: [] was expected, it is [c] | c: 2nd of shop A, at most 1",
          "excluded: [b] was expected, it is []", "c: score 1 was expected, it is 0.1",
          "c: the message is “2nd of shop A, at most 1”",
        ])
  }

  @Test func `of several texts each has to fit`() throws {
    #expect(
      try differences(
        """
          - name: all
            expect: {message: {c: ["2nd of*", "*at most 1", "*at most 2"]}}
        """) == ["c: the message is “2nd of shop A, at most 1”"])
  }

  private static let cases = "cases: [{name: n, expect: {order: []}}]"

  @Test(arguments: [
    (
      "rank: m.x\npool: []\n\(cases)",
      "test/unknown-rank 2:7"
    ),
    ("rank: m.r\n\(cases)", "test/missing-key 1:1"),
    ("rank: m.r\npool: []", "test/missing-key 1:1"),
    (
      "rank: m.r\npool: {}\n\(cases)",
      "test/wrong-form 3:7"
    ),
    (
      "rank: m.r\npool: [{c.size: 1}]\n\(cases)",
      "test/wrong-form 3:8"
    ),
    (
      "rank: m.r\npool: [{id: a}, {id: a}]\n\(cases)",
      "test/duplicate-name 3:17"
    ),
    (
      "rank: m.r\npool: [{id: a}]\ncases: [{name: n, expect: {order: [x]}}]",
      "test/unknown-candidate 4:36"
    ),
    (
      "rank: m.r\npool: [{id: a}]\ncases: [{name: n, given: {b: ~}, expect: {order: []}}]",
      "test/unknown-candidate 4:27"
    ),
    (
      "rank: m.r\npool: [{id: a, c.sice: 1}]\n\(cases)",
      "test/unknown-field 3:18"
    ),
    (
      "rank: m.r\npool: []\ncases: [{name: n, expect: {failed: []}}]",
      "test/unknown-key 4:28"
    ),
    (
      "rank: m.r\npool: []\nparams: {places: 10}\n\(cases)",
      "test/param 4:18"
    ),
    (
      "rank: m.dated\npool: []\n\(cases)",
      "test/no-date 2:7"
    ),
    (
      "rank: m.r\npool: []\n"
        + "cases: [{name: n, expect: {scores: {}}}, {name: n, expect: {order: []}}]",
      "test/duplicate-name 4:49"
    ),
  ])
  func `what is wrong with a suite is told at its place`(text: String, finding: String) throws {
    #expect(try results("suite: s\n" + text).findings == [finding])
  }

  @Test func `a suite of a policy is none of a rank`() {
    var sources = SourceMap()
    let file = sources.add(path: "s.yaml", bytes: Array("suite: s\npolicy: p".utf8))
    let isRank = SuiteReader.readRank(file) != nil
    #expect(!isRank)
  }
}
