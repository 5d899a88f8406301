import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues

/// Rule files as they go through the parser and the checker.
struct Checking {
  private(set) var sources = SourceMap()
  let files: [RuleFile]
  let program: TypedProgram
  /// Of the parser and the checker, in the order of files and places.
  let diagnostics: [Diagnostic]

  /// Files by the module that their place makes them.
  init(modules: [(name: String, text: String)]) {
    self.init(bytes: modules.map { ($0.name, Array($0.text.utf8)) })
  }

  init(bytes modules: [(name: String, bytes: [UInt8])]) {
    var files: [RuleFile] = []
    var found: [Diagnostic] = []
    for (name, bytes) in modules {
      let path = name.split(separator: ".").joined(separator: "/") + ".menkan"
      let source = sources.add(path: path, bytes: bytes)
      let (tree, diagnostics) = parse(source)
      found += diagnostics
      files.append(RuleFile(source: source, tree: tree, expectedModule: name))
    }
    let checked = ProgramChecker.check(files)
    self.files = files
    program = checked.program
    diagnostics = (found + checked.diagnostics).sorted { $0.span < $1.span }
  }

  /// One module `test` with the goods that the tests speak of.
  init(_ text: String) { self.init(modules: [("test", "module test\n\(Checking.goods)\n\(text)")]) }

  /// A policy for one item, about which these items speak.
  init(items: String) { self.init("policy p for item: Item, shop: Shop {\n\(items)\n}") }

  /// One field of every type, and lists.
  static let goods = """
    enum Kind "种类" { food "食品", toy "玩具", gold "黄金" }
    enum Level { low, high, gold }
    entity Shop "店铺" { id "店铺编号": text, kind "主营": Kind, level: Level }
    entity Price { day: date, paid: money(CNY)?, kind: Kind }
    entity Item "商品" {
      i "件数": int in 0..1000, n "评分": number in 0..5, p "转化率": percent in 0%..100%
      m "价格": money(CNY), u: money(USD), t "标题": text, d "日期": date, w: instant
      days: duration, months: duration(months), hours: duration(hours)
      b: bool, e "类别": Kind, level: Level
      prices: list<Price> up to 400, words: list<text> up to 20, kinds: list<Kind> up to 5
    }
    """

  var codes: [String] { diagnostics.map(\.code) }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Code and source text of each finding.
  var findings: [String] { diagnostics.map { "\($0.code) \(text($0.span))" } }

  func text(_ span: SourceSpan) -> String { sources[span.file].text(span) }

  /// The names of the fix-its' outcomes: each finding's first replacement.
  var replacements: [String?] { diagnostics.map { $0.fixIts.first?.edits.first?.replacement } }

  /// The type of the `let` of the first policy with this name.
  func type(ofLet name: String) -> ValueType? {
    program.policies.first?.lets.first { $0.name == name }?.value.type
  }

  func rendered(_ language: OutputLanguage) -> String {
    DiagnosticRenderer(language: language).text(diagnostics, in: sources)
  }
}
