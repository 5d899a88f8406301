import MenkanSource
import MenkanSyntax
import Testing

@Suite struct RankTests {
  private func read(_ items: String) -> Reading { Reading("rank r for c: C {\n\(items)\n}\n") }

  private func items(_ text: String) -> String? {
    let reading = read(text)
    #expect(reading.codes == [])
    return reading.declarations.first?.replacing("(rank r (c C) ", with: "")
  }

  @Test func `tails stand in any order, each at most once`() {
    #expect(
      items("exclude x: when c.a from 2026-11-01 because \"no\" if unknown keep")
        == "(exclude x (. c a) keep (from day20758) (any \"no\")))")
    #expect(read("exclude x: when c.a if unknown keep if unknown keep").codes == ["parse/twice"])
    #expect(
      read("factor x weight 1%: c.a until 2026-11-01 until 2026-11-02").codes == ["parse/twice"])
  }

  @Test func `a rank may stand on one line`() {
    #expect(
      items(
        "factor a weight w: c.a order by score desc, c.b asc, (score) limit 3 at most 1 per c.d")
        == "(factor a w (. c a)) (order (desc score) (. c b) score) (limit 3) (most 1 (. c d)))")
  }

  @Test func `the key of a quota may come first`() {
    let reading = read("每 c.shop 至多 3\nper c.kind at least 2")
    #expect(reading.codes == [])
    #expect(reading.declarations == ["(rank r (c C) (most 3 (. c shop)) (least 2 (. c kind)))"])
  }

  @Test func `words of ranks are names everywhere else`() {
    let reading = Reading(
      "policy p for factor: F, score: int { require limit: factor.weight > per and score > keep }")
    #expect(reading.codes == [])
  }

  @Test func `mistakes are told once, and the other items are read`() {
    let cases = [
      ("factor a: c.x", "parse/factor-without-weight"),
      ("boost a: when c.x", "parse/boost-without-share"),
      ("exclude: when c.x", "parse/rank-item-without-name"),
      ("exclude when c.x", "parse/rank-item-without-name"),
      ("require a: c.x", "parse/policy-item-in-rank"),
      ("exclude a: c.x", "parse/rule-without-when"),
      ("exclude a: if c.x", "parse/if-for-when"),
      ("exclude a when c.x", "parse/rule-without-colon"),
      ("at 3 per c.x", "parse/unexpected"), ("at most 3", "parse/unexpected"),
      ("order c.x", "parse/unexpected"),
      ("exclude a: when c.x if unknown pass", "parse/unexpected"),
      ("facter a weight 5%: c.x", "parse/misspelt-keyword"),
      ("剔除 a: 当 c.x", "parse/misspelt-keyword"), ("order by c.x,", "lex/needless-sign"),
      ("nonsense", "parse/unexpected"),
    ]
    for (text, code) in cases {
      let reading = read(text + "\nlimit 7")
      #expect(reading.codes == [code], "\(text)")
      #expect(reading.declarations.first?.hasSuffix("(limit 7))") == true, "\(text)")
    }
  }

  @Test func `an item of the other kind of block is told so`() {
    #expect(
      Reading("policy p for c: C { factor a weight 5%: c.x }").codes
        == ["parse/rank-item-in-policy"])
    #expect(Reading("exclude a: when c.x").codes == ["parse/outside-rank"])
  }
}
