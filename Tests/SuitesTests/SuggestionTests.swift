import Menkan
import MenkanData
import MenkanSource
import MenkanSuites
import Testing

struct SuggestionTests {
  /// What is suggested from this approved submission, as a suite that was read back.
  private func suggested(
    _ rules: String, base: String, today: String? = nil, _ language: OutputLanguage = .english
  ) throws -> TestBench {
    let clock = today.map { "today: \($0)\n" } ?? ""
    let start = TestBench(
      "suite: s\npolicy: m.p\n\(clock)cases:\n"
        + "- {name: a, given: \(base), expect: {outcome: approve}}\n", rules: rules)
    #expect(start.rules.diagnostics.map(\.code) == [])
    let suite = Suggestions.suite(
      for: "m.p", start.rules, from: [start.suite].compactMap { $0 }, language: language)
    let text = try #require(suite.text)
    return TestBench(text, rules: rules)
  }

  /// `name: outcome` of every case; all of them pass.
  private func outcomes(_ bench: TestBench) -> [String] {
    #expect(bench.findings == [])
    let results = bench.run()
    #expect(results.isClean)
    return results.suites.flatMap(\.cases).map { "\($0.test.name): \($0.decision.outcome)" }
  }

  private static let shop = """
    module m
    enum Kind "类目" { food "食品", toy "玩具", gold "黄金" }
    entity Shop {
      score "评分": number in 0..5, age "店龄": int in 0..100, opened "开店日": date
      rate "退款率": percent in 0%..100%, kind "类目": Kind, signed "已签约": bool
    }

    """

  @Test func `a comparison is tried below, at and above its threshold, and without the field`()
    throws
  {
    let bench = try suggested(
      SuggestionTests.shop + "policy p for shop: Shop { require good: shop.score >= 4.7 }",
      base: "{shop: {score: 4.9}}")
    #expect(
      outcomes(bench) == [
        "everything as it should be: approve", "good: 评分 4.69, below 4.7: reject",
        "good: 评分 4.7, exactly 4.7: approve", "good: 评分 4.71, above 4.7: approve",
        "good: 评分 is missing: refer",
      ])
  }

  @Test func `names are in the language that was asked for`() throws {
    let bench = try suggested(
      SuggestionTests.shop + "policy p for shop: Shop { require r \"退款要求\": shop.rate <= 5% }",
      base: "{shop: {rate: 1%}}", .chinese)
    #expect(
      outcomes(bench) == [
        "各项都符合要求: approve", "退款要求：退款率 4.99%，低于 5%: approve",
        "退款要求：退款率 5%，恰好是 5%: approve", "退款要求：退款率 5.01%，高于 5%: reject",
        "退款要求：缺少退款率: refer",
      ])
  }

  /// Nobody is older than 100.
  @Test func `values stay within the range of the field`() throws {
    let bench = try suggested(
      SuggestionTests.shop + "policy p for shop: Shop { require old: shop.age <= 100 }",
      base: "{shop: {age: 3}}")
    #expect(
      outcomes(bench) == [
        "everything as it should be: approve", "old: 店龄 99, below 100: approve",
        "old: 店龄 100, exactly 100: approve", "old: 店龄 is missing: refer",
      ])
  }

  /// 90 days before 2026-11-01 is 2026-08-03.
  @Test func `a computed value is brought to its threshold by the field behind it`() throws {
    let bench = try suggested(
      SuggestionTests.shop
        + "policy p for shop: Shop { require old: days_since(shop.opened) >= 90 }",
      base: "{shop: {opened: 2026-01-01}}", today: "2026-11-01")
    #expect(
      outcomes(bench) == [
        "everything as it should be: approve",
        "old: 开店日 2026-08-02 → 91, above 90: approve",
        "old: 开店日 2026-08-03 → 90, exactly 90: approve",
        "old: 开店日 2026-08-04 → 89, below 90: reject", "old: 开店日 is missing: refer",
      ])
  }

  @Test func `a rule inside a when is reached through it`() throws {
    let bench = try suggested(
      SuggestionTests.shop
        + """
        policy p for shop: Shop {
          require any_age: shop.age >= 1
          when shop.kind == gold { require old: shop.age >= 9 }
        }
        """, base: "{shop: {age: 10, kind: food}}")
    let all = outcomes(bench)
    #expect(all.contains("old: 店龄 8, below 9: reject"))
    #expect(all.contains("old: 店龄 9, exactly 9: approve"))
  }

  @Test func `an exception is tried where the rule would fail without it`() throws {
    let bench = try suggested(
      SuggestionTests.shop
        + "policy p for shop: Shop { require old: shop.age >= 9 unless shop.kind in [food, toy] }",
      base: "{shop: {age: 10, kind: gold}}")
    let results = bench.run().suites.flatMap(\.cases)
    let young = results.filter { $0.test.given.contains { $0.key == "shop.kind" } }
    #expect(
      Set(young.map { "\($0.test.name): \($0.decision.outcome)" })
        == ["old: 类目 is food: approve", "old: 类目 is missing: refer"])
  }

  @Test func `one side of an or is tried where the other does not hold`() throws {
    let bench = try suggested(
      SuggestionTests.shop
        + "policy p for shop: Shop { require r: shop.age >= 9 or shop.score >= 4 }",
      base: "{shop: {age: 10, score: 5}}")
    let all = outcomes(bench)
    #expect(all.contains("r: 评分 4, exactly 4: approve"))
    #expect(all.contains("r: 店龄 8, below 9: reject"))
  }

  @Test func `the days around a rule's dates are tried`() throws {
    let bench = try suggested(
      SuggestionTests.shop
        + """
        policy p for shop: Shop {
          require r: shop.age >= 9
          reject s: when shop.signed from 2026-11-01 until 2026-11-30
        }
        """, base: "{shop: {age: 10, signed: false}}", today: "2026-11-11")
    let all = outcomes(bench)
    #expect(
      all.filter { $0.hasPrefix("s: on") } == [
        "s: on 2026-10-31: approve", "s: on 2026-11-01: reject", "s: on 2026-11-30: reject",
        "s: on 2026-12-01: approve",
      ])
  }

  @Test func `what no field can bring to its threshold is told`() throws {
    let rules = """
      module m
      entity Deal { price: money(CNY) }
      policy p for deals: list<Deal> up to 9 { require r: sum(d.price for d in deals) >= 5元 }
      """
    let start = TestBench(
      "suite: s\npolicy: m.p\ncases:\n"
        + "- {name: a, given: {deals: [{price: 9}]}, expect: {outcome: approve}}\n", rules: rules)
    let suite = Suggestions.suite(
      for: "m.p", start.rules, from: [start.suite].compactMap { $0 }, language: .english)
    #expect(suite.unreached.map(\.rule) == ["r"])
    #expect(suite.text?.contains("#   r: sum(d.price for d in deals) >= 5 CNY\n") == true)
  }

  @Test func `without an approved submission nothing is suggested`() {
    let start = TestBench(
      "suite: s\npolicy: m.p\ncases:\n"
        + "- {name: a, given: {shop: {age: 1}}, expect: {outcome: reject}}\n",
      rules: SuggestionTests.shop + "policy p for shop: Shop { require r: shop.age >= 9 }")
    let suite = Suggestions.suite(
      for: "m.p", start.rules, from: [start.suite].compactMap { $0 }, language: .english)
    #expect(suite.text == nil)
    #expect(suite.count == 0)
  }
}
