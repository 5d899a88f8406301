import MenkanSource
import Testing

@Suite struct SnapshotTests {
  private let source = """
    module sample
    policy daily "日常" for merchant "商家": Merchant {
      require dsr "描述相符": merchant.dsr_item => 4.7；
      require refund "退款率"：商家.近30天退款率 <= 5
    """

  private func findings(_ file: SourceFile) throws -> [Diagnostic] {
    let arrow = try file.span(of: "=>")
    let semicolon = try file.span(of: "；")
    let brace = try file.span(of: "{")
    let end = file.span(file.bytes.count..<file.bytes.count)
    return [
      Diagnostic(
        "parse/missing-brace",
        title: LocalizedText(en: "the policy is never closed", zh: "策略没有结束"),
        at: brace, LocalizedText(en: "opened here", zh: "从这里开始"),
        also: [
          .init(end, LocalizedText(en: "the file ends without `}`", zh: "文件到此结束，缺少 `}`"))
        ],
        fixIts: [.init(LocalizedText(en: "close it", zh: "补上括号"), [.init(end, "\n}\n")])]),
      Diagnostic(
        "parse/operator-turned-around",
        title: LocalizedText(en: "`=>` is no comparison", zh: "没有 `=>` 这种比较"),
        at: arrow, LocalizedText(en: "turned around", zh: "写反了"),
        help: LocalizedText(
          en: "at least is `>=`\nat most is `<=`", zh: "不低于写 `>=`\n不超过写 `<=`"),
        fixIts: [.init(LocalizedText(en: "turn it", zh: "调换"), [.init(arrow, ">=")])]),
      Diagnostic(
        "parse/semicolon", .warning,
        title: LocalizedText(en: "no `；` is needed here", zh: "这里不需要 `；`"),
        at: semicolon, LocalizedText(en: "remove this", zh: "请删去"),
        fixIts: [.init(LocalizedText(en: "remove it", zh: "删去"), [.init(semicolon, "")])]),
    ]
  }

  @Test(arguments: OutputLanguage.allCases)
  func `several findings of one file`(language: OutputLanguage) throws {
    var sources = SourceMap()
    let file = sources.add(path: "Rules/sample.menkan", bytes: Array(source.utf8))
    let renderer = DiagnosticRenderer(language: language)
    let findings = try findings(file)
    let mended = String(decoding: FixItApplier.apply(findings, to: file), as: UTF8.self)
    try expectSnapshot(
      """
      \(source)
      ========
      \(renderer.text(findings, in: sources))========
      \(mended)
      """, "several-findings.\(language.rawValue)")
  }
}
