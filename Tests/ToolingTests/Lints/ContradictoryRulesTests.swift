import Testing

@Suite struct ContradictoryRulesTests {
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "contradictory-rules")
  }

  @Test(arguments: [
    ("shop.score >= 4.7", "shop.score <= 3"), ("shop.score >= 4", "shop.score < 4"),
    ("item.stock > 5", "item.stock < 6"), ("item.kind == food", "item.kind in [toy, gold]"),
    ("item.kind == food", "item.kind != food"), ("item.boxed", "not item.boxed"),
    ("item.boxed and shop.score >= 4.7", "shop.score <= 3"),
    ("shop.opened <= 2025-01-01", "shop.opened > 2025-06-01"),
  ])
  func `the later of two that cannot both hold is found`(first: String, second: String) {
    let part = second == "not item.boxed" ? "item.boxed" : second
    #expect(found("require a \"甲\": \(first)\nrequire b \"乙\": \(second)") == [part])
  }

  @Test(arguments: [
    "require a \"甲\": shop.score >= 4\nrequire b \"乙\": shop.score <= 4",
    "require a \"甲\": item.price > 5 CNY\nrequire b \"乙\": item.price < 6 CNY",
    "require a \"甲\": item.kind in [food, toy]\nrequire b \"乙\": item.kind in [toy, gold]",
    // Not asked together.
    """
    when item.boxed { require a "甲": shop.score >= 4.7 }
    when not item.boxed { require b "乙": shop.score <= 3 }
    """,
    "require a \"甲\": shop.score >= 4 unless item.boxed\nrequire b \"乙\": shop.score <= 3",
    """
    require a "甲": shop.score >= 4 until 2026-10-31
    require b "乙": shop.score <= 3 from 2026-11-01
    """,
    """
    require a "甲": shop.score >= 4
    require b "乙": shop.score <= 3
    waive a when item.boxed because "x"
    """,
  ])
  func `what can hold together, or is not asked together, is left alone`(rules: String) {
    #expect(found(rules) == [])
  }

  @Test func `a rule in a block contradicts one that is always asked`() {
    let text =
      "require a \"甲\": shop.score >= 4.7\nwhen item.boxed { require b \"乙\": shop.score <= 3 }"
    #expect(found(text) == ["shop.score <= 3"])
  }

  @Test func `included rules count`() {
    let linting = Linting(
      """
      policy gate "门槛" for shop "店铺": Shop { require score "评分": shop.score >= 4.6 }
      policy p "策略" for shop "店铺": Shop { require s "评": shop.score <= 4  include gate }
      """)
    #expect(linting.found == ["contradictory-rules shop.score <= 4"])
  }
}
