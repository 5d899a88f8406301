import Testing

@Suite struct NeverPassesTests {
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "never-passes")
  }

  @Test(arguments: [
    ("require r \"规\": shop.score > 5", "shop.score > 5"),
    ("require r \"规\": shop.rate >= 101%", "shop.rate >= 101%"),
    ("reject r \"规\": when item.stock >= 0", "item.stock >= 0"),
    ("refer r \"规\": when shop.rate <= 100% or item.boxed", "shop.rate <= 100%"),
    (
      "require r \"规\": item.stock > 5 and item.stock < 3",
      "item.stock > 5 and item.stock < 3"
    ),
    ("require r \"规\": item.boxed and shop.score > 5", "shop.score > 5"),
    (
      "require r \"规\": item.kind == food and item.kind == toy",
      "item.kind == food and item.kind == toy"
    ),
    ("require r \"规\": item.boxed and not item.boxed", "item.boxed and not item.boxed"),
    ("require r \"规\": item.stock in (5..6)", "item.stock in (5..6)"),
    (
      "require r \"规\": any(s.kind == food and s.kind == toy for s in item.sales)",
      "any(s.kind == food and s.kind == toy for s in item.sales)"
    ),
    ("require r \"规\": weekday(today) == 8", "weekday(today) == 8"),
  ])
  func `what no allowed value meets is found`(rule: String, part: String) {
    #expect(found(rule) == [part])
  }

  @Test(arguments: [
    "require r \"规\": shop.score >= 5", "require r \"规\": shop.score > 5 or item.boxed",
    "require r \"规\": item.stock > 5 and item.stock < 7",
    "require r \"规\": shop.score > 5 unless item.boxed",
    "require r \"规\": item.price in (5 CNY..6 CNY)",
    """
    require r "规":
      any(s.kind == food for s in item.sales) and any(s.kind == toy for s in item.sales)
    """,
    // An unknown passes, which is the author's choice.
    "require r \"规\": shop.score > 5 if unknown pass",
    "refer r \"规\": when true", "require r \"规\": item.title == \"x\" and item.title == \"y\"",
    "require r \"规\": if item.boxed then item.stock > 3 else item.stock < 3",
  ])
  func `what some value meets is left alone`(rule: String) {
    #expect(found(rule) == [])
  }
}
