import MenkanCodes
import MenkanSource
import Testing

@Suite struct CodeBookTests {
  @Test func `a page is found by its code`() {
    let page = CodeBook.page(of: "type/currency-mismatch")
    #expect(page?.title.english == "Amounts in two currencies do not mix")
    #expect(page?.title.chinese == "两种货币的金额不能混用")
    #expect(page?.related == ["type/money-against-number"])
    #expect(page?.examples.map(\.verdict) == [.wrong, .right])
    #expect(CodeBook.page(of: "type/currency") == nil)
  }

  @Test(arguments: [
    ("type/percent-against-nunber", "type/percent-against-number"),
    ("percent-against-number", "type/percent-against-number"),
    ("lex/assign-for-equal", "parse/assign-for-equal"),
    ("currency-mismatch", "type/currency-mismatch"),
  ])
  func `a misspelt code has a near one`(written: String, meant: String) {
    #expect(CodeBook.codes(near: written).first == meant)
  }

  @Test func `nothing is near to a code that shares no word`() {
    #expect(CodeBook.codes(near: "zzz/zzzzzzzzzzzz").isEmpty)
    #expect(CodeBook.codes(near: "").isEmpty)
  }

  @Test func `at most five codes are near`() {
    #expect(CodeBook.codes(near: "number").count <= 5)
  }

  @Test func `a page reads from its meaning to its mend, its examples and the next pages`() throws {
    let page = try #require(CodeBook.page(of: "type/currency-mismatch"))
    let english = page.text(in: .english)
    #expect(english.hasPrefix("type/currency-mismatch: Amounts in two currencies do not mix\n\n"))
    #expect(
      english.hasSuffix(
        """
        Wrong:
            require cheap "价格": item.activity_price <= 30 USD

        Right:
            require cheap "价格": item.activity_price <= 199 CNY

        See also: type/money-against-number

        """))
    let chinese = page.text(in: .chinese)
    #expect(chinese.hasPrefix("type/currency-mismatch：两种货币的金额不能混用\n\n"))
    #expect(chinese.contains("\n\n改法：把金额写成"))
    #expect(chinese.hasSuffix("\n相关：type/money-against-number\n"))
  }
}
