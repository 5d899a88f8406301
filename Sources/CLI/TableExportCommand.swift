package import ArgumentParser
import Menkan
import MenkanData
import MenkanSource
import MenkanTooling

/// `menkan table export`
package struct TableExportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the rows of a decision table as CSV.",
    discussion: """
      Cells are written as they stand in the rules; a spreadsheet shows them in columns. The file \
      is UTF-8 with a byte order mark, by which Excel knows it.

        menkan table export fee_rate --out fee_rate.csv
      """)

  @Argument(
    help: ArgumentHelp("The table: full code, or a unique name or label.", valueName: "name"))
  package var name: String

  @Option(help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  package var out: String?

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let rules = try LoadedRules.load(shared)
    let table = try TableRun.table(named: name, in: rules, language)
    // Rows that cannot be read would be missing.
    let broken = rules.diagnostics.filter { finding in
      finding.span.file == table.rowsFile ?? table.source.id
        && (table.rowsFile == nil && finding.code == "table/unreadable"
          || ["lex/", "parse/", "table/csv-form"].contains { finding.code.hasPrefix($0) })
    }
    if !broken.isEmpty { try TableRun.show(broken, in: rules.sources, language) }
    let original = rules.sources[table.rowsFile ?? table.source.id]
    let written = WrittenTable(table.declaration, in: table.file, original: original)
    let lines = ([written.head] + written.rows).map { CSVLine.of($0) }
    let text = CSVLine.byteOrderMark + lines.joined()
    if let out {
      try OutputFile.write(text.utf8, to: out, language)
    } else {
      try Terminal.write(text, in: language)
    }
  }
}
