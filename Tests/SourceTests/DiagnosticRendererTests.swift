import MenkanSource
import Testing

@Suite struct DiagnosticRendererTests {
  /// The finding of the house's example, on line 31.
  private func percentAgainstNumber(_ file: SourceFile) throws -> Diagnostic {
    let five = try file.span(of: "5")
    return Diagnostic(
      "type/percent-against-number",
      title: LocalizedText(
        en: "a share is compared with a bare number", zh: "比率与没有单位的数比较"),
      at: five, LocalizedText(en: "this is 5, that is 500 %", zh: "这里是 5，即 500 %"),
      also: [
        Diagnostic.Label(
          try file.span(of: "merchant.refund_rate_30d"),
          LocalizedText(
            en: "近30天退款率 is a percent, from 0% to 100%",
            zh: "近30天退款率是比率，从 0% 到 100%"))
      ],
      help: LocalizedText(en: "write 5%", zh: "请写 5%"),
      fixIts: [
        Diagnostic.FixIt(LocalizedText(en: "write a percent", zh: "写成比率"), [.init(five, "5%")])
      ])
  }

  private func example() throws -> (SourceMap, Diagnostic) {
    var sources = SourceMap()
    let source =
      String(repeating: "\n", count: 30) + "  require refund: merchant.refund_rate_30d <= 5\n"
    let file = sources.add(path: "Rules/juhuasuan/daily.menkan", bytes: Array(source.utf8))
    return (sources, try percentAgainstNumber(file))
  }

  @Test func `a finding looks as the house wants it`() throws {
    let (sources, diagnostic) = try example()
    let text = DiagnosticRenderer(language: .english).text(diagnostic, in: sources)
    #expect(
      text == """
        error[type/percent-against-number]: a share is compared with a bare number
          ┌─ Rules/juhuasuan/daily.menkan:31:47
        31│   require refund: merchant.refund_rate_30d <= 5
          │                   ------------------------    ^ this is 5, that is 500 %
          │                   近30天退款率 is a percent, from 0% to 100%
          help: write 5%
          fix: replace `5` with `5%`

        """)
  }

  @Test func `the same finding speaks Chinese`() throws {
    let (sources, diagnostic) = try example()
    let text = DiagnosticRenderer(language: .chinese).text([diagnostic], in: sources)
    #expect(
      text == """
        错误[type/percent-against-number]：比率与没有单位的数比较
          ┌─ Rules/juhuasuan/daily.menkan:31:47
        31│   require refund: merchant.refund_rate_30d <= 5
          │                   ------------------------    ^ 这里是 5，即 500 %
          │                   近30天退款率是比率，从 0% 到 100%
          帮助：请写 5%
          修改：将 `5` 改为 `5%`

        1 个错误

        """)
  }

  @Test func `colours surround the words and change none of them`() throws {
    let (sources, diagnostic) = try example()
    let plain = DiagnosticRenderer(language: .english).text(diagnostic, in: sources)
    let coloured = DiagnosticRenderer(language: .english, isColoured: true)
      .text(diagnostic, in: sources)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[type/percent-against-number]\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m^\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `findings are printed by place and counted`() throws {
    var sources = SourceMap()
    let file = sources.add(path: "a.menkan", bytes: Array("one two\nthree\n".utf8))
    let findings = [
      Diagnostic.finding("c/third", at: try file.span(of: "three")),
      Diagnostic.finding("b/second", .warning, at: try file.span(of: "two")),
      Diagnostic.finding("a/first", at: try file.span(of: "one")),
    ]
    let text = DiagnosticRenderer(language: .english).text(findings, in: sources)
    let headers = text.split(separator: "\n").filter { $0.contains("found") }
    #expect(
      headers == [
        "error[a/first]: found", "warning[b/second]: found", "error[c/third]: found",
      ])
    #expect(text.hasSuffix("\n\n2 errors, 1 warning\n"))
  }

  @Test(arguments: [
    (1, 0, "1 error", "1 个错误"), (0, 1, "1 warning", "1 个警告"),
    (3, 2, "3 errors, 2 warnings", "3 个错误，2 个警告"),
  ])
  func `the summary counts errors and warnings`(
    errors: Int, warnings: Int, english: String, chinese: String
  ) {
    let span = SourceSpan(file: FileID(0), lower: 0, upper: 0)
    let findings =
      Array(repeating: Diagnostic.finding(at: span), count: errors)
      + Array(repeating: Diagnostic.finding("w", .warning, at: span), count: warnings)
    #expect(DiagnosticRenderer(language: .english).summary(of: findings) == english)
    #expect(DiagnosticRenderer(language: .chinese).summary(of: findings) == chinese)
  }

  @Test func `no finding gives no text`() {
    let renderer = DiagnosticRenderer(language: .english)
    #expect(renderer.text([], in: SourceMap()) == "")
    #expect(renderer.summary(of: []) == nil)
    #expect(renderer.json([], in: SourceMap()) == "[]\n")
  }

  @Test func `a finding in an unknown file keeps its words`() {
    let finding = Diagnostic.finding(
      at: SourceSpan(file: FileID(7), lower: 3, upper: 9),
      fix: [.init(SourceSpan(file: FileID(7), lower: 0, upper: 1), "x")])
    let text = DiagnosticRenderer(language: .english).text(finding, in: SourceMap())
    #expect(text == "error[test/finding]: found\n  fix: mend it\n")
  }
}
