import MenkanSource
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("item.prces == item.prices", "prices"), ("itm.b", "item"), ("item.价各 > 3 CNY", "价格"),
    ("item.wrods contains \"x\"", "words"), ("lenght(item.t) > 3", "length"),
    ("item.LEVEL == item.level", "level"), ("item.t in bared", "barred"),
  ])
  func `a near name is offered`(condition: String, mend: String) {
    let checking = Checking(
      """
      list barred: text from "lists/barred.yaml"
      policy p for item: Item { require r: \(condition) }
      """)
    #expect(checking.codes.count == 1)
    #expect(checking.replacements == [mend])
    let help = checking.diagnostics.first?.help
    #expect(help?.english == "did you mean `\(mend)`?")
    #expect(help?.chinese == "是否想写 `\(mend)`？")
  }

  @Test func `where nothing is near, what there is is shown in the reader's language`() {
    let help = Checking(items: "require r: shop.zzzzzzzz > 3").diagnostics.first?.help
    #expect(help?.english == "there are: `id`, `kind`, `level`")
    #expect(help?.chinese == "可用的有：`店铺编号`、`主营`、`level`")
  }

  @Test func `an unknown list is explained`() {
    let help = Checking(items: "require r: item.t in zzzzzzzz").diagnostics.first?.help
    #expect(help?.english.contains("list zzzzzzzz: text from") == true)
  }

  @Test(arguments: [
    ("require r: 非商家.b", "非 商家"), ("require r: item.b 且商家.b", "且 商家"),
    ("require r: item.b 除非商家.b", "除非 商家"),
  ])
  func `a missing space behind a Chinese keyword is found`(rule: String, mend: String) {
    let checking = Checking("policy p for item \"商家\": Item { \(rule) }")
    #expect(checking.codes == ["parse/missing-space"])
    #expect(checking.replacements == [mend])
  }

  @Test func `a name that begins like a keyword is a name`() {
    let checking = Checking("policy p for item \"非卖品\": Item { require r: 非卖品.b }")
    #expect(checking.findings == [])
  }
}
