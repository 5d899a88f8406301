import MenkanData
import MenkanSource
import Testing

/// CSV files cut into cells that keep their places.
@Suite struct CSVSheetTests {
  private static func sheet(
    _ text: String, names: Set<String> = ["a", "b"], rows: Int = 100, columns: Int = 10
  ) -> CSVSheet {
    var sources = SourceMap()
    let file = sources.add(path: "t.csv", bytes: Array(text.utf8))
    return CSVSheet(file, names: names, rowLimit: rows, columnLimit: columns)
  }

  private static func cells(_ text: String) -> [[String]] {
    let sheet = sheet(text)
    return sheet.rows.map { row in row.map { String(decoding: sheet.text[$0], as: UTF8.self) } }
  }

  @Test func `cells are found by what makes names known`() {
    #expect(Self.cells("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells("a;b\r\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(Self.cells("\u{FEFF}a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells("a;-> b\n1;2") == [["a", "-> b"], ["1", "2"]])
    #expect(Self.cells("") == [])
  }

  @Test func `blank lines and empty cells behind the head are passed over`() {
    #expect(Self.cells("\n,,\na,b,,\n\n1,2,,\n,,,\n") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells("a,b\n1,\n,2,,3\n") == [["a", "b"], ["1", ""], ["", "2", "", "3"]])
    #expect(Self.cells("a,b\n1\n") == [["a", "b"], ["1"]])
  }

  @Test(arguments: [
    (#""x, y""#, "x, y"), ("\"\"\"x\"\"\"", #" "x" "#),
    (#""not ""x"", ""y""""#, #"not  "x" ,  "y" "#), (#"not "x""#, #"not "x""#),
    (#""""a\""b""""#, #"  "a\"b" "#), (#""“a""b”""#, #" “a"b”"#), ("'=5", "=5"), ("'x", "'x"),
    (#""""x""#, #" "x"#),
  ])
  func `what doubles a quote becomes a blank`(cell: String, read: String) {
    #expect(Self.cells("a;b\n\(cell);2") == [["a", "b"], [read, "2"]])
  }

  @Test func `places are those of the file`() throws {
    let text = "a,b\n\"\"\"x\"\"\",2\n"
    let sheet = Self.sheet(text)
    #expect(sheet.text.count == text.utf8.count)
    #expect(sheet.rows[1] == [5..<10, 12..<13])
    #expect(sheet.text.firstIndex(of: UInt8(ascii: "x")) == 7)
  }

  @Test(arguments: [("a,b\n1,\"2\n3,4\n", 6), ("a,b\n\"1\"x,2\n", 7), ("a,b\n\"1\n0\",2\n", 6)])
  func `a broken file says where`(text: String, place: Int32) {
    let sheet = Self.sheet(text)
    #expect(sheet.findings.map(\.code) == ["table/csv-form"])
    #expect(sheet.findings.first?.span.lower == place)
  }

  @Test func `no more is kept than is needed to see that there is too much`() {
    let long = Self.sheet("a,b\n" + String(repeating: "1,2\n", count: 50), rows: 3)
    #expect(long.rows.count == 5)
    let wide = Self.sheet(String(repeating: "a,", count: 500) + "b", columns: 4)
    #expect(wide.rows.map(\.count) == [5])
  }
}
