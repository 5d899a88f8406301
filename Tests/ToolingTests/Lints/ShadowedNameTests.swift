import MenkanSource
import Testing

@Suite struct ShadowedNameTests {
  private let list = "list barred \"黑名单\": text from \"lists/barred.yaml\""

  @Test(arguments: [
    "policy p \"策略\" for item \"商品\": Item { let barred = item.boxed  require r \"规\": barred }",
    """
    policy p "策略" for item "商品": Item {
      param n "黑名单": int = 3
      require r "规": item.stock > n
    }
    """,
    "policy p \"策略\" for barred \"商品\": Item { require r \"规\": barred.boxed }",
    """
    policy p "策略" for item "商品": Item {
      require r "规": any(barred.paid > 2 CNY for barred in item.sales)
    }
    """,
    """
    define f "算" (barred: int): int = barred
    policy p "策略" for n "数": int { require r "规": f(n) > 3 }
    """,
  ])
  func `a name that hides a list is found`(text: String) {
    #expect(
      Linting("\(list)\n\(text)").findings.filter { $0.code == "lint/shadowed-name" }.count == 1)
  }

  @Test func `a name that hides today is found`() {
    let linting = Linting(items: "let today = shop.opened\nrequire r \"规\": shop.opened <= today")
    #expect(linting.found == ["shadowed-name today"])
  }

  @Test func `an own name that hides an imported one is found`() {
    let linting = Linting(modules: [
      ("lib", "module lib\ndefine one \"一\" (): int = 1\ndefine two \"二\" (): int = 2"),
      (
        "main",
        """
        module main
        use lib
        define three "一" (): int = 3
        policy p "策略" for n "数": int { require r "规": n > three() + two() }
        """
      ),
    ])
    #expect(linting.found(by: "shadowed-name") == ["\"一\""])
  }

  @Test func `what cannot be mistaken for each other may share a name`() {
    let linting = Linting(
      """
      define lowest "最低价" (item: Item): money(CNY) = item.price
      policy p "策略" for item "商品信息": Item {
        let lowest "最低价" = lowest(item)
        let kind "种类" = item.kind
        require r "规": 最低价 > 3 CNY and kind == food
      }
      """)
    #expect(linting.found == [])
  }
}
