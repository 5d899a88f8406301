import MenkanSemantics
package import MenkanSource

/// What was proved of one decision table.
package struct ProvedTable: Sendable {
  /// Full code.
  package let code: String
  package let rows: Int
  /// Inputs that rows ask about.
  package let columns: Int
  package let words: LocalizedText
}

extension RuleSet {
  /// The tables with what was proved of them, in the order of files; those that are broken are left
  /// out.
  package var provedTables: [ProvedTable] {
    program.tables.compactMap { table in
      table.proved.map { words in
        ProvedTable(
          code: table.code, rows: table.rows.count, columns: table.columns.count, words: words)
      }
    }
  }
}
