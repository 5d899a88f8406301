import Menkan
import MenkanValues
import Testing

@Suite struct PoolFunctionTests {
  private let sizes = [("a", 10), ("b", 20), ("c", 20), ("d", 50)]

  private func pool(_ sizes: [(String, Int)]) -> [String] {
    sizes.map { Pool.thing($0.0, #""size": \#($0.1)"#) }
  }

  private func decimal(_ text: String) -> FixedDecimal? {
    if case .exact(let number) = FixedDecimal.parse(text) { number } else { nil }
  }

  @Test func `minmax spreads a pool from 0 to 1`() throws {
    let values = try Pool("factor f weight 100%: minmax(c.size)").values(pool(sizes))
    #expect(values == ["a": .zero, "b": decimal("0.25"), "c": decimal("0.25"), "d": .one])
  }

  @Test func `where all are equal minmax is a half`() throws {
    let values = try Pool("factor f weight 100%: minmax(c.size)")
      .values(pool([("a", 7), ("b", 7)]))
    #expect(values == ["a": decimal("0.5"), "b": decimal("0.5")])
  }

  @Test func `percentile counts those below and half of the ties`() throws {
    let values = try Pool("factor f weight 100%: percentile(c.size)").values(pool(sizes))
    // (0 + 0) ÷ 3, (1 + ½) ÷ 3 twice, 3 ÷ 3
    #expect(values == ["a": .zero, "b": decimal("0.5"), "c": decimal("0.5"), "d": .one])
  }

  @Test func `a lone candidate has the percentile 1`() throws {
    let values = try Pool("factor f weight 100%: percentile(c.size)").values(pool([("a", 7)]))
    #expect(values == ["a": .one])
  }

  @Test func `who has no number is not compared, and counts 0`() throws {
    let candidates = pool(sizes) + [Pool.thing("x", "")]
    let ranking = try Pool("factor f weight 100%: percentile(c.size)").rank(candidates)
    #expect(ranking.order == ["d", "b", "c", "a", "x"])
    let unknown = try #require(ranking.listed.last?.factors.first)
    #expect(unknown.value == nil)
    #expect(unknown.contribution == .zero)
    #expect(unknown.note == "counts 0, because size is missing")
    #expect(unknown.missing == ["c.size"])
  }

  @Test func `a partition compares within its key alone`() throws {
    let candidates = [
      Pool.thing("a", #""size": 10"#), Pool.thing("b", #""size": 20"#),
      Pool.thing("x", #""size": 500"#, kind: "food"),
      Pool.thing("y", #""size": 900"#, kind: "food"),
      Pool.thing("z", #""size": 900"#, kind: "books"),
    ]
    let values = try Pool("factor f weight 100%: percentile(c.size per c.kind)").values(candidates)
    #expect(values == ["a": .zero, "b": .one, "x": .zero, "y": .one, "z": FixedDecimal?.none])
  }

  @Test func `who is excluded is not compared`() throws {
    let values = try Pool(
      """
      exclude big: when c.size > 30
      factor f weight 100%: minmax(c.size)
      """
    ).values(pool(sizes))
    #expect(values == ["a": .zero, "b": .one, "c": .one])
  }

  @Test func `lets carry what was compared, and may be compared again`() throws {
    let values = try Pool(
      """
      let twice = half * 2
      let half = minmax(c.size) / 2
      factor f weight 100%: percentile(1 - twice)
      """
    ).values(pool([("a", 10), ("b", 20), ("c", 30)]))
    #expect(values == ["a": .one, "b": decimal("0.5"), "c": .zero])
  }
}
