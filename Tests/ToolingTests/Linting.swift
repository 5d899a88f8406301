import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanTooling
import MenkanValues
import Testing

/// Sound rule files and what the lints say about them.
struct Linting {
  private(set) var sources = SourceMap()
  let files: [RuleFile]
  let program: TypedProgram
  let findings: [Diagnostic]

  /// Files by the module that their place makes them.
  ///
  /// - Parameter after: findings that begin before this byte of their file do not count.
  init(
    modules: [(name: String, text: String)], today: String? = nil, after offset: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files: [RuleFile] = []
    var found: [Diagnostic] = []
    for (name, text) in modules {
      let path = name.split(separator: ".").joined(separator: "/") + ".menkan"
      let source = sources.add(path: path, bytes: Array(text.utf8))
      let (tree, diagnostics) = parse(source)
      found += diagnostics
      files.append(RuleFile(source: source, tree: tree, expectedModule: name))
    }
    let checked = ProgramChecker.check(files)
    found += checked.diagnostics
    #expect(
      found.map(\.code) == [], "lints look at sound rules only", sourceLocation: sourceLocation)
    self.files = files
    program = checked.program
    findings = LintedRules(files, program, today: today.flatMap { CivilDate($0) }).findings
      .filter { $0.span.lower >= offset }
  }

  /// One module `test` with the goods that the tests speak of.
  init(
    _ text: String, today: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let head = "module test\n\(Linting.goods)\n"
    self.init(
      modules: [("test", head + text)], today: today, after: head.utf8.count,
      sourceLocation: sourceLocation)
  }

  /// A policy about an item and its shop.
  init(
    items: String, today: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.init(
      "policy p \"策略\" for item \"商品\": Item, shop \"店铺\": Shop {\n\(items)\n}", today: today,
      sourceLocation: sourceLocation)
  }

  static let goods = """
    enum Kind "种类" { food "食品", toy "玩具", gold "黄金" }
    entity Shop "店铺信息" {
      id "编号": text, score "评分": number in 0..5, opened "开店日": date
      rate "退款率": percent in 0%..100%, kind "主营": Kind, extra "加分": number? in 0..5
      note "备注": text?
    }
    entity Sale "成交" { on "日期": date, paid "成交价": money(CNY), kind "类目": Kind }
    entity Item "商品信息" {
      price "价格": money(CNY) in 0..1000000, stock "库存": int in 0..10000, title "标题": text
      kind "类目": Kind, sales "成交记录": list<Sale> up to 100, boxed "盒装": bool
      weight "重量": number?
    }
    """

  /// Code without `lint/`, and the source text of each finding.
  var found: [String] {
    findings.map { finding in
      "\(finding.code.dropFirst("lint/".count)) \(sources[finding.span.file].text(finding.span))"
    }
  }

  /// What one lint says: the source text of each of its findings.
  func found(by lint: String) -> [String] {
    findings.filter { $0.code == "lint/\(lint)" }
      .map { sources[$0.span.file].text($0.span) }
  }

  var codes: [String] { findings.map(\.code) }

  /// The same files after the first fix-it of each finding.
  func mended(sourceLocation: SourceLocation = #_sourceLocation) -> Linting {
    Linting(
      modules: files.map { file in
        let bytes = FixItApplier.apply(findings, to: file.source)
        return (file.expectedModule ?? "", String(decoding: bytes, as: UTF8.self))
      }, sourceLocation: sourceLocation)
  }
}
