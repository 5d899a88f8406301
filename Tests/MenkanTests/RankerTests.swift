import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct RankerTests {
  private let scored = "factor size \"销量\" weight 100%: scale(c.size, 0 .. 1000)"

  private func refusal(_ make: () throws -> Pool) throws -> String {
    do {
      _ = try make()
      return "accepted"
    } catch let error as UsageError {
      return error.message.english
    }
  }

  // MARK: Scores

  @Test func `a score is the sum of weighted factors, then multiplied by boosts in turn`() throws {
    let pool = try Pool(
      """
      factor size weight 60%: scale(c.size, 0 .. 1000)
      factor rate weight 40%: c.rate
      boost seen by 5%: when c.seen
      boost dear by -50%: when c.price > 100 CNY
      """)
    let ranking = try pool.rank([
      Pool.thing("a", #""size": 333, "rate": 0.071, "seen": true, "price": 200"#),
      Pool.thing("b", #""size": 333, "rate": 0.071, "seen": false, "price": 1"#),
      Pool.thing("c", #""size": 333, "rate": 0.071"#),
    ])
    // 0.6 × 0.333 + 0.4 × 0.071 = 0.2282; × 1.05 = 0.23961; × 0.5 = 0.119805
    #expect(ranking.order == ["b", "c", "a"])
    #expect(ranking.listed.map { $0.score?.description } == ["0.2282", "0.2282", "0.119805"])
    let unknown = ranking.listed[1].boosts
    #expect(unknown.map(\.holds) == [false, false])
    #expect(unknown[0].note == "not applied, because seen is missing")
    #expect(unknown[1].missing == ["c.price"])
  }

  @Test func `weights and factors hold from and until their days`() throws {
    let items = """
      param w: percent = 40%, 50% from 2026-11-01
      factor size weight w: scale(c.size, 0 .. 1000)
      factor rate weight 60%: c.rate until 2026-10-31
      factor late weight 50%: c.rate from 2026-11-01
      """
    let thing = [Pool.thing("a", #""size": 1000, "rate": 0"#)]
    let before = try Pool(items, today: "2026-10-31").rank(thing)
    #expect(before.listed[0].score?.description == "0.4")
    #expect(before.listed[0].factors.map(\.name) == ["size", "rate"])
    let after = try Pool(items, today: "2026-11-01").rank(thing)
    #expect(after.listed[0].score?.description == "0.5")
    #expect(after.listed[0].factors.map(\.name) == ["size", "late"])
    #expect(before.plan == after.plan)
  }

  @Test func `a param from outside must leave the weights at 100 percent`() throws {
    let items = """
      param w: percent in 0%..100% = 40%
      param n: int = 2
      factor size weight w: scale(c.size, 0 .. 1000)
      factor rate weight 60%: c.rate
      limit n
      """
    #expect(
      try refusal { try Pool(items, params: [("w", "30%")]) }
        == "with these params the weights come to 90%, not to 100%")
    #expect(
      try refusal { try Pool(items, params: [("n", "0")]) }
        == "with these params a number of the rank lies outside of 1..1000000")
    let ranking = try Pool(items, params: [("n", "1")])
      .rank([Pool.thing("a", ""), Pool.thing("b", "")])
    #expect(ranking.order == ["a"])
  }

  // MARK: Excludes

  @Test func `an exclude drops, and so does one of which nobody knows whether it holds`() throws {
    let candidates = [
      Pool.thing("a", #""size": 1, "seen": true"#), Pool.thing("b", #""size": 1, "seen": false"#),
      Pool.thing("c", #""size": 1"#),
    ]
    let strict = try Pool(
      "exclude seen \"看过\": when c.seen because \"size {c.size}\"\n" + scored)
    let ranking = try strict.rank(candidates)
    #expect(ranking.order == ["b"])
    #expect(
      ranking.reasons == [
        "a": "size 1", "c": "unknown whether “seen” applies: seen is missing",
      ])
    #expect(ranking.excluded.map { $0.reason?.missing } == [[], ["c.seen"]])
    let lenient = try Pool("exclude seen: when c.seen if unknown keep\n" + scored)
    #expect(try lenient.rank(candidates).order == ["b", "c"])
  }

  @Test func `a certain exclude is told rather than an unknown one before it`() throws {
    let pool = try Pool(
      """
      exclude seen: when c.seen
      exclude small: when c.size < 5
      \(scored)
      """)
    let ranking = try pool.rank([Pool.thing("a", #""size": 1"#)])
    #expect(ranking.excluded.map { $0.reason?.code } == ["small"])
  }

  @Test func `a fault is not excused by if unknown keep`() throws {
    let pool = try Pool(
      """
      exclude odd: when c.size * 9000000000000000000 > 0 if unknown keep
      \(scored)
      """)
    #expect(try pool.rank([Pool.thing("a", #""size": 5"#)]).excluded.count == 1)
  }

  // MARK: Order

  @Test func `keys decide in turn, unknown ones last whatever the direction`() throws {
    let candidates = [
      Pool.thing("a", #""size": 1, "name": "乙""#), Pool.thing("b", #""size": 2"#),
      Pool.thing("c", #""name": "甲""#), Pool.thing("d", #""size": 2, "name": "丙""#),
      Pool.thing("e", #""size": 2, "name": "一""#),
    ]
    let down = try Pool("order by c.size desc, c.name").rank(candidates)
    // 一 U+4E00, 丙 U+4E19, 乙 U+4E59, 甲 U+7532
    #expect(down.order == ["e", "d", "b", "a", "c"])
    let up = try Pool("order by c.size asc, c.name desc").rank(candidates)
    #expect(up.order == ["a", "d", "e", "b", "c"])
    #expect(up.listed.allSatisfy { $0.score == nil })
  }

  @Test func `what is equal in all keys goes by name, then by its data`() throws {
    let pool = try Pool(scored)
    let same = [
      Pool.thing("b", #""size": 1"#), Pool.thing("a", #""size": 1, "seen": true"#),
      Pool.thing("a", #""size": 1, "seen": false"#),
    ]
    let ranking = try pool.rank(same)
    #expect(ranking.order == ["a", "a", "b"])
    #expect(try pool.rank(same.reversed()).lines == ranking.lines)
  }

  // MARK: Limits and quotas

  private func five(_ shops: String) -> [String] {
    zip("abcde", shops).enumerated().map { index, pair in
      Pool.thing(String(pair.0), #""size": \#(100 - index)"#, shop: String(pair.1))
    }
  }

  @Test func `a limit is a number, or a share that is rounded down but at least one`() throws {
    #expect(try Pool(scored + "\nlimit 2").rank(five("AAAAA")).order == ["a", "b"])
    #expect(try Pool(scored + "\nlimit 50%").rank(five("AAAAA")).order == ["a", "b"])
    #expect(try Pool(scored + "\nlimit 1%").rank(five("AAAAA")).order == ["a"])
    let ranking = try Pool(scored + "\nlimit 2").rank(five("AAAAA"))
    #expect(ranking.reasons["c"] == "3rd in order, 2 are listed")
    #expect(ranking.cut.map(\.position) == [3, 4, 5])
  }

  @Test func `no candidate at all is a ranking too`() throws {
    let ranking = try Pool(scored + "\nlimit 10%\nat most 1 per c.shop.id").rank([])
    #expect(ranking.count == 0)
  }

  @Test func `at most so many of a key are listed, and the next ones move up`() throws {
    let pool = try Pool(scored + "\nlimit 3\nat most 2 per c.shop.id")
    let ranking = try pool.rank(five("AAABB"))
    #expect(ranking.order == ["a", "b", "d"])
    #expect(
      ranking.reasons == [
        "c": "3rd of shop id A, at most 2", "e": "5th in order, 3 are listed",
      ])
    let chinese = try Pool(
      scored + "\nlimit 3\nat most 2 per c.shop.id", language: .chinese)
    #expect(try chinese.rank(five("AAABB")).reasons["c"] == "商家编号 A 的第 3 个，最多 2 个")
  }

  @Test func `a share of at most counts from the limit, else from all that are left`() throws {
    // 40 % of 5 are 2, of a limit of 3 it is 1.
    #expect(
      try Pool(scored + "\nat most 40% per c.shop.id").rank(five("AAAAB")).order == ["a", "b", "e"])
    #expect(
      try Pool(scored + "\nlimit 3\nat most 40% per c.shop.id").rank(five("AAAAB")).order
        == ["a", "e"])
  }

  @Test func `at least promises places to each key, round by round`() throws {
    let pool = try Pool(scored + "\nlimit 3\nat least 1 per c.shop.id")
    let ranking = try pool.rank(five("AAABC"))
    #expect(ranking.order == ["a", "d", "e"])
    #expect(ranking.listed.map { $0.reason?.code } == [nil, "at_least", "at_least"])
    #expect(ranking.reasons["b"] == "the 3 places are taken, some as promised by `at least`")
    // Two for each would need six places: first everybody gets one, then A's second one comes.
    let two = try Pool(scored + "\nlimit 4\nat least 2 per c.shop.id")
    #expect(try two.rank(five("AABBC")).order == ["a", "b", "c", "e"])
  }

  @Test func `at most is kept even where at least promises more`() throws {
    let pool = try Pool(
      scored + "\nat least 2 per c.kind\nat most 1 per c.shop.id")
    let ranking = try pool.rank(five("AABBC"))
    #expect(ranking.order == ["a", "c", "e"])
  }

  @Test func `those whose key is unknown share one quota, and nothing is promised to them`() throws
  {
    let candidates = five("ABABC").map { $0.replacing(#"{"id": "A"}"#, with: "{}") }
    let ranking = try Pool(scored + "\nat most 1 per c.shop.id").rank(candidates)
    #expect(ranking.order == ["a", "b", "e"])
    #expect(ranking.reasons["c"] == "2nd of those whose shop id is unknown, at most 1")
    let promised = try Pool(scored + "\nlimit 2\nat least 1 per c.shop.id").rank(candidates)
    #expect(promised.order == ["b", "e"])
  }

  @Test func `a candidate without an id is called by that of its records, else by its line`() throws
  {
    let plain = #"{"c": {"kind": "toys", "size": 2, "shop": {"id": "S7"}}}"#
    let bare = #"{"c": {"kind": "toys", "size": 1, "shop": {}}}"#
    #expect(try Pool(scored).rank([bare, plain]).order == ["S7", "1"])
  }
}
