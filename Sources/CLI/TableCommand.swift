package import ArgumentParser

/// `menkan table`
package struct TableCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Take the rows of a decision table to a spreadsheet and back.",
    subcommands: [TableExportCommand.self, TableImportCommand.self])

  package init() {}
}
