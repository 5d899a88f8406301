import MenkanSource
import MenkanSyntax
import MenkanTables
import MenkanValues

/// The phase that proves tables: whether each case has a row, and no more than it may have.
extension CheckingPhases {
  /// The tables with their proofs, as far as they are sound.
  func proved(_ tables: [CheckedTable], in typed: TypedProgram) -> [TypedTable] {
    tables.map { checked in
      var table = checked.table
      guard checked.isSound else { return table }
      let outputs = table.hit == .any ? sameOutputs(table, in: typed) : []
      let proof = TableProof(
        of: checked.geometry.declared, hit: HitRule(table.hit), outputs: outputs,
        limits: table.mayHaveGaps ? .withoutGaps : .standard)
      report(proof, of: checked)
      table.proof = proof
      return table
    }
  }

  /// Numbers for the rows, the same for those that give the same.
  private func sameOutputs(_ table: TypedTable, in typed: TypedProgram) -> [Int] {
    var numbers: [String: Int] = [:]
    return table.rows.map { row in
      let text = row.outputs.map { CanonicalForm.text(of: $0, in: typed) }.joined(separator: " ")
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      return number
    }
  }

  private func report(_ proof: TableProof, of checked: CheckedTable) {
    let table = checked.table
    func row(_ index: Int) -> (number: Int, span: SourceSpan) {
      (index + 1, table.rows[index].span)
    }
    for overlap in proof.overlaps {
      program.report(
        .overlappingRows(
          row(overlap.first), row(overlap.second), witness: words(overlap.witness, table),
          others: overlap.others, agree: table.hit == .any,
          touching: touchingCells(table, overlap.first, overlap.second)))
    }
    for unreachable in proof.unreachable {
      let place = row(unreachable.row)
      let reason: Diagnostic.NeverHit =
        switch unreachable.reason {
        case .admitsNothing(let column): .emptyCell(column: table.columns[column].field.name)
        case .coveredBy(let other): .covered(by: other + 1, table.rows[other].span)
        case .coveredTogether: .coveredTogether
        }
      program.report(
        .unreachableRow(
          place.number, place.span, because: reason,
          hasOtherwise: table.rows[unreachable.row].cells.contains(.otherwise)))
    }
    if table.mayHaveGaps { return }
    switch proof.coverage {
    case .complete: break
    case .undecided: program.report(.undecidedTable(checked.declaration.heading.name))
    case .gaps(let gaps, let hasMore): report(gaps, hasMore: hasMore, of: checked)
    }
  }

  private func report(_ gaps: [TableGap], hasMore: Bool, of checked: CheckedTable) {
    let declaration = checked.declaration
    guard let first = gaps.first, let head = declaration.rows.head.last?.span else { return }
    let start = checked.source.text(declaration.span).unicodeScalars.first
    let cells = TableWords(program.schema, isChinese: start.map { !$0.isASCII } ?? false)
    let rows = gaps.compactMap { gap -> String? in
      let sets = zip(checked.table.columns, gap.box).map { cells.cell($1, $0) }
      var words = sets.compactMap { $0 }[...]
      guard words.count == sets.count else { return nil }
      let texts = declaration.rows.head.map { $0.isOutput ? "?" : words.popFirst() ?? "?" }
      return checked.rowsFile?.line(texts) ?? "| " + texts.joined(separator: " | ") + " |"
    }
    let last = declaration.rows.rows.last?.span ?? head
    let source = checked.rowsFile?.source ?? checked.source
    let lineBreak = checked.rowsFile.map(\.lineBreak) ?? "\n" + source.indentation(of: last)
    program.report(
      .gap(
        declaration.heading.name, witness: words(first.witness, checked.table), rows: rows,
        hasMore: hasMore || gaps.count > 1,
        hasOtherwise: checked.table.rows.contains { $0.cells.contains(.otherwise) },
        place: source.endOfLine(
          of: last, within: checked.rowsFile == nil ? declaration.span : nil),
        lineBreak: lineBreak))
  }

  /// Where two cells of a column meet in one value only: the upper end without it.
  private func touchingCells(_ table: TypedTable, _ first: Int, _ second: Int) -> String? {
    let names = CanonicalSource(schema: program.schema)
    for (place, column) in table.columns.enumerated() {
      let cells = [table.rows[first].cells[place], table.rows[second].cells[place]]
      for (below, above) in [(cells[0], cells[1]), (cells[1], cells[0])] {
        guard let end = below.upperEnd, let start = above.lowerEnd, end.value == start else {
          continue
        }
        func text(_ value: Value) -> String { names.text(of: value, column.field.type) }
        return end.from.map { "[\(text($0))..\(text(end.value)))" } ?? "< \(text(end.value))"
      }
    }
    return nil
  }

  private func words(_ point: [Int64?], _ table: TypedTable) -> LocalizedText {
    LocalizedText(
      en: TableWords(program.schema, isChinese: false).text(of: point, table.columns),
      zh: TableWords(program.schema, isChinese: true).text(of: point, table.columns))
  }
}

extension TypedCell {
  private var onlyTest: TypedCellTest? {
    guard case .tests(let tests, isNegated: false) = self, tests.count == 1 else { return nil }
    return tests[0]
  }

  /// The greatest value that the cell admits, and the least where it has one.
  fileprivate var upperEnd: (value: Value, from: Value?)? {
    switch onlyTest {
    case .comparison(.lessOrEqual, let value): (value, nil)
    case .interval(let lower, let upper, true, true): (upper, lower)
    default: nil
    }
  }

  /// The least value that it admits.
  fileprivate var lowerEnd: Value? {
    switch onlyTest {
    case .comparison(.greaterOrEqual, let value), .interval(let value, _, true, _): value
    default: nil
    }
  }
}

extension TypedTable {
  /// Whether no row need be for a case: sums and lists of no rows have a value.
  fileprivate var mayHaveGaps: Bool {
    switch hit {
    case .collect(.list), .collect(.sum), .collect(.count): true
    default: isPartial
    }
  }
}

extension HitRule {
  fileprivate init(_ policy: HitPolicy) {
    switch policy {
    case .unique: self = .unique
    case .first: self = .first
    case .any: self = .any
    case .collect: self = .collect
    }
  }
}

extension SourceFile {
  private func line(of offset: Int32) -> SourceSpan? { span(ofLine: position(of: offset).line) }

  /// The blanks before the first word of a span's line.
  fileprivate func indentation(of span: SourceSpan) -> String {
    let line = line(of: span.lower).map { text($0) } ?? ""
    return String(line.prefix { $0 == " " || $0 == "\t" })
  }

  /// Where the line of a row ends, comments included; behind the row where the table ends there.
  fileprivate func endOfLine(of row: SourceSpan, within table: SourceSpan?) -> SourceSpan {
    guard let line = line(of: row.upper), line.upper < table?.upper ?? .max else { return row.end }
    return line.end
  }
}

extension TableFile {
  /// As its first line ends.
  fileprivate var lineBreak: String {
    let end = source.bytes.firstIndex(of: UInt8(ascii: "\n"))
    let isPair = end.map { $0 > 0 && source.bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    return isPair ? "\r\n" : "\n"
  }
}
