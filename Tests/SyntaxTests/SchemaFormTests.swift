import MenkanSource
import MenkanSyntax
import Testing

/// Units, calendars, marks of fields, and enums with order or levels.
@Suite struct SchemaFormTests {
  @Test(arguments: [
    ("unit point \"分\"", "单位 point “分”", "(unit point)"),
    (
      "calendar china \"中国工作日\" from \"lists/china_calendar.yaml\"",
      "日历 china “中国工作日” 来自 “lists/china_calendar.yaml”",
      "(calendar china \"lists/china_calendar.yaml\")"
    ),
    (
      "entity E {\n a: number? in 0..5 private adjustable step 0.01\n"
        + " b: percent adjustable step 1% private, c: text private d: int<point>?\n}",
      "实体 E ｛\n a：数值？ 属于 0..5 保密 可调 步长 0.01\n"
        + " b：百分比 可调 步长 1％ 保密、c：文本 保密 d：整数＜point＞？\n｝",
      "(entity E (a number?[0..5] private step 10000u) (b percent private step 10000%) "
        + "(c text private) (d int<point>?))"
    ),
    (
      "entity E { l: list<int<point>> up to 4, n: int<分> in 0..12 }",
      "实体 E { l: 列表<整数<point>> 最多 4, n: 整数<分> 属于 0..12 }",
      "(entity E (l (list int<point> 4)) (n int<分>[0..12]))"
    ),
    (
      "enum Category \"类目\" { womenswear \"女装\", electronics \"3C数码\" "
        + "{ phone \"手机\" { smart, plain }, laptop } food { fresh } }",
      "枚举 Category “类目” ｛ womenswear “女装”、electronics “3C数码” "
        + "｛ phone “手机” ｛smart、plain｝、 laptop ｝ food ｛fresh｝ ｝",
      "(enum Category womenswear electronics electronics.phone phone.smart phone.plain "
        + "electronics.laptop food food.fresh)"
    ),
    (
      "enum Credit \"信用\" ordered { heart \"心\" < diamond < crown }",
      "枚举 Credit “信用” 有序 ｛ heart “心” ＜ diamond 低于 crown ｝", "(enum Credit < heart diamond crown)"
    ),
  ])
  func `a declaration and its Chinese twin read alike`(
    english: String, chinese: String, expected: String
  ) {
    for source in [english, chinese] {
      let reading = Reading("\(source)\nentity Z { z: int }\n")
      #expect(reading.codes == [], "\(source)")
      #expect(reading.declarations == [expected, "(entity Z (z int))"])
    }
  }

  @Test func `parents stand before those that belong to them`() {
    let reading = Reading("enum E { a { b { c } d }, e }")
    guard case .enumeration(let it)? = reading.tree.declarations.first else {
      Issue.record("no enum")
      return
    }
    #expect(it.cases.map(\.name.text) == ["a", "b", "c", "d", "e"])
    #expect(it.parents == [nil, 0, 1, 0, nil])
    #expect(!it.isOrdered)
  }

  @Test func `a field may bear the name of a mark`() {
    let reading = Reading(
      "entity E {\n a: int\n private: bool\n b: int private\n adjustable \"可调\": bool\n"
        + " c: int adjustable step 1\n step: int\n ordered: bool\n}\nenum ordered { a }\n")
    #expect(reading.codes == [])
    #expect(
      reading.declarations == [
        """
        (entity E (a int) (private bool) (b int private) (adjustable bool) (c int step 1) \
        (step int) (ordered bool))
        """, "(enum ordered a)",
      ])
  }

  @Test(arguments: [
    ("a: int adjustable", "parse/adjustable-without-step", "(a int)"),
    ("a: int adjustable 5", "parse/adjustable-without-step", "(a int step 5)"),
    ("a: int adjustable step", "parse/unexpected", "(a int)"),
    ("a: int step 5", "parse/step-without-adjustable", "(a int step 5)"),
    ("a: int private private", "parse/twice", "(a int private)"),
    ("a: int(point)", "parse/type-brackets", "(a int<point>)"),
    ("a: money<CNY>", "parse/type-brackets", "(a money<CNY>)"),
    ("a: int<point", "parse/not-closed", ""),
  ])
  func `a broken field is one mistake`(field: String, code: String, expected: String) {
    let reading = Reading("entity E {\n  \(field)\n  b: int\n}\n")
    #expect(reading.codes == [code], "\(field)")
    #expect(reading.declarations.first?.contains(expected) == true, "\(reading.declarations)")
    #expect(reading.declarations.first?.hasSuffix(" (b int))") == true)
  }

  @Test func `brackets of a unit may touch the sign behind them`() {
    let reading = Reading(items: "param a: int<point>= 5\nparam b: int<point> = 5")
    #expect(reading.codes == [])
    #expect(reading.items == ["(param a int<point> 5)", "(param b int<point> 5)"])
  }

  @Test(arguments: [
    ("ordered { a, b, c }", "parse/order-by-commas", "(enum E < a b c)"),
    ("ordered { a、b }", "parse/order-by-commas", "(enum E < a b)"),
    ("ordered { a \"甲\" > b > c \"丙\" }", "parse/order-downward", "(enum E < c b a)"),
    ("{ a < b < c }", "parse/order-not-said", "(enum E < a b c)"),
    ("ordered {\n a\n b\n}", "parse/order-sign-missing", "(enum E < a b)"),
    ("ordered { a < b > c }", "parse/order-mixed", "(enum E < a b c)"),
    ("ordered { a < }", "parse/unexpected", "(enum E < a)"),
    ("ordered { a { x, y } < b }", "parse/ordered-cases-within", "(enum E < a x y b)"),
    ("{ a, , b }", "parse/unexpected", "(enum E a b)"),
    ("{ a { b, 5 }, c }", "parse/unexpected", "(enum E a a.b c)"),
  ])
  func `a broken enum is one mistake`(body: String, code: String, expected: String) {
    let reading = Reading("enum E \(body)\nentity Z { z: int }\n")
    #expect(reading.codes == [code], "\(body)")
    #expect(reading.declarations == [expected, "(entity Z (z int))"])
    if reading.diagnostics.contains(where: { !$0.fixIts.isEmpty }) {
      let mended = Reading(reading.mended)
      #expect(mended.codes == [], "\(reading.mended)")
      #expect(mended.declarations == reading.declarations)
    }
  }

  @Test(arguments: [
    "unit", "unit \"分\"", "calendar c \"c.yaml\"", "calendar c from china", "calendar from \"a\"",
    "unit point from 2026-11-01", "calendar c from \"c.yaml\" 5",
  ])
  func `a broken declaration leaves the next alone`(declaration: String) {
    let reading = Reading("entity A { a: int }\n\(declaration)\nentity B { b: int }\n")
    #expect(reading.codes == ["parse/unexpected"], "\(declaration)")
    #expect(reading.declarations.first == "(entity A (a int))")
    #expect(reading.declarations.last == "(entity B (b int))")
  }
}
