import Testing

@Suite struct DuplicateRuleTests {
  private func found(_ items: String) -> [String] {
    Linting(items: items).found(by: "duplicate-rule")
  }

  @Test func `the later of two equal rules is found`() {
    let twice = "item.boxed or any(s.paid > 2 CNY for s in item.sales)"
    let renamed = "item.boxed or any(x.paid > 2 CNY for x in item.sales)"
    #expect(found("require a \"甲\": \(twice)\nrequire b \"乙\": \(renamed)") == [renamed])
  }

  @Test(arguments: [
    "require a \"甲\": item.boxed or item.stock > 3\nrequire b \"乙\": item.boxed or item.stock > 4",
    "require a \"甲\": item.boxed\nreject b \"乙\": when item.boxed",
    "require a \"甲\": item.boxed\nrequire b \"乙\": item.boxed else refer",
    """
    when item.stock > 3 { require a "甲": item.boxed }
    when item.stock < 2 { require b "乙": item.boxed }
    """,
    "require a \"甲\": item.boxed until 2026-10-31\nrequire b \"乙\": item.boxed from 2026-12-01",
  ])
  func `rules that differ in anything are left alone`(rules: String) {
    #expect(found(rules) == [])
  }
}
