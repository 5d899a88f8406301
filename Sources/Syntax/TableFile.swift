package import MenkanSource

/// The rows of a table that stand in a file of their own.
package struct TableFile: Sendable {
  /// Its text as it was read; offsets are those of the file.
  package let source: SourceFile
  package let tree: SyntaxTree
  package let rows: TableRows
  /// What stands between two cells.
  package let separator: Unicode.Scalar

  /// One row of such a file, without the end of its line.
  package func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: String(separator))
  }

  /// Whether a text can stand in a cell as it is.
  package func isPlain(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0 == separator || $0 == "\"" || $0 == "\n" || $0 == "\r" }
  }

  private func quoted(_ cell: String) -> String {
    isPlain(cell) ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

/// What became of a file that a table names.
package enum TableSource: Sendable {
  case read(TableFile)
  case unreadable(LocalizedText)
}

/// Reads the rows of a table from a file that is cut into cells already.
///
/// - Parameters:
///   - file: its text with quotes undoubled.
///   - rows: where its cells are; the first row is the head.
///   - findings: what was wrong so far.
package func parse(
  _ file: SourceFile, rows: [[Range<Int>]], separator: UInt8, of table: TableDeclaration,
  findings: [Diagnostic]
) -> (file: TableFile, diagnostics: [Diagnostic]) {
  let encoding = Encoding(checking: file)
  let rows = encoding.isReadable ? rows : []
  let lexer = Lexer(cellsOf: rows, in: file)
  var parser = Parser(file, lexer: lexer)
  var read = parser.rows(in: rows, of: table)
  let diagnostics =
    findings + encoding.diagnostics
    + lexer.diagnostics.filter { !parser.explained.contains($0.span) } + parser.diagnostics
  read.isWhole = diagnostics.isEmpty
  let result = TableFile(
    source: file, tree: parser.tree, rows: read, separator: Unicode.Scalar(separator))
  return (result, Array(diagnostics.inOrder.prefix(Parser.diagnosticLimit)))
}

extension Lexer {
  /// The tokens of all cells, with a bar before and behind each.
  fileprivate init(cellsOf rows: [[Range<Int>]], in file: SourceFile) {
    self.init(file, from: file.bytes.count)
    for row in rows {
      guard let first = row.first else { continue }
      if tokens.count >= Lexer.tokenLimit {
        report(.tooManyTokens(at: span(first.lowerBound, first.lowerBound)))
        break
      }
      bar(from: first.lowerBound, to: first.lowerBound, startsLine: true)
      for (index, cell) in row.enumerated() {
        var lexer = Lexer(cell: cell, of: file)
        lexer.run()
        tokens += lexer.tokens.dropLast().filter { $0.kind != .documentation }
        for diagnostic in lexer.diagnostics { report(diagnostic) }
        let isLast = index + 1 == row.count
        bar(from: cell.upperBound, to: isLast ? cell.upperBound : row[index + 1].lowerBound)
      }
    }
    let end = span(file.bytes.count, file.bytes.count)
    tokens.append(Token(kind: .endOfFile, span: end, startsLine: true))
  }

  private mutating func bar(from lower: Int, to upper: Int, startsLine: Bool = false) {
    tokens.append(
      Token(kind: .sign(.pipe), span: span(lower, upper), startsLine: startsLine))
  }
}

extension Parser {
  /// Nothing where the head is broken.
  fileprivate mutating func rows(
    in cells: [[Range<Int>]], of table: TableDeclaration
  ) -> TableRows {
    var rows = TableRows()
    guard let first = cells.first, let head = head(first, of: table) else { return rows }
    rows.head = head
    for row in cells.dropFirst() where !isAtEnd {
      let start = current.span
      let written = eachCell(of: row) { parser, number in
        parser.cell(isInput: number < head.count && !head[number].isOutput)
      }
      let spans = row.map { cell in
        SourceSpan(
          file: file.id, lower: Int32(truncatingIfNeeded: cell.lowerBound),
          upper: Int32(truncatingIfNeeded: cell.upperBound))
      }
      let sound = zip(written, spans).map { $0 ?? CellSyntax(kind: .invalid, span: $1) }
      rows.rows.append(TableRow(cells: sound, span: span(from: start)))
    }
    return rows
  }

  /// Outputs are told by their names; an arrow may stand before them. nil where a name is broken.
  private mutating func head(_ row: [Range<Int>], of table: TableDeclaration) -> [HeadCell]? {
    func names(_ fields: [FieldDeclaration], _ name: Identifier) -> Bool {
      fields.contains { field in
        field.heading.name.text == name.text || field.heading.label?.text.normalised == name.text
      }
    }
    let cells = eachCell(of: row) { parser, _ -> HeadCell? in
      let start = parser.current.span
      let hasArrow = parser.accept(.arrow) != nil
      guard let name = parser.name(as: .value) else { return nil }
      let isOutput = hasArrow || !names(table.inputs, name) && names(table.outputs, name)
      return HeadCell(name: name, isOutput: isOutput, span: parser.span(from: start))
    }
    let sound = cells.compactMap { $0 }
    return sound.count == cells.count ? sound : nil
  }

  /// Reads one row; where a cell is broken the next one is read all the same.
  private mutating func eachCell<Cell>(
    of row: [Range<Int>], _ read: (inout Parser, Int) -> Cell?
  ) -> [Cell?] {
    var cells: [Cell?] = []
    for (number, place) in row.enumerated() where !isAtEnd {
      // The bar before the cell.
      advance()
      let cell = read(&self, number)
      if !isRecovering, !isBar(behind: place) {
        unexpected(.other(LocalizedText(en: "the end of the cell", zh: "单元格的结尾")))
      }
      cells.append(isRecovering ? nil : cell)
      isRecovering = false
      while !isBar(behind: place), !isAtEnd { advance() }
    }
    if !isAtEnd { advance() }
    return cells
  }

  private func isBar(behind cell: Range<Int>) -> Bool {
    at(.pipe) && Int(current.span.lower) >= cell.upperBound
  }
}
