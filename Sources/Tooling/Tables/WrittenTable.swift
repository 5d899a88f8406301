package import MenkanSemantics
package import MenkanSource
package import MenkanSyntax

/// The rows of a table as text, cell by cell.
package struct WrittenTable: Equatable, Sendable {
  /// Names of the columns, without arrows.
  package let head: [String]
  /// Which of them are outputs.
  let outputs: [Bool]
  package let rows: [[String]]

  /// - Parameter original: the file in which the rows stand, as it is on disk.
  package init(_ table: TableDeclaration, in file: RuleFile, original: SourceFile) {
    if let rows = file.tableFile(of: table) {
      self.init(rows, original: original)
    } else {
      self.init(
        table.rows.head, original,
        rows: table.rows.rows.map { row in row.cells.map { original.text($0.span) } })
    }
  }

  private init(_ head: [HeadCell], _ source: SourceFile, rows: [[String]]) {
    self.head = head.map { source.text($0.name.span) }
    outputs = head.map(\.isOutput)
    self.rows = rows
  }

  /// - Parameter original: the same file with its quotes doubled.
  package init(_ file: TableFile, original: SourceFile) {
    var lines: [[String]] = []
    var before: Token?
    for bar in file.tree.tokens where bar.kind == .sign(.pipe) {
      if bar.startsLine {
        lines.append([])
      } else if let before {
        let cell = SourceSpan(
          file: original.id, lower: before.span.upper, upper: bar.span.lower)
        lines[lines.count - 1].append(original.cellText(cell))
      }
      before = bar
    }
    self.init(file.rows.head, original, rows: Array(lines.dropFirst()))
  }
}

extension SourceFile {
  /// What a cell of a CSV file says: within quotes each quote stands for two.
  fileprivate func cellText(_ cell: SourceSpan) -> String {
    let text = self.text(cell)
    let isQuoted = cell.lower > 0 && bytes[Int(cell.lower) - 1] == UInt8(ascii: "\"")
    return isQuoted ? text.replacing("\"\"", with: "\"") : text
  }
}
