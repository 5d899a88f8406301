import Testing

@Suite struct NeverAppliesTests {
  @Test func `a block whose condition never holds is found once`() {
    let linting = Linting(
      items: """
        when shop.score > 5 {
          require a "甲": item.stock > 5
          require b "乙": item.stock > 6
        }
        """)
    #expect(linting.found == ["never-applies shop.score > 5"])
  }

  @Test func `a block that contradicts the one around it is found`() {
    let linting = Linting(
      items:
        "when item.kind == food { when item.kind in [toy, gold] { require a \"甲\": item.boxed } }")
    #expect(linting.found == ["never-applies item.kind in [toy, gold]"])
  }

  @Test func `blocks that can apply are left alone`() {
    let linting = Linting(
      items: """
        when item.kind != food { when item.kind in [food, toy] { require a "甲": item.boxed } }
        when shop.score >= 5 { require b "乙": item.stock > 5 }
        when false { require c "丙": item.stock > 7 }
        """)
    #expect(linting.found == [])
  }
}
