import MenkanTooling
import Testing

struct PolicyMutantTests {
  @Test func `a rule is left out, and with it its name in a waive`() {
    let rules = Mutating(
      items: """
        require a: shop.age > 3
        require b: shop.age > 4
        waive a, b when item.kind == food
        waive b when item.kind == toy
        """)
    #expect(
      rules.items(after: .dropRule) == [
        "require b: shop.age > 4 waive b when item.kind == food waive b when item.kind == toy",
        "require a: shop.age > 3 waive a when item.kind == food",
      ])
  }

  @Test func `a waive is left out as a whole and for each of its rules`() {
    let rules = Mutating(
      items: """
        require a: shop.age > 3
        require b: shop.age > 4
        waive a, b when item.kind == food
        """)
    let kept = "require a: shop.age > 3 require b: shop.age > 4"
    #expect(
      rules.items(after: .dropWaive) == [
        kept, "\(kept) waive b when item.kind == food", "\(kept) waive a when item.kind == food",
      ])
  }

  @Test func `each tail is left out`() {
    let rules = Mutating(
      items: "require r: shop.bonus > 3 unless item.kind == food if unknown pass")
    #expect(rules.items(after: .dropUnless) == ["require r: shop.bonus > 3 if unknown pass"])
    #expect(
      rules.items(after: .dropIfUnknown) == ["require r: shop.bonus > 3 unless item.kind == food"])
  }

  @Test func `rules always apply where their when is left out`() {
    let rules = Mutating(items: "when item.kind == food { require r: shop.age > 3 }")
    #expect(rules.items(after: .dropWhen) == ["require r: shop.age > 3"])
  }

  @Test(arguments: [
    ("require r: shop.age > 3", "require r: shop.age > 3 else refer"),
    ("require r: shop.age > 3 else refer", "require r: shop.age > 3 else reject"),
    ("require r: shop.age > 3 else reject", "require r: shop.age > 3 else refer"),
    ("reject r: when shop.age > 3", "refer r: when shop.age > 3"),
    ("refer r: when shop.age > 3", "reject r: when shop.age > 3"),
    ("转审 r: when shop.age > 3", "reject r: when shop.age > 3"),
  ])
  func `what a fail leads to is swapped`(before: String, after: String) {
    #expect(Mutating(items: before).items(after: .effect) == [after])
  }

  @Test func `the dates of a rule and of a group move by a day`() {
    let rules = Mutating(
      items: """
        group g until 2026-11-30 { require r: item.kind == food from 2026-11-01 }
        """)
    #expect(
      rules.items(after: .raise) == [
        "group g until 2026-12-01 { require r: item.kind == food from 2026-11-01 }",
        "group g until 2026-11-30 { require r: item.kind == food from 2026-11-02 }",
      ])
  }

  @Test func `a param's values and their days move by a step`() {
    let rules = Mutating(
      items: """
        param least: int in 0..9 = 3, 5 from 2026-11-01
        require r: shop.age > least
        """)
    let rule = "require r: shop.age > least"
    #expect(
      rules.items(after: .lower) == [
        "param least: int in 0..9 = 2, 5 from 2026-11-01 \(rule)",
        "param least: int in 0..9 = 3, 4 from 2026-11-01 \(rule)",
        "param least: int in 0..9 = 3, 5 from 2026-10-31 \(rule)",
      ])
  }

  @Test func `a mutant is named by its rule, its kind and its number`() {
    let rules = Mutating(
      """
      define old(shop: Shop): bool = shop.age >= 3 and shop.age >= 4
      policy p for shop: Shop { reject young: when not old(shop) }
      """)
    #expect(
      rules.keys == [
        "test.old drop-operand 1", "test.old boundary 1", "test.old raise 1", "test.old lower 1",
        "test.old connective 1", "test.old drop-operand 2", "test.old boundary 2",
        "test.old raise 2", "test.old lower 2", "test.p.young effect 1", "test.p.young drop-rule 1",
        "test.p.young drop-not 1",
      ])
  }

  @Test func `lines above do not change a mutant's name`() {
    let rule = "require r: shop.age >= 3"
    let keys = Mutating(items: rule).keys
    #expect(
      Mutating(items: "// Young shops wait.\n\nrequire s: item.stock > 1\n" + rule).keys
        .filter { keys.contains($0) } == keys)
  }
}
