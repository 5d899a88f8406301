import MenkanSource
import Testing

/// A label is a second name wherever the name is one.
@Suite struct LabelTests {
  @Test func `labels stand for what they label`() {
    let checking = Checking(
      """
      list barred "黑名单": text from "lists/barred.yaml"
      define half "一半" (x "数": number): number = 数 / 2
      policy p "策略" for item "商品件": 商品, shop "店": 店铺 {
        param floor "下限": int in 0..9 = 3
        let twice "双倍" = 商品件.件数 * 2
        require a "规则一": 双倍 > 下限 and twice > floor
        require b: 店.店铺编号 not in 黑名单
        require c: 一半(商品件.评分) > 1
        require d: 店.主营 == 种类.食品 and item.类别 == 玩具
      }
      """)
    #expect(checking.findings == [])
  }

  @Test func `a label that is no identifier stands in backquotes`() {
    let checking = Checking(
      """
      enum Shelf { left "3C 数码", right "左 右" }
      policy p for shelf "货架 一": Shelf { require a: `货架 一` == `3C 数码` }
      """)
    #expect(checking.findings == [])
  }

  @Test(arguments: [
    ("entity A { x \"甲\": int, y \"甲\": int }", "甲"),
    ("entity A { x: int, x: int }", "x"),
    ("entity A { x \"y\": int, y: int }", "y"),
    ("enum A { x \"甲\", y \"甲\" }", "甲"),
    ("enum A { x, x }", "x"),
    ("enum A { x }\nentity B \"A\" { y: int }", "A"),
    ("define f(x: int): int = x\ndefine f(x: int): int = x", "f"),
    ("policy p for a: Item { let x \"甲\" = 1 let y \"甲\" = 2 }", "甲"),
    ("policy p for a \"甲\": Item, b \"甲\": Item { }", "甲"),
    ("policy p for a: Item { param a: int in 0..9 = 1 }", "a"),
    ("policy p for a: Item { require r: true reject r: when false }", "r"),
    ("policy p for a: Item { output r: int = 1 output r: int = 2 }", "r"),
  ])
  func `a spelling that comes twice in one place is reported once`(text: String, name: String) {
    let checking = Checking(text)
    #expect(checking.codes == ["name/duplicate"])
    #expect(
      checking.diagnostics.first?.labels.allSatisfy { checking.text($0.span).contains(name) }
        == true)
  }

  @Test func `the name beside a repeated label can be used`() {
    let checking = Checking(
      """
      entity A { x "甲": int, y "甲": int }
      enum C { c "乙", d "乙" }
      policy p for a: A, c: C {
        let v "丙" = a.y
        let w "丙" = a.x
        require r: v > 1 and w > 1 and c == d and c == C.c
      }
      """)
    #expect(checking.codes == ["name/duplicate", "name/duplicate", "name/duplicate"])
  }

  @Test func `names of one place do not reach into another`() {
    let checking = Checking(
      """
      policy p for item: Item { let a = 1 require p: a > 0 output a: int = a }
      policy q for item: Item { let a = 2 require p: a > 0 }
      """)
    #expect(checking.findings == [])
  }
}
