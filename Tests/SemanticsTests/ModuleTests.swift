import MenkanSource
import Testing

@Suite struct ModuleTests {
  private let schema = """
    module a
    enum Kind "种类" { food "食品" }
    entity Item "商品" { kind: Kind, n: number }
    define half "一半" (x: number): number = x / 2
    list barred "黑名单": Kind from "lists/barred.yaml"
    """

  private func check(_ text: String, _ more: (name: String, text: String)...) -> Checking {
    Checking(modules: [("a", schema), ("b", "module b\n\(text)")] + more)
  }

  @Test func `a whole module brings its names and their labels`() {
    let checking = check(
      """
      use a
      policy p for item: Item, other: 商品 {
        require r: item.kind == 种类.食品 and 一半(other.n) > half(1) and item.kind not in 黑名单
      }
      """)
    #expect(checking.findings == [])
  }

  @Test func `a name is brought with its label, others are not`() {
    let checking = check(
      """
      use a.{ Item, 一半 }
      policy p for item: 商品 {
        require r: half(item.n) > 1
        require s: item.kind in barred
        require t: item.kind == Kind.food
      }
      """)
    #expect(
      checking.findings == ["name/unknown-list barred", "name/unknown Kind"])
  }

  @Test func `a case needs no import where its enum is expected`() {
    let checking = check(
      "use a.{ Item }\npolicy p for item: Item { require r: item.kind == food }")
    #expect(checking.findings == [])
  }

  @Test func `what a module uses does not come with it`() {
    let checking = check(
      "use a\ndefine f(item: Item): number = half(item.n)",
      ("c", "module c\nuse b\ndefine g(item: Item): number = 1"))
    #expect(checking.findings == ["type/unknown Item"])
  }

  @Test func `two imports of one spelling are an error only where it is used`() {
    let other = (name: "c", text: "module c\ndefine half(x: number): number = x\nenum E { e }")
    #expect(check("use a\nuse c\ndefine f(x: number): number = x", other).findings == [])
    #expect(
      check("use a\nuse c\ndefine f(x: number): number = half(x)", other).findings == [
        "name/ambiguous half"
      ])
    #expect(
      check("use a.{ half }\nuse c.{ E }\ndefine f(x: number): number = half(x)", other).findings
        == [])
    #expect(
      check(
        "use a\nuse c\ndefine half(x: number): number = x\ndefine f(x: number): number = half(x)",
        other
      ).findings == [], "one's own name goes before imported ones")
    #expect(check("use a\nuse a.{ half }\ndefine f(x: number): number = half(x)").findings == [])
  }

  @Test func `an unknown module is reported, what it would have brought is not`() {
    let text = """
      policy p for item: Itm, shop: Shop {
        require r: half(item.n) > 1 and item.kind in barred and twice(3) > other
      }
      """
    #expect(check("use zzzzzz\n" + text).findings == ["module/unknown zzzzzz"])
    #expect(
      check("use zzzzzz.{ Itm }\nuse a\ndefine f(x: Itm): int = 1").codes == ["module/unknown"])
  }

  @Test func `for a misspelt module the one that was meant is used`() {
    let checking = Checking(modules: [
      ("goods.schema", "module goods.schema\nentity Item { n: number }"),
      ("b", "module b\nuse goods.shema\npolicy p for item: Item { require r: item.m > 1 }"),
    ])
    #expect(checking.findings == ["module/unknown goods.shema", "name/unknown-field m"])
    #expect(checking.replacements == ["goods.schema", "n"])
  }

  @Test func `a misspelt import is reported, its uses are not`() {
    let checking = check("use a.{ Itm, half }\ndefine f(x: Itm): number = half(1)")
    #expect(checking.findings == ["module/unknown-name Itm"])
    #expect(checking.replacements == ["Item"])
  }

  @Test func `a module is named by its place`() {
    let checking = Checking(modules: [
      ("goods.schema", "module goods.sch\nenum E { e }"), ("b", "enum F { f }"),
    ])
    #expect(checking.findings == ["module/wrong-path goods.sch", "module/missing "])
    #expect(checking.replacements == ["goods.schema", "module b\n"])
  }

  @Test func `a module that exists twice is reported, what uses it is not`() {
    let checking = Checking(modules: [
      ("a", "module a\nenum E { e }"), ("a", "module a\nenum F { f }"),
      ("b", "module b\nuse a\ndefine f(x: E, y: F): bool = x == e"),
      ("c", "module c\nuse a.{ E, F }\ndefine f(x: E, y: F): bool = x == e"),
    ])
    #expect(checking.findings == ["module/duplicate a"])
  }
}
