import Testing

@Suite struct RepeatsParamTests {
  private func found(_ items: String, _ param: String = "number in 0..5 = 4.6") -> [String] {
    Linting(items: "param least \"最低\": \(param)\n\(items)").found(by: "repeats-param")
  }

  @Test func `a literal beside the field that the param limits is found`() {
    let text =
      "require a \"甲\": shop.score >= least\nrefer b \"乙\": when shop.score >= 4.6 and item.boxed"
    #expect(found(text) == ["4.6"])
    let between =
      """
      require a "甲": shop.score >= least
      let b "乙" = shop.score between 4 and 4.6
      refer c "丙": when b
      """
    #expect(found(between) == ["4.6"])
  }

  @Test func `a whole number is the same as a decimal one`() {
    let text =
      "require a \"甲\": shop.score >= least\nrefer b \"乙\": when shop.score > 4 and item.boxed"
    #expect(found(text, "number in 0..5 = 4") == ["4"])
  }

  @Test(arguments: [
    // Another value, another field, a param that is not compared with this field.
    "require a \"甲\": shop.score >= least\nrefer b \"乙\": when shop.score >= 4.5 and item.boxed",
    "require a \"甲\": shop.score >= least\nrefer b \"乙\": when shop.extra >= 4.6",
    """
    require a "甲": least > 3 or item.boxed
    refer b "乙": when shop.score >= 4.6 and item.boxed
    """,
  ])
  func `other literals are left alone`(items: String) {
    #expect(found(items) == [])
  }

  @Test func `values that are common everywhere are left alone`() {
    let text =
      "require a \"甲\": item.stock >= least\nrefer b \"乙\": when item.stock >= 1 and item.boxed"
    #expect(found(text, "int = 1") == [])
  }

  @Test func `a param that changes with time is not repeated by a literal`() {
    let text =
      "require a \"甲\": shop.score >= least\nrefer b \"乙\": when shop.score >= 4.6 and item.boxed"
    #expect(found(text, "number in 0..5 = 4.6, 4.7 from 2026-11-01") == [])
  }
}
