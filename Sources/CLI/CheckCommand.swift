package import ArgumentParser
import Menkan
import MenkanCodes
import MenkanSource
import MenkanTooling
import MenkanValues

/// `menkan check`
package struct CheckCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell whether rule files are sound.",
    discussion: """
      Reads all rule files below the folder of the rules, checks names, types, units and cost, and \
      shows every mistake with its place and, where there is one, the mend. Where there is no \
      error, it warns of what is allowed and yet most likely not meant.

      With paths only the mistakes in these files or folders are shown; a file outside the folder \
      of the rules is checked against it. Exit status 1 on any error.

      With --fix the mends that are offered are written into the files, each file at once, and \
      what is left is shown. What was changed is told on standard error.
      """)

  /// How mistakes are shown.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
    case sarif
  }

  @Argument(help: ArgumentHelp("Rule files or folders.", valueName: "path"))
  package var paths: [String] = []

  @Flag(help: "Mend what has one mend, then check again.")
  package var fix = false

  @Option(help: ArgumentHelp("How to show mistakes.", valueName: "text|json|sarif"))
  package var format = Format.text

  @Flag(help: "Do not look for what is allowed and yet most likely not meant.")
  package var noLints = false

  @Flag(help: "End with status 1 on warnings too.")
  package var denyWarnings = false

  @Option(
    help: ArgumentHelp(
      "The day by which rules have expired. Without it the machine's clock decides.",
      valueName: "date"))
  package var today: String?

  @Flag(help: "Tell what was proved of each decision table.")
  package var proofs = false

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    if fix { try FixRounds(language: language, findings: findings).run() }
    let (rules, shown) = try findings()
    let renderer = DiagnosticRenderer(
      language: language, isColoured: format == .text && Terminal.outputIsTerminal)
    switch format {
    case .json: try Terminal.write(renderer.json(shown, in: rules.sources) + "\n", in: language)
    case .sarif:
      let log = renderer.sarif(shown, in: rules.sources) { code in
        CodeBook.page(of: code).map { RuleDescription(title: $0.title, help: $0.text) }
      }
      try Terminal.write(log, in: language)
    case .text:
      try Terminal.write(renderer.text(shown, in: rules.sources), in: language)
      if proofs, !rules.hasErrors { try show(rules.provedTables) }
      Terminal.say(summary(rules, shown), in: language)
    }
    if shown.contains(where: { denyWarnings || $0.severity == .error }) {
      throw CommandStop(.rulesWrong)
    }
  }

  private func show(_ tables: [ProvedTable]) throws {
    let width = tables.map { DisplayWidth.of($0.code) }.max() ?? 0
    for table in tables {
      let size = LocalizedText(
        en: counted(table.rows, "row", "rows") + ", " + counted(table.columns, "column", "columns"),
        zh: "\(table.rows) 行 \(table.columns) 列")
      let line = LocalizedText(
        en: "\(size.english): \(table.words.english)", zh: "\(size.chinese)：\(table.words.chinese)")
      try Terminal.write(
        DisplayWidth.padded(table.code, to: width) + "  " + line.text(in: shared.language) + "\n",
        in: shared.language)
    }
  }

  /// Reads and checks everything; what is shown of it.
  private func findings() throws -> (rules: RuleSet, shown: [Diagnostic]) {
    let rules = try LoadedRules.load(shared, extra: paths)
    if rules.sources.files.isEmpty {
      throw CommandStop(.wrongUse, nothing.text(in: shared.language))
    }
    let found = (rules.diagnostics + (try lints(rules))).inOrder
    return (rules, paths.isEmpty ? found : rules.located(found, in: paths))
  }

  /// Nothing is sound where nothing was checked.
  private var nothing: LocalizedText {
    LocalizedText(
      en: "there is no rule file below \(shared.rules); their names end in `.menkan`,"
        + " not in `.menkan.txt`",
      zh: "\(shared.rules) 下面没有规则文件；规则文件的名称以 `.menkan` 结尾，不能是 `.menkan.txt`")
  }

  /// Warnings about rules that are sound; broken ones are mended first.
  private func lints(_ rules: RuleSet) throws -> [Diagnostic] {
    let day = try today.map { try CommandDay.date($0, shared.language) }
    if noLints || rules.hasErrors { return [] }
    return LintedRules(rules.files, rules.program, today: day ?? ReviewClock.day).findings
  }

  private func summary(_ rules: RuleSet, _ shown: [Diagnostic]) -> LocalizedText {
    let files = rules.files.count
    let policies = rules.policyCodes.count
    let ranks = rules.rankCodes.count
    let ranked =
      ranks == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(
        en: " and \(counted(ranks, "rank", "ranks"))", zh: "、\(ranks) 个排名")
    let checked = LocalizedText(
      en: "checked \(counted(files, "file", "files"))"
        + " with \(counted(policies, "policy", "policies"))\(ranked.english)",
      zh: "已检查 \(files) 个文件、\(policies) 个策略\(ranked.chinese)")
    let elsewhere =
      rules.diagnostics.count { $0.severity == .error } - shown.count { $0.severity == .error }
    if elsewhere > 0 {
      return LocalizedText(
        en: "\(checked.english); \(counted(elsewhere, "error", "errors")) in files not shown",
        zh: "\(checked.chinese)；另有 \(elsewhere) 个错误在未显示的文件中")
    }
    if shown.isEmpty {
      return LocalizedText(
        en: "\(checked.english): all sound", zh: "\(checked.chinese)：没有问题")
    }
    return checked
  }
}
