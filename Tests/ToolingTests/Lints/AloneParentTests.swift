import Testing

@Suite struct AloneParentTests {
  private func found(_ condition: String) -> [String] {
    Linting(
      """
      enum Goods "货品" {
        food "食品", electronics "数码" { phone "手机" { foldable "折叠屏" }, laptop "电脑" }
      }
      policy p "策略" for goods "货品": Goods, list_of "全部": list<Goods> up to 9 {
        require a "甲": \(condition)
      }
      """
    ).found(by: "alone-parent")
  }

  @Test(arguments: [
    ("goods == electronics", ["electronics"]), ("goods != phone", ["phone"]),
    ("数码 等于 goods", ["数码"]), ("goods in [food, phone]", ["phone"]),
    ("any(g == electronics for g in list_of)", ["electronics"]),
  ])
  func `a case that others belong to does not stand for them`(condition: String, cases: [String]) {
    #expect(found(condition) == cases)
  }

  @Test(arguments: [
    "goods == food", "goods in descendants(electronics)", "goods in [phone, foldable]",
    "goods == laptop or goods == foldable", "not (goods in descendants(phone))",
  ])
  func `one that stands for itself is left alone`(condition: String) {
    #expect(found(condition) == [])
  }
}
