import MenkanSource
import MenkanSyntax
import Testing

/// Groups, includes and waives.
@Suite struct GroupTests {
  @Test(arguments: [
    (
      "group price \"价格\" { require z: m.a  when m.b { require w: m.c } }",
      "分组 price “价格” ｛ 要求 z：m.a 当 m.b ｛ 要求 w：m.c ｝ ｝",
      "(group price (require z (. m a)) (when (. m b) (require w (. m c))))"
    ),
    (
      "group price from 2026-11-01 until 2026-11-11 { group inner { } }",
      "分组 price 自 2026-11-01 起 至 2026-11-11 止 ｛ 分组 inner ｛ ｝ ｝",
      "(group price (from day20758) (until day20768) (group inner))"
    ),
    (
      "group price until 2026-11-11 from 2026-11-01 { }",
      "分组 price 直到 2026-11-11 从 2026-11-01起 ｛｝",
      "(group price (from day20758) (until day20768))"
    ),
    ("include gate", "引入 gate", "(include gate)"),
    (
      "include a.b.gate as strict with min = 4.7, merchant = shop, n = if a then 1 else 2,",
      "包含策略 a.b.gate 记作 strict 并设 min ＝ 4.7、merchant = shop，n = 如果 a 那么 1 否则 2，",
      "(include a.b.gate as strict (min 4700000u) (merchant shop) (n (if a 1 2)))"
    ),
    (
      "waive dsr_item, gate.refund when m.signed and m.b because \"x {m.a}\"",
      "豁免 dsr_item、gate.refund 当 m.signed 且 m.b 理由 “x {m.a}”",
      "(waive (dsr_item gate.refund) (and (. m signed) (. m b)) (any \"x \" (. m a)))"
    ),
    ("waive a\n  when m.b\n", "豁免 a\n  当 m.b\n", "(waive (a) (. m b))"),
  ])
  func `an item and its Chinese twin read alike`(
    english: String, chinese: String, expected: String
  ) {
    for source in [english, chinese] {
      let reading = Reading(items: "require a: m.a\n\(source)\nrequire b: m.b")
      #expect(reading.codes == [], "\(source)")
      #expect(reading.items == ["(require a (. m a))", expected, "(require b (. m b))"])
    }
  }

  @Test func `groups stand within blocks and blocks within groups`() {
    let reading = Reading(
      items: "when m.a { group g { when m.b { include x\nwaive y when m.c } } }")
    #expect(reading.codes == [])
    #expect(
      reading.items == ["(when (. m a) (group g (when (. m b) (include x) (waive (y) (. m c)))))"])
  }

  @Test(arguments: [
    ("group { require z: m.a }", "parse/group-without-name"),
    ("group \"价格\" { require z: m.a }", "parse/group-without-name"),
    ("group from 2026-11-01 { require z: m.a }", "parse/group-without-name"),
    ("group g: { require z: m.a }", "parse/needless-colon"),
    ("group g from 2026/11/01 { require z: m.a }", "lex/date-format"),
    ("group g 5 { require z: m.a }", "parse/unexpected"),
    ("group g from \"2026-11-01\" { require z: m.a }", "parse/date-needed"),
    ("group g from { require z: m.a }", "parse/date-needed"),
    ("group g from 2026-11-01 to 2026-11-02 { require z: m.a }", "parse/until"),
    ("group g from 2026-11-01 from 2026-11-02 { require z: m.a }", "parse/twice"),
    ("group g @ { require z: m.a }", "lex/unexpected-character"),
    ("分组g { require z: m.a }", "parse/missing-space"),
    ("include", "parse/unexpected"),
    ("include gate(min = 1)", "parse/include-parentheses"),
    ("include gate with min 4.7", "parse/binding-without-assign"),
    ("include gate with min: 4.7", "parse/binding-without-assign"),
    ("include gate with min == 4.7", "parse/binding-without-assign"),
    ("include gate with min", "parse/unexpected"),
    ("include gate with min =", "parse/unexpected"),
    ("include gate as with min = 1", "parse/unexpected"),
    ("waive a, c", "parse/waive-without-when"),
    ("waive a because \"x\"", "parse/waive-without-when"),
    ("waive a, c if m.a", "parse/waive-without-when"),
    ("waive a, c m.a", "parse/waive-without-when"),
    ("waive when m.a", "parse/waive-without-rules"),
    ("waive a: when m.a", "parse/needless-colon"),
    ("waive a and c when m.a", "parse/and-for-comma"),
    ("waive a, when m.a > > 1 because \"x\"", "parse/unexpected"),
    ("豁免a 当 m.a", "parse/missing-space"),
  ])
  func `a broken item is one mistake and its neighbours are read`(item: String, code: String) {
    let reading = Reading(items: "require a: m.a\n\(item)\nrequire b: m.b")
    #expect(reading.codes == [code], "\(item)")
    #expect(reading.items.first == "(require a (. m a))")
    #expect(reading.items.last == "(require b (. m b))", "\(item)")
    if item.contains("require z"), !item.hasPrefix("分组g") {
      #expect(reading.items.contains { $0.contains("(require z (. m a))") }, "\(item)")
    }
  }

  @Test(arguments: [
    ("group g: { }", "group g { }"),
    ("group g from \"2026-11-01\" { }", "group g from 2026-11-01 { }"),
    ("group g from 2026-11-01 到 2026-11-02 { }", "group g from 2026-11-01 until 2026-11-02 { }"),
    ("include gate with min 4.7", "include gate with min = 4.7"),
    ("include gate with min: 4.7", "include gate with min = 4.7"),
    ("waive a if m.a", "waive a when m.a"), ("waive a m.a", "waive a when m.a"),
    ("waive a: when m.a", "waive a when m.a"), ("waive a 和 c 当 m.a", "waive a, c when m.a"),
  ])
  func `the fix-it of an item mends it`(wrong: String, right: String) {
    let mended = Reading(Reading(items: wrong).mended)
    #expect(mended.codes == [])
    #expect(mended.items == Reading(items: right).items)
    #expect(mended.items.count == 1)
  }

  @Test func `a waive without its condition leaves the block below alone`() {
    let reading = Reading(items: "waive a\nwhen m.b and m.c {\n  require d: m.d\n}\nrequire e: m.e")
    #expect(reading.codes == ["parse/waive-without-when"])
    #expect(
      reading.items == [
        "(when (and (. m b) (. m c)) (require d (. m d)))", "(require e (. m e))",
      ])
  }

  @Test func `a missing brace of a group is blamed where it was opened`() {
    let reading = Reading(
      "policy p for m: M {\n  group g {\n    require a: m.a\n  include x\n}\nentity E { a: int }\n")
    #expect(reading.codes == ["parse/missing-brace"])
    #expect(Reading(reading.mended).codes == [])
    #expect(reading.items == ["(group g (require a (. m a)))", "(include x)"])
  }
}
