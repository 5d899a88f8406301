import Testing

@Suite struct IdleWaiveTests {
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "idle-waive")
  }

  @Test(arguments: [
    ("require a \"甲\": item.boxed\nwaive a when shop.score > 5 because \"x\"", "shop.score > 5"),
    (
      """
      when item.kind == food { require a "甲": item.boxed }
      waive a when item.kind == toy because "x"
      """,
      "item.kind == toy"
    ),
    (
      """
      require a "甲": item.boxed until 2026-10-31
      group g "组" from 2026-11-01 { waive a when item.stock > 3 because "x" }
      """,
      "item.stock > 3"
    ),
  ])
  func `a waive that never acts is found`(items: String, place: String) {
    #expect(found(items) == [place])
  }

  @Test(arguments: [
    "require a \"甲\": item.boxed\nwaive a when shop.score >= 5 because \"x\"",
    """
    when item.kind == food { require a "甲": item.boxed }
    waive a when item.kind in [food, toy] because "x"
    """,
    """
    require a "甲": item.boxed until 2026-11-01
    group g "组" from 2026-11-01 { waive a when item.stock > 3 because "x" }
    """,
    "require a \"甲\": item.boxed\nwaive a when shop.extra is missing because \"x\"",
  ])
  func `a waive that can act is left alone`(items: String) {
    #expect(found(items) == [])
  }

  @Test func `a waive of an included policy is told where it stands`() {
    let linting = Linting(
      """
      policy gate "门槛" for shop "店铺": Shop {
        require a "甲": shop.rate <= 5%
        waive a when shop.score > 5 because "x"
      }
      policy p "策略" for shop "店铺": Shop { include gate }
      """)
    #expect(linting.found == ["idle-waive shop.score > 5"])
  }
}
