import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

/// What decisions quote of the rules.
@Suite struct CanonicalSourceTests {
  /// The text of a `let` of a policy for `item "商品"` and `shop "店铺"`.
  private func text(of value: String, as type: String, _ items: String = "") throws -> String {
    let checking = Checking(
      """
      unit day "日"
      list banned "禁词": text from "lists/banned.yaml"
      calendar china "中国" from "lists/china.yaml"
      define double "两倍" (x "数": number): number = x * 2
      policy p for item "商品": Item, shop "店铺": Shop {
        param window "天数": int in 7..90 = 30
        \(items)
        let v: \(type) = \(value)
      }
      """)
    let errors = checking.diagnostics.filter { $0.severity == .error }
    try #require(errors.map(\.code) == [], "\(value)")
    let policy = try #require(checking.program.policies.first)
    let binding = try #require(policy.lets.first { $0.name == "v" })
    return CanonicalSource(policy, in: checking.program, zone: .shanghai).text(of: binding.value)
  }

  @Test(arguments: [
    "item.b", "not item.b", "item.b and (item.b or shop.kind == food)",
    "item.b or item.b and item.b", "(item.b or item.b) and item.b", "not (item.b and item.b)",
    "item.b and (item.b and item.b)", "item.b == (not item.b)", "(item.n > 4) == item.b",
    "item.i in [1, 2]", "item.i not in [1, 2]", "item.n in [0..5)", "item.n not in (0..4.5]",
    "item.e in [food, gold]", "item.t in banned", "item.t contains \"a\\\"b\"",
    "item.t contains any of banned", "item.t contains any of [\"最\", \"a, b\"]",
    "item.kinds overlaps [food, toy]", "item.words overlaps []", "item.t starts with \"最\"",
    "item.t ends with item.t",
    "item.t like \"*x*\"", "item.words overlaps banned", "item.kinds contains toy",
    "item.n is missing", "item.n is known", "item.i is multiple of 7", "item.p >= 12.5%",
    "item.m > 199 CNY", "item.u > 0.5 USD", "item.d >= 2026-11-11",
    "item.w < 2026-11-11T20:00+08:00", "item.days > 30 days", "item.months >= 3 months",
    "item.hours < 48 hours", "item.i / item.i > 20%", "item.i / item.i > 0.2",
    "all(p.paid > 1 CNY for p in item.prices ignoring missing where p.day within last window days)",
    "if item.b then item.n > 4 else item.n > 4.5", "not (if item.b then item.b else item.b)",
    "choose { when item.b -> true when item.n > 4 -> false otherwise item.b }",
    "item.d within last 30 days", "item.d within last 30 days including today",
    "item.d within last (item.i + 1) days before item.d", "item.d within 1 day after item.d",
    "item.d within next 2 weeks", "item.d within last 5 business days of china",
    "item.d within this month", "item.d within previous month", "item.d within previous 3 quarters",
    "item.d within 2026-11-01..today", "item.d within since item.d", "item.w within last 48 hours",
    "item.w within next 1 hour", "item.w within last 7 days", "(item.n ?? 4) + 1 > 4",
    "item.n ?? 4 > 3", "count(distinct p.kind for p in item.prices) > 1",
    "count(p in item.prices where p.paid is missing) > 0", "days_since(item.w) > 90",
    "longest_run(p.paid > 1 CNY for p in item.prices order by p.day) >= 3",
  ])
  func `a condition in plain English is its own canonical text`(condition: String) throws {
    #expect(try text(of: condition, as: "bool") == condition)
  }

  @Test(arguments: [
    "item.n - (item.n - 1)", "item.n - item.n - 1", "item.n * (item.n + 1) / 2", "-item.n + 1",
    "-(item.n + 1)", "item.n * -2", "item.n - -2", "(item.n + 1) mod 2", "double(item.n)",
    "round(item.n, 2)", "round(item.n)", "round(item.n, 2, half_even)", "scale(item.n, 0 .. 0.5)",
    "max(item.n, 1, 2)", "(if item.b then item.n else 1) + 1", "item.n * 1000000",
    "avg(p.paid weighted by length(item.t) for p in item.prices) / 1 CNY",
  ])
  func `a calculation in plain English is its own canonical text`(value: String) throws {
    #expect(try text(of: value, as: "number") == value)
  }

  @Test(arguments: [
    (
      "商品.评分   不低于 4.70 且\n 非（店铺.主营 属于 [食品，玩具]）",
      "item.n >= 4.7 and shop.kind not in [food, toy]"
    ),
    ("((item.n)) > 1_000", "item.n > 1000"),
    ("Kind.food == 店铺.主营", "food == shop.kind"),
    ("商品.价格 高于 1.5万元", "item.m > 15000 CNY"),
    ("商品.日期 在最近 天数 天内", "item.d within last window days"),
    ("item.n between 3 and 5", "item.n in [3..5]"),
    ("两倍(商品.评分) > 1", "double(item.n) > 1"),
    ("not (item.n in [1, 2])", "item.n not in [1, 2]"),
    ("下限 > 1", "lowest > 1"),
    ("item.d within last 1 quarters", "item.d within last 3 months"),
  ])
  func `aliases, layout and the language of keywords leave no trace`(
    written: String, canonical: String
  ) throws {
    #expect(try text(of: written, as: "bool", "let lowest \"下限\" = item.n") == canonical)
  }

  @Test func `a long text is cut`() throws {
    let sum = Array(repeating: "item.n", count: 80).joined(separator: " + ")
    let text = try text(of: sum, as: "number")
    #expect(text == String(sum.prefix(299)) + "…")
    let fitting = "\"" + String(repeating: "字", count: 298) + "\""
    #expect(try self.text(of: fitting, as: "text") == fitting)
  }

  @Test func `a case with all below it is written as one word`() throws {
    let checking = Checking(
      modules: [
        (
          "test",
          """
          module test
          enum Category { electronics { phone, laptop }, food }
          entity Item { e: Category }
          policy p for item: Item {
            require a: item.e not in descendants(electronics)
            require b: item.e in [electronics, phone]
          }
          """
        )
      ])
    let policy = try #require(checking.program.policies.first)
    let source = CanonicalSource(policy, in: checking.program, zone: .shanghai)
    #expect(
      policy.rules.map { source.text(of: $0.condition) } == [
        "item.e not in descendants(electronics)", "item.e in [electronics, phone]",
      ])
  }
}
