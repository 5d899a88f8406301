import MenkanData
import MenkanValues
import Testing

struct CSVLineTests {
  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a;b", "\"a;b\""), (" a", "\" a\""), ("a ", "\"a \""), ("中文", "中文"), ("12.5", "12.5"),
    ("-12.5", "-12.5"), ("1e5", "1e5"),
  ]) func `cells are quoted where they have to be`(cell: String, written: String) {
    #expect(CSVLine.of([cell, "x"]) == "\(written),x\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86 10", "'+86 10"), ("-1+cmd", "'-1+cmd"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("'=1", "''=1"), ("''@", "'''@"),
    ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""), ("'a", "'a"), ("a=1", "a=1"),
    ("--1", "'--1"), ("-", "'-"), ("+1", "'+1"),
  ]) func `what a spreadsheet would run as a formula is made harmless`(
    cell: String, written: String
  ) {
    #expect(CSVLine.of([cell]) == written + "\r\n")
  }

  @Test func `what is written is what is read`() throws {
    let texts = [
      "a", "a,b", "\"", "a\"b\"", "a\nb", "a\r\nb", " a ", "中文；，", "\t", "x\ty", "'", "''a",
      "007", "1,234", ";", "\\", "𠮷",
    ]
    let rows = texts.enumerated().map { CSVLine.of(["S-\($0)", "[\($1)]", ""]) }
    let file = CSVLine.byteOrderMark + CSVLine.of(["id", "item.name", "day"]) + rows.joined()
    let table = try Table(file)
    #expect(table.delivered == texts.indices.map { "S-\($0)" })
    for (index, text) in texts.enumerated() {
      #expect(try table.itemSlot("name", row: index) == .value(.text(Text("[\(text)]"))))
    }
  }
}
