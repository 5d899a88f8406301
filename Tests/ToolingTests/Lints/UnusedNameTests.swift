import MenkanSemantics
import MenkanSource
import MenkanSyntax
import Testing

@Suite struct UnusedNameTests {
  @Test func `a let that nothing uses is found and can be removed`() {
    let linting = Linting(
      items: "let a \"甲\" = item.stock + 1\nlet b \"乙\" = item.stock + 2\nrequire r \"规\": 乙 > 3")
    #expect(linting.found == ["unused-name a"])
    #expect(linting.mended().found == [])
  }

  @Test(arguments: [
    "let a \"甲\" = item.stock + 1\nrequire r \"规\": item.boxed because \"{a}\"",
    "let a \"甲\" = item.stock + 1\noutput b: int = 甲",
    "let a = item.stock + 1\nlet b = a + 1\nrequire r \"规\": b > 3",
    "param a \"甲\": int = 3\nrequire r \"规\": item.stock > 甲",
    "param a \"甲\": int = 3\ngroup g \"组\" { when item.stock > a { require r \"规\": item.boxed } }",
    "let a = item.boxed\nrequire r \"规\": item.stock > 3\nwaive r when a because \"x\"",
  ])
  func `a use anywhere in the policy counts`(items: String) {
    #expect(Linting(items: items).found == [])
  }

  @Test func `a table that nothing looks up is found`() {
    let table = "table t \"表\" (n: int) -> r: int {\n  | n   | -> r |\n  | any | 1    |\n}\n"
    let rule = "require r \"规\": item.stock > "
    let unused = Linting("\(table)policy p \"策略\" for item \"商品\": Item { \(rule)3 }")
    #expect(unused.found == ["unused-name t"])
    let used = Linting("\(table)policy p \"策略\" for item \"商品\": Item { \(rule)t(item.stock) }")
    #expect(used.found == [])
  }

  @Test func `a label that spells a sign can be used`() {
    let linting = Linting(
      """
      define most "不高于" (a "甲": int, b "乙": int): bool = a <= b
      policy p "策略" for item "商品": Item { require r "规": 不高于(item.stock, 3) }
      """)
    #expect(linting.found == [])
  }

  @Test func `a param that nothing uses is found`() {
    let linting = Linting(
      """
      policy gate "门槛" for item "商品": Item { param most "最多": int = 3  require r "规": item.boxed }
      policy p "策略" for item "商品": Item { include gate with most = 5 }
      """)
    #expect(linting.found == ["unused-name most"])
  }

  @Test func `parameters of a define count by its own body`() {
    let linting = Linting(
      """
      define half "一半" (n: int, m "另一个": int, k: int): number = n / 2 + 另一个
      policy p "策略" for item "商品": Item { let k = 3  require r "规": half(item.stock, k, 5) > 3 }
      """)
    #expect(linting.found == ["unused-name k"])
  }

  private let library = """
    module lib
    entity Deal "成交" { paid "成交价": money(CNY) }
    entity Left "没用" { a "甲": int }
    enum Colour "颜色" { red "红" }
    unit point "积分"
    list barred "禁用": text from "lists/barred.yaml"
    list idle "闲置": text from "lists/idle.yaml"
    define dear "贵" (deal: Deal): bool = deal.paid > 5 CNY
    define cheap "便宜" (deal: Deal): bool = deal.paid < 2 CNY
    define idle_define "闲" (deal: Deal): bool = deal.paid < 3 CNY
    """

  @Test func `what another module uses is used, by its name or its label`() {
    let linting = Linting(modules: [
      ("lib", library),
      (
        "main",
        """
        module main
        use lib
        policy p "策略" for deal "成交单": Deal, id "编号": text {
          require a "甲": 贵(deal)
          require b "乙": cheap(deal)
          require c "丙": id not in barred
        }
        """
      ),
    ])
    #expect(
      linting.found == [
        "unused-name Left", "unused-name Colour", "unused-name point", "unused-name idle",
        "unused-name idle_define",
      ])
  }

  @Test func `imports that nothing uses are found and removed`() {
    let uses = """
      module main
      use lib.{ Deal, cheap, dear }
      use other
      policy p "策略" for deal "成交单": Deal { require a "甲": dear(deal) }
      """
    let other =
      """
      module other
      define one "一" (): int = 1
      policy q "策" for n "数": int { require r "规": n > one() }
      """
    let linting = Linting(modules: [("lib", library), ("main", uses), ("other", other)])
    let found = linting.found.filter { !$0.hasSuffix("idle") }
    #expect(found.contains("unused-name cheap"))
    #expect(found.contains("unused-name other"))
    let mended = linting.mended()
    #expect(!mended.found.contains("unused-name other"))
    let main = mended.files[1]
    #expect(
      main.source.text(main.tree.uses[0].span) == "use lib.{ Deal, dear }")
    #expect(main.tree.uses.count == 1)
  }

  @Test func `an included policy uses its module`() {
    let gate = "module gate\npolicy g \"门\" for n \"数\": int { require r \"规\": n > 3 }"
    let main = "module main\nuse gate\npolicy p \"策略\" for n \"数\": int { include g }"
    #expect(Linting(modules: [("gate", gate), ("main", main)]).found == [])
  }
}
