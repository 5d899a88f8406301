import MenkanSource
import Testing

@Suite struct NeverFailsTests {
  /// The part of each rule that decides it.
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "never-fails")
  }

  @Test(arguments: [
    ("require r \"规\": shop.score >= 0", "shop.score >= 0"),
    ("require r \"规\": 5 >= shop.score", "5 >= shop.score"),
    ("require r \"规\": shop.rate <= 100%", "shop.rate <= 100%"),
    ("require r \"规\": item.stock < 10001", "item.stock < 10001"),
    ("require r \"规\": item.stock between 0 and 10000", "item.stock between 0 and 10000"),
    ("require r \"规\": item.stock in [0..10001)", "item.stock in [0..10001)"),
    ("reject r \"规\": when shop.score > 5", "shop.score > 5"),
    ("reject r \"规\": when shop.score > 5 and item.boxed", "shop.score > 5"),
    ("require r \"规\": item.kind in [food, toy, gold]", "item.kind in [food, toy, gold]"),
    ("require r \"规\": not (item.stock < 0)", "item.stock < 0"),
    ("require r \"规\": count(s in item.sales) <= 100", "count(s in item.sales) <= 100"),
    ("require r \"规\": item.stock * 2 + 1 <= 20001", "item.stock * 2 + 1 <= 20001"),
    ("require r \"规\": abs(shop.score - 5) <= 5", "abs(shop.score - 5) <= 5"),
    ("require r \"规\": min(shop.score, 9) <= 5", "min(shop.score, 9) <= 5"),
    ("require r \"规\": scale(shop.score, 0 .. 5) <= 1", "scale(shop.score, 0 .. 5) <= 1"),
    (
      "require r \"规\": (if item.boxed then 3 else 4) <= 4",
      "(if item.boxed then 3 else 4) <= 4"
    ),
    ("require r \"规\": item.stock > 5 or item.stock < 6", "item.stock > 5 or item.stock < 6"),
    (
      "require r \"规\": shop.kind == food or shop.kind != food",
      "shop.kind == food or shop.kind != food"
    ),
  ])
  func `what no allowed value breaks is found`(rule: String, part: String) {
    #expect(found(rule) == [part])
  }

  @Test(arguments: [
    "require r \"规\": shop.score >= 0.000001", "require r \"规\": item.stock < 10000",
    "require r \"规\": item.stock in [0..10000)", "reject r \"规\": when shop.score >= 5",
    "require r \"规\": item.kind in [food, toy]",
    "require r \"规\": count(s in item.sales) <= 99", "require r \"规\": item.stock * 2 <= 19999",
    "require r \"规\": shop.extra >= 1", "require r \"规\": item.price / item.price <= 1",
    "require r \"规\": item.title == item.title", "require r \"规\": length(item.title) >= 1",
    "require r \"规\": item.stock > 6 or item.stock < 6",
    "require r \"规\": shop.opened <= today", "require r \"规\": item.weight >= 0",
    // A literal says what it is there for.
    "require r \"规\": true", "reject r \"规\": when false",
    // Unknown is a failure here: the rule asks for the field to be there.
    "require r \"规\": shop.score >= 0 if unknown reject",
  ])
  func `what a value or an intention allows is left alone`(rule: String) {
    #expect(found(rule) == [])
  }

  @Test func `conditions around a rule count`() {
    let text =
      """
      when item.stock > 5 { require r "规": item.stock >= 5
       require q "规2": item.stock >= 7 }
      """
    #expect(found(text) == ["item.stock >= 5"])
    let kinds =
      """
      let is_food "食" = item.kind == food
      when not is_food { require r "规": item.kind in [toy, gold] }
      """
    #expect(found(kinds) == ["item.kind in [toy, gold]"])
  }

  @Test func `an exception that always holds is found`() {
    #expect(found("require r \"规\": item.stock > 5 unless shop.score >= 0") == ["shop.score >= 0"])
    #expect(found("require r \"规\": item.stock > 5 unless shop.score > 0") == [])
  }

  @Test func `params count with their whole range, not with their value`() {
    let ranged = "param p \"参\": number in 0..3 = 1\nrequire r \"规\": p <= shop.score + 3"
    #expect(found(ranged) == ["p <= shop.score + 3"])
    let unranged = "param p \"参\": number = 1\nrequire r \"规\": p <= shop.score + 3"
    #expect(found(unranged) == [])
  }

  @Test func `defines are looked into`() {
    let linting = Linting(
      """
      define half "一半" (n: number): number = n / 2
      policy p "策略" for shop "店铺": Shop {
        require r "规": half(shop.score) <= 2.5
        require q "规2": half(shop.score) <= 2.4
      }
      """)
    // Rounding keeps the order, so that half of at most 5 is at most 2.5.
    #expect(linting.found(by: "never-fails") == ["half(shop.score) <= 2.5"])
  }

  @Test func `it says why, by the field's label and range`() {
    let help = Linting(items: "reject r \"规\": when shop.rate > 100%").findings.first?.help
    #expect(help?.english.hasPrefix("退款率 is declared to be 0%..100%\n") == true)
    #expect(help?.chinese.hasPrefix("“退款率”声明的范围是 0%..100%\n") == true)
  }
}
