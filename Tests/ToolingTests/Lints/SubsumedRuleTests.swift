import MenkanSource
import Testing

@Suite struct SubsumedRuleTests {
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "subsumed-rule")
  }

  @Test(arguments: [
    ("shop.score >= 4.7", "shop.score >= 4.6"), ("shop.score >= 4.7", "4.7 <= shop.score"),
    ("shop.score > 4.6", "shop.score >= 4.6"), ("item.price <= 5 CNY", "item.price <= 6 CNY"),
    ("item.stock between 5 and 9", "item.stock >= 5"), ("item.stock == 7", "item.stock >= 5"),
    ("item.kind == food", "item.kind in [food, toy]"), ("item.kind == food", "item.kind != toy"),
    ("shop.score >= 4.7 and item.boxed", "shop.score >= 4"),
    ("item.price / 2 <= 5 CNY", "item.price / 2 <= 6 CNY"),
    (
      "count(s in item.sales where s.paid > 2 CNY) >= 5",
      "count(x in item.sales where x.paid > 2 CNY) >= 3"
    ),
  ])
  func `the weaker of two is found, whichever comes first`(strict: String, weak: String) {
    #expect(found("require a \"甲\": \(strict)\nrequire b \"乙\": \(weak)") == [weak])
    let turned = found("require b \"乙\": \(weak)\nrequire a \"甲\": \(strict)")
    // Of two that ask the same the later one is too much.
    #expect(turned == [weak == "4.7 <= shop.score" ? strict : weak])
  }

  @Test func `a reject is a requirement turned around`() {
    let text = "reject a \"甲\": when shop.score < 4.7\nrequire b \"乙\": shop.score >= 4.6"
    #expect(found(text) == ["shop.score >= 4.6"])
  }

  @Test(arguments: [
    // Another thing, or not comparable.
    "require a \"甲\": shop.score >= 4.7\nrequire b \"乙\": shop.extra >= 4.6",
    "require a \"甲\": item.price >= 5 CNY\nrequire b \"乙\": item.price <= 6 CNY",
    "require a \"甲\": item.price / 2 <= 5 CNY\nrequire b \"乙\": item.price / 3 <= 6 CNY",
    // Two bands: below 4.6 nobody passes, below 4.7 somebody looks.
    "require a \"甲\": shop.score >= 4.6\nrequire b \"乙\": shop.score >= 4.7 else refer",
    // The stricter one is not always asked.
    "when item.boxed { require a \"甲\": shop.score >= 4.7 }\nrequire b \"乙\": shop.score >= 4.6",
    "require a \"甲\": shop.score >= 4.7 unless item.boxed\nrequire b \"乙\": shop.score >= 4.6",
    "require a \"甲\": shop.score >= 4.7 until 2026-12-31\nrequire b \"乙\": shop.score >= 4.6",
    // The stricter one may be waived.
    """
    require a "甲": shop.score >= 4.7
    require b "乙": shop.score >= 4.6
    waive a when item.boxed because "x"
    """,
    // Unknown is taken differently.
    "require a \"甲\": shop.score >= 4.7 if unknown pass\nrequire b \"乙\": shop.score >= 4.6",
    "require a \"甲\": shop.score >= 4.7\nrequire b \"乙\": shop.score >= 4.6 or item.boxed",
  ])
  func `two that can differ are left alone`(rules: String) {
    #expect(found(rules) == [])
  }

  @Test(arguments: [
    "require a \"甲\": shop.score >= 4.7\nwhen item.boxed { require b \"乙\": shop.score >= 4.6 }",
    "require a \"甲\": shop.score >= 4.7\nrequire b \"乙\": shop.score >= 4.6 unless item.boxed",
    "require a \"甲\": shop.score >= 4.7\nrequire b \"乙\": shop.score >= 4.6 else refer",
    "require a \"甲\": shop.score >= 4.7\nrequire b \"乙\": shop.score >= 4.6 from 2026-12-31",
  ])
  func `a weaker guard of the stricter one does not matter`(rules: String) {
    #expect(found(rules) == ["shop.score >= 4.6"])
  }

  @Test func `included rules count, and the finding stands in the policy itself`() {
    let linting = Linting(
      """
      policy gate "门槛" for shop "店铺": Shop { require score "评分": shop.score >= 4.6 }
      policy strict "严" for shop "店铺": Shop { include gate  require s "评": shop.score >= 4.7 }
      policy lax "宽" for shop "店铺": Shop { include gate  require s "评": shop.score >= 4.5 }
      """)
    #expect(linting.found(by: "subsumed-rule") == ["shop.score >= 4.7", "shop.score >= 4.5"])
    #expect(
      linting.findings.map(\.title.english) == [
        "`评` makes the included rule `评分` superfluous", "`评` adds nothing to `评分`",
      ])
  }
}
