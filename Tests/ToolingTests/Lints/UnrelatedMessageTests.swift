import Testing

@Suite struct UnrelatedMessageTests {
  private func found(_ rule: String) -> [String] {
    Linting(items: rule).found(by: "unrelated-message")
  }

  @Test(arguments: [
    ("require a \"甲\": shop.score >= 4.6 because \"评分 {item.weight} 不够\"", ["item.weight"]),
    ("require a \"甲\": shop.score >= 4.6 because \"{shop.extra}\"", ["shop.extra"]),
    // Inside of a calculation.
    ("require a \"甲\": shop.score >= 4.6 because \"差 {4.6 - shop.extra}\"", ["shop.extra"]),
    // The param that limits it says nothing about the value.
    (
      "param least \"最低\": number = 4.6\nrequire a \"甲\": shop.score >= least "
        + "because \"{shop.extra}，要求 {least}\"",
      ["shop.extra"]
    ),
    // Each language for itself.
    (
      "refer a \"甲\": when shop.score < 4.6 because { zh: \"{shop.score}\", en: \"{shop.extra}\" }",
      ["shop.extra"]
    ),
  ])
  func `a value of the same kind that the rule does not use is found`(
    rule: String, expected: [String]
  ) {
    #expect(found(rule) == expected)
  }

  @Test(arguments: [
    // What the rule looks at, itself or through others.
    "require a \"甲\": shop.score >= 4.6 because \"{shop.score}\"",
    "require a \"甲\": shop.score >= 4.6 unless shop.extra > 3 because \"{shop.extra}\"",
    "when shop.extra > 3 { require a \"甲\": shop.score >= 4.6 because \"{shop.extra}\" }",
    "let least \"线\" = shop.extra ?? 4\n"
      + "require a \"甲\": shop.score >= least because \"{shop.extra}\"",
    // Shown beside the value that counts, itself or through others.
    "require a \"甲\": shop.score >= 4.6 because \"{shop.score}，加分 {shop.extra}\"",
    "require a \"甲\": shop.score >= 4.6 because \"{shop.score - shop.extra}\"",
    "let gap \"差\" = 4.6 - shop.score\n"
      + "require a \"甲\": shop.score >= 4.6 because \"{gap}，加分 {shop.extra}\"",
    // Of another kind: it may just tell more.
    "require a \"甲\": shop.score >= 4.6 because \"价格 {item.price} 的商品\"",
    "require a \"甲\": shop.score >= 4.6 because \"店铺 {shop.id}\"",
    "require a \"甲\": item.stock >= 4 because \"{shop.opened} 开店\"",
    "require a \"甲\": item.boxed because \"评分 {shop.score}\"",
  ])
  func `what may help the reader is left alone`(rule: String) {
    #expect(found(rule) == [])
  }

  @Test func `a calculation that looks at the field counts`() {
    let linting = Linting(
      """
      define better(s: Shop): number = max(s.score, s.extra ?? 0)
      define best(s: Shop): number = better(s) + 1
      policy p "策略" for shop "店铺": Shop {
        require a "甲": shop.score >= 4.6 or best(shop) > 5 because "{shop.extra}"
      }
      """)
    #expect(linting.found(by: "unrelated-message") == [])
  }
}
