import MenkanSource
import Testing

@Suite struct LongAndHiddenTextTests {
  @Test func `a long line is cut around the span`() throws {
    let source = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let lines = try rendered(source, columns: 20) { .finding(at: try $0.span(of: "X")) }
      .split(separator: "\n")
    #expect(lines[2] == " 1│ …aaaaaaaaXbbbbbbbbb…")
    #expect(lines[3] == "  │          ^ here")
  }

  @Test func `a long line is shown from its start where the span is near it`() throws {
    let source = "abX" + String(repeating: "b", count: 300)
    let lines = try rendered(source, columns: 20) { .finding(at: try $0.span(of: "X")) }
      .split(separator: "\n")
    #expect(lines[2] == " 1│ abXbbbbbbbbbbbbbbb…")
    #expect(lines[3] == "  │   ^ here")
  }

  @Test func `a long line is shown to its end where the span is there`() throws {
    let source = String(repeating: "门", count: 300) + "X"
    let lines = try rendered(source, columns: 20) { .finding(at: try $0.span(of: "X")) }
      .split(separator: "\n")
    #expect(lines[2].hasPrefix(" 1│ …门门"))
    #expect(lines[2].hasSuffix("门X"))
    #expect(DisplayWidth.of(lines[2]) <= 4 + 20)
    let caret = try #require(lines[3].firstIndex(of: "^"))
    #expect(DisplayWidth.of(lines[3][..<caret]) == DisplayWidth.of(lines[2]) - 1)
  }

  @Test func `a secondary label outside the window is marked at its edge`() throws {
    let source = "Y" + String(repeating: "a", count: 300) + "X"
    let text = try rendered(source, columns: 20) {
      .finding(
        at: try $0.span(of: "X"),
        also: [.init(try $0.span(of: "Y"), LocalizedText(verbatim: "there"))])
    }
    #expect(text.hasSuffix("aaaX\n  │ -                 ^ here\n  │ there\n"))
  }

  @Test func `a line of megabytes is looked at near the span only`() {
    let source = String(repeating: "a", count: 3_000_000)
    let text = rendered(source) { .finding(at: $0.span(1_500_000..<1_500_001)) }
    #expect(text.utf8.count < 500)
    #expect(text.contains("a.menkan:1:1500001"))
  }

  @Test func `characters that hide or move others are made visible`() throws {
    let text = try rendered("a\u{202E}b\u{200B}c\u{0}\u{1B}\u{7F}\u{85}\u{A0}X") {
      .finding(at: try $0.span(of: "X"))
    }
    let lines = text.split(separator: "\n")
    #expect(lines[2] == " 1│ a<U+202E>b<U+200B>c␀␛␡<U+0085><U+00A0>X")
    #expect(lines[3] == "  │ " + String(repeating: " ", count: 38) + "^ here")
  }

  @Test func `an accent is left alone and a tower of accents is not`() throws {
    let accents = String(repeating: "\u{301}", count: 6)
    let text = try rendered("e\(accents)X") { .finding(at: try $0.span(of: "X")) }
    let four = String(repeating: "\u{301}", count: 4)
    #expect(text.contains("e\(four)<U+0301><U+0301>X"))
  }

  @Test func `bytes that are no text show the replacement character`() {
    var sources = SourceMap()
    let bytes: [UInt8] = [0x61, 0xFF, 0xC0, 0x80, 0xE9, 0x97, 0x62, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    let file = sources.add(path: "a.menkan", bytes: bytes)
    let text = DiagnosticRenderer(language: .english)
      .text(.finding(at: file.span(6..<7)), in: sources)
    #expect(text.contains("1│ a�����b�����\n  │       ^ here\n"))
  }

  @Test func `words with control characters stay on their line`() throws {
    let text = try rendered("ab") { .finding(at: try $0.span(of: "ab"), "x\ny\u{1B}[2J") }
    #expect(text.hasSuffix("^^ x␊y␛[2J\n"))
  }
}
