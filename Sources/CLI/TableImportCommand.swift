package import ArgumentParser
import Menkan
import MenkanSource
import MenkanTooling

/// `menkan table import`
package struct TableImportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put the rows of a CSV file into a decision table.",
    discussion: """
      The rows of the table in its rule file are replaced by those of the CSV file and laid out. \
      The rule file is written only where the rules are sound with them; else what is wrong is \
      shown, and the exit status is 1. Rows that stay keep their comments.

        menkan table import fee_rate fee_rate.csv
      """)

  @Argument(
    help: ArgumentHelp("The table: full code, or a unique name or label.", valueName: "name"))
  package var name: String

  @Argument(help: ArgumentHelp("The CSV file.", valueName: "file"))
  package var file: String

  @Option(help: ArgumentHelp("Without it the bytes tell.", valueName: "utf-8|gb18030|utf-16"))
  package var encoding: String?

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let rules = try LoadedRules.load(shared)
    let table = try TableRun.table(named: name, in: rules, language)
    if let path = table.path {
      let words = LocalizedText(
        en: "the rows of `\(table.code)` stand in the file \(path); put the CSV file there",
        zh: "`\(table.code)` 的各行写在文件 \(path) 里；请直接替换该文件")
      throw CommandStop(.wrongUse, words.text(in: language))
    }
    let written = try rows(table, rules)
    guard let replaced = TableReplacement(of: table.declaration, in: table.file, by: written) else {
      throw CommandStop(.rulesWrong, unread(table).text(in: language))
    }
    let source = table.source
    let bytes = try laidOut(replaced.bytes, source.id, rules)
    let result = rules.replacing(source.id, with: bytes)
    let errors = result.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { try TableRun.show(errors, in: result.sources, language) }
    if bytes != source.bytes { try OutputFile.replace(source.path, by: bytes, language) }
    Terminal.say(summary(table, written.rows.count, replaced.droppedComments), in: language)
  }

  private func rows(_ table: DeclaredTable, _ rules: RuleSet) throws -> WrittenTable {
    let language = shared.language
    let encoding = try encoding.map { try InputOptions.encoding(named: $0, language) }
    do {
      let new = try rules.rows(for: table, from: file, encoding: encoding)
      if !new.findings.isEmpty { try TableRun.show(new.findings, in: new.sources, language) }
      return WrittenTable(new.file, original: new.original)
    } catch let error as UsageError {
      throw CommandStop(.wrongUse, error.message.text(in: language))
    }
  }

  private func laidOut(_ bytes: [UInt8], _ id: FileID, _ rules: RuleSet) throws -> [UInt8] {
    var sources = rules.sources
    switch RuleFormatter.format(sources.replace(id, with: bytes)) {
    case .text(let text): return Array(text.utf8)
    case .unreadable(let findings): try TableRun.show(findings, in: sources, shared.language)
    case .fault: return bytes
    }
  }

  private func unread(_ table: DeclaredTable) -> LocalizedText {
    LocalizedText(
      en: "the table `\(table.code)` has no braces to put rows between",
      zh: "决策表 `\(table.code)` 没有可放各行的花括号")
  }

  private func summary(
    _ table: DeclaredTable, _ count: Int, _ dropped: Int
  ) -> LocalizedText {
    let comments = dropped == 0 ? "" : "; \(counted(dropped, "comment", "comments")) of rows went"
    return LocalizedText(
      en: "`\(table.code)` in \(table.source.path) has \(counted(count, "row", "rows"))"
        + comments,
      zh: "\(table.source.path) 中的 `\(table.code)` 现有 \(count) 行"
        + (dropped == 0 ? "" : "；随原有行去掉了 \(dropped) 处注释"))
  }
}
