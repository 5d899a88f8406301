import Foundation
import MenkanSource
import Testing

@Suite struct DiagnosticJSONTests {
  @Test func `places count code points and bytes`() throws {
    var sources = SourceMap()
    let file = sources.add(path: "规则/a.menkan", bytes: Array("\n退款率 <= 5\n".utf8))
    let five = try file.span(of: "5")
    let finding = Diagnostic.finding(
      at: five, "a \"number\"",
      also: [.init(try file.span(of: "退款率"), LocalizedText(verbatim: "a percent"))],
      fix: [.init(five, "5%")])
    let text = DiagnosticRenderer(language: .english).json([finding], in: sources)
    #expect(
      text == """
        [
        {"code": "test/finding", "severity": "error", "title": "found", "path": "规则/a.menkan", \
        "line": 2, "column": 8, "end_line": 2, "end_column": 9, "byte_start": 14, "byte_end": 15, \
        "labels": [{"path": "规则/a.menkan", "line": 2, "column": 8, "end_line": 2, \
        "end_column": 9, "byte_start": 14, "byte_end": 15, "text": "a \\"number\\""}, \
        {"path": "规则/a.menkan", "line": 2, "column": 1, "end_line": 2, "end_column": 4, \
        "byte_start": 1, "byte_end": 10, "text": "a percent"}], "help": null, "fixes": [\
        {"title": "mend it", "edits": [{"path": "规则/a.menkan", "byte_start": 14, "byte_end": 15, \
        "replacement": "5%"}]}]}
        ]

        """)
  }

  @Test func `any text survives the way through JSON`() throws {
    let text = "\u{0}\u{1}\t\n\r\"\\/\u{1F}\u{7F}\u{2028}门🛒\u{301}"
    var sources = SourceMap()
    let file = sources.add(path: text, bytes: Array("ab".utf8))
    let findings = [
      Diagnostic.finding(at: file.span(0..<1), text), Diagnostic.finding(at: file.span(1..<2)),
    ]
    let json = DiagnosticRenderer(language: .chinese).json(findings, in: sources)
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let first = try #require(read?.first)
    #expect(read?.count == 2)
    #expect((first["path"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    #expect(first["title"] as? String == "发现")
    let labels = try #require(first["labels"] as? [[String: Any]])
    #expect(labels.first?["text"] as? String == text)
  }
}
