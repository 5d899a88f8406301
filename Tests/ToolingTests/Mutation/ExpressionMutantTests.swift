import MenkanTooling
import Testing

struct ExpressionMutantTests {
  @Test(arguments: [
    ("shop.age >= 3", "shop.age > 3"), ("shop.age > 3", "shop.age >= 3"),
    ("shop.age <= 3", "shop.age < 3"), ("shop.age < 3", "shop.age <= 3"),
    ("shop.age ≥ 3", "shop.age > 3"), ("shop.age 不低于 3", "shop.age > 3"),
  ])
  func `a comparison takes or loses its boundary`(before: String, after: String) {
    let rules = Mutating(items: "require r: \(before)")
    #expect(rules.items(after: .boundary) == ["require r: \(after)"])
  }

  @Test func `of a table what rows give is mutated, each row by itself`() {
    let rules = Mutating(
      """
      table t(n: int) -> r: int {
        | n    | -> r  |
        | >= 5 | 7     |
        | < 5  | n * 2 |
      }
      """)
    #expect(
      rules.keys == [
        "test.t.row 1 raise 1", "test.t.row 1 lower 1", "test.t.row 2 raise 1",
        "test.t.row 2 lower 1",
      ])
  }

  @Test func `equal becomes unequal and back`() {
    let rules = Mutating(items: "require r: item.kind == food and item.kind != toy")
    #expect(
      rules.items(after: .equality) == [
        "require r: item.kind != food and item.kind != toy",
        "require r: item.kind == food and item.kind == toy",
      ])
  }

  @Test func `and becomes or, and each side is left out once`() {
    let rules = Mutating(items: "require r: shop.age > 3 and item.stock > 5")
    #expect(rules.items(after: .connective) == ["require r: shop.age > 3 or item.stock > 5"])
    #expect(
      rules.items(after: .dropOperand) == ["require r: item.stock > 5", "require r: shop.age > 3"])
  }

  @Test func `or becomes and`() {
    let rules = Mutating(items: "require r: (shop.age > 3 或 item.stock > 5)")
    #expect(rules.items(after: .connective) == ["require r: (shop.age > 3 and item.stock > 5)"])
    #expect(
      rules.items(after: .dropOperand)
        == ["require r: (item.stock > 5)", "require r: (shop.age > 3)"])
  }

  @Test func `a not is left out`() {
    let rules = Mutating(items: "require r: not (shop.age > 3)")
    #expect(rules.items(after: .dropNot) == ["require r: (shop.age > 3)"])
  }

  @Test(arguments: ["item.kind not in [food, toy]", "item.kind 不属于 [food, toy]"])
  func `not in becomes in`(condition: String) {
    let rules = Mutating(items: "require r: \(condition)")
    #expect(rules.items(after: .dropNot) == ["require r: item.kind in [food, toy]"])
  }

  @Test func `each element of a set is left out, but never the last one`() {
    let rules = Mutating(items: "require r: item.kind in [food, toy, gold] or item.kind in [food]")
    #expect(
      rules.items(after: .dropElement) == [
        "require r: item.kind in [toy, gold] or item.kind in [food]",
        "require r: item.kind in [food, gold] or item.kind in [food]",
        "require r: item.kind in [food, toy] or item.kind in [food]",
      ])
  }

  @Test func `both ends of a range open and close`() {
    let rules = Mutating(items: "require r: shop.age in [3..9)")
    #expect(
      rules.items(after: .bracket)
        == ["require r: shop.age in (3..9)", "require r: shop.age in [3..9]"])
  }

  @Test func `an aggregate becomes its opposite and loses its filter`() {
    let rules = Mutating(
      items: "require r: item.price <= min(d.price for d in item.deals where d.kind == food)")
    #expect(
      rules.items(after: .extreme)
        == ["require r: item.price <= max(d.price for d in item.deals where d.kind == food)"])
    #expect(
      rules.items(after: .dropFilter)
        == ["require r: item.price <= min(d.price for d in item.deals )"])
  }

  @Test func `any becomes all, and the function min becomes max`() {
    let rules = Mutating(
      items: "require r: any(d.kind == food for d in item.deals) and min(shop.age, 4) == 4")
    #expect(
      rules.items(after: .extreme) == [
        "require r: all(d.kind == food for d in item.deals) and min(shop.age, 4) == 4",
        "require r: any(d.kind == food for d in item.deals) and max(shop.age, 4) == 4",
      ])
  }

  /// One step is what the type counts in, or the last place as the author wrote it.
  @Test(arguments: [
    ("shop.age > 3", "shop.age > 4", "shop.age > 2"),
    ("shop.score > 4.70", "shop.score > 4.71", "shop.score > 4.69"),
    ("shop.score > 4.9", "shop.score > 5.0", "shop.score > 4.8"),
    ("shop.rate > 5%", "shop.rate > 6%", "shop.rate > 4%"),
    ("shop.rate > 0.60%", "shop.rate > 0.61%", "shop.rate > 0.59%"),
    ("item.price > 199元", "item.price > 199.01 CNY", "item.price > 198.99 CNY"),
    ("item.price > 5万元", "item.price > 50000.01 CNY", "item.price > 49999.99 CNY"),
    ("item.stock > 5万", "item.stock > 50001", "item.stock > 49999"),
    ("today > 2026-03-01", "today > 2026-03-02", "today > 2026-02-28"),
    (
      "shop.at > 2026-03-01T00:00+08:00", "shop.at > 2026-02-28T16:01Z",
      "shop.at > 2026-02-28T15:59Z"
    ),
    ("shop.at > now - 48 hours", "shop.at > now - 49 hours", "shop.at > now - 47 hours"),
    (
      "today > date(shop.at) + 30天", "today > date(shop.at) + 31 days",
      "today > date(shop.at) + 29 days"
    ),
  ])
  func `a literal goes one step up and down`(before: String, up: String, down: String) {
    let rules = Mutating(items: "require r: \(before)")
    #expect(rules.items(after: .raise) == ["require r: \(up)"])
    #expect(rules.items(after: .lower) == ["require r: \(down)"])
  }

  @Test func `a window grows and shrinks by one`() {
    let rules = Mutating(
      items: "require r: any(d.on within last 30 days for d in item.deals)")
    #expect(
      rules.items(after: .raise)
        == ["require r: any(d.on within last 31 days for d in item.deals)"])
    #expect(
      rules.items(after: .lower)
        == ["require r: any(d.on within last 29 days for d in item.deals)"])
  }

  @Test func `texts have no steps, and messages no mutants`() {
    let rules = Mutating(items: "require r: shop.age > shop.score because \"{shop.age + 1}\"")
    #expect(rules.items(after: .raise) == [])
  }
}
