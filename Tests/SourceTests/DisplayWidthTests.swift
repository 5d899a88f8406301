import MenkanSource
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("门槛", 4), ("近30天退款率", 12), ("ｆｕｌｌ", 8), ("，：", 4), ("﹪", 2),
    ("é", 1), ("e\u{301}", 1), ("한", 2), ("\u{1112}\u{1161}", 2), ("ﾊﾝ", 2), ("🛒", 2),
    ("\u{20000}", 2), ("\u{200B}", 0), ("\u{AD}", 1), ("≤", 1), ("…", 1),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `the first and last characters of a wide run are wide and their neighbours are not`() {
    #expect(DisplayWidth.of("\u{10FF}") == 1)
    #expect(DisplayWidth.of("\u{1100}") == 2)
    #expect(DisplayWidth.of("\u{115F}") == 2)
    #expect(DisplayWidth.of("\u{1160}") == 0)
    #expect(DisplayWidth.of("\u{FF60}") == 2)
    #expect(DisplayWidth.of("\u{FF61}") == 1)
  }
}
