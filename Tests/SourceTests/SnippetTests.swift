import MenkanSource
import Testing

@Suite struct SnippetTests {
  @Test func `marks stand below CJK characters`() throws {
    let text = try rendered("要求 退款率：商家.退款率 ≤ 5%") {
      .finding(
        at: try $0.span(of: "5%"),
        also: [.init(try $0.span(of: "商家.退款率"), LocalizedText(verbatim: "比率"))])
    }
    #expect(
      text == """
        error[test/finding]: found
          ┌─ a.menkan:1:17
         1│ 要求 退款率：商家.退款率 ≤ 5%
          │              -----------   ^^ here
          │              比率

        """)
  }

  @Test func `a tab reaches to the next stop`() throws {
    let text = try rendered("\ta\tbc") { .finding(at: try $0.span(of: "bc")) }
    #expect(text.hasSuffix(" 1│     a   bc\n  │         ^^ here\n"))
  }

  @Test func `an empty span gets one caret`() throws {
    let text = try rendered("ab cd") { .finding(at: try $0.span(of: "cd").start) }
    #expect(text.hasSuffix(" 1│ ab cd\n  │    ^ here\n"))
  }

  @Test(arguments: [
    ("policy p {", "1:11", " 1│ policy p {\n  │           ^ here\n"),
    ("policy p {\n", "2:1", " 2│\n  │ ^ here\n"),
    ("", "1:1", " 1│\n  │ ^ here\n"),
  ])
  func `the end of the file gets one caret`(source: String, place: String, snippet: String) {
    let text = rendered(source) { .finding(at: $0.span($0.bytes.count..<$0.bytes.count)) }
    #expect(text == "error[test/finding]: found\n  ┌─ a.menkan:\(place)\n\(snippet)")
  }

  @Test func `a span past the end is shown at the end`() {
    let text = rendered("ab") { .finding(at: $0.span(50..<70)) }
    #expect(text.hasSuffix("a.menkan:1:3\n 1│ ab\n  │   ^ here\n"))
  }

  @Test func `a line break as the span is marked behind its line`() throws {
    let text = try rendered("ab\r\ncd") { .finding(at: try $0.span(of: "\r\n")) }
    #expect(text.hasSuffix(" 1│ ab\n  │   ^ here\n"))
  }

  @Test func `three labels on one line keep their words apart`() throws {
    let text = try rendered("aa bb cc") {
      .finding(
        at: try $0.span(of: "bb"), "the middle",
        also: [
          .init(try $0.span(of: "aa"), LocalizedText(verbatim: "the left")),
          .init(try $0.span(of: "cc"), LocalizedText(verbatim: "the right")),
        ])
    }
    #expect(
      text.hasSuffix(
        """
         1│ aa bb cc
          │ -- ^^ -- the right
          │ │  the middle
          │ the left

        """))
  }

  @Test func `a label inside another stays visible`() throws {
    let text = try rendered("aa bb cc") {
      .finding(
        at: try $0.span(of: "bb"), "this",
        also: [.init(try $0.span(of: "aa bb cc"), LocalizedText(verbatim: "in here"))])
    }
    #expect(text.hasSuffix(" 1│ aa bb cc\n  │ ---^^--- in here\n  │    this\n"))
  }

  @Test func `labels on other lines are shown in order with a sign for what is left out`() throws {
    let source = "policy p {\n  a\n  b\n" + String(repeating: "\n", count: 7) + "  c\n"
    let text = try rendered(source) {
      .finding(
        at: try $0.span(of: "c", 2), "expected }",
        also: [.init(try $0.span(of: "{"), LocalizedText(verbatim: "opened here"))])
    }
    #expect(
      text == """
        error[test/finding]: found
          ┌─ a.menkan:11:3
         1│ policy p {
          │          - opened here
          ⋮
        11│   c
          │   ^ expected }

        """)
  }

  @Test func `a span over several lines is marked where it begins and where it ends`() throws {
    let text = try rendered("when a {\n  b\n  c\n}\n") {
      .finding(at: try $0.span(of: "{\n  b\n  c"))
    }
    #expect(
      text.hasSuffix(
        """
         1│ when a {
          │        ^ here
          ⋮
         3│   c
          │   ^

        """))
  }

  @Test func `a label in another file has a place of its own`() throws {
    var sources = SourceMap()
    let first = sources.add(path: "gates.menkan", bytes: Array("define x = 1\n".utf8))
    let second = sources.add(path: "daily.menkan", bytes: Array("\ndefine x = 2\n".utf8))
    let finding = Diagnostic.finding(
      at: try second.span(of: "x"), "again",
      also: [.init(try first.span(of: "x"), LocalizedText(verbatim: "first"))])
    #expect(
      DiagnosticRenderer(language: .english).text(finding, in: sources) == """
        error[test/finding]: found
          ┌─ daily.menkan:2:8
         2│ define x = 2
          │        ^ again
          ┌─ gates.menkan:1:8
         1│ define x = 1
          │        - first

        """)
  }
}
