import MenkanSource
import MenkanSyntax
import MenkanTables
import MenkanValues

/// Checks one table: which column is which, what cells ask, what outputs come to.
///
/// A row that is broken has been reported and is left out; then nothing is said of what the rows
/// cover.
struct TableChecker {
  let declaration: TableDeclaration
  let signature: TableSignature
  let types: TypeResolver
  let expressions: ExpressionChecker
  /// What became of the file in which the rows stand; nil where they stand with the table.
  let source: TableSource?
  var program: ProgramTables { types.program }

  /// What the head says of one place in a row; nil for a broken column.
  typealias Column = TableColumnRole?

  /// The table as far as it is sound.
  struct Result {
    let table: TypedTable
    /// False where a part is broken.
    let isSound: Bool
    let geometry: TableGeometry
  }

  func check() -> Result {
    let columns = head()
    var isSound =
      declaration.rows.isWhole && !columns.contains { $0 == nil } && hasEverything(columns)
      && isWithinBounds
    var rows: [TypedTableRow] = []
    for row in declaration.rows.rows.prefix(tableRowLimit) {
      if let typed = self.row(row, columns) { rows.append(typed) } else { isSound = false }
    }
    let asked = columns.compactMap { role -> (input: Int, field: Field)? in
      guard case .input(let index) = role else { return nil }
      return signature.inputs[index].map { (index, $0) }
    }
    let cells = rows.map(\.cells)
    let inputs = asked.enumerated().compactMap { place, column -> TableInput? in
      let texts = column.field.type == .text ? cells.texts(ofColumn: place) : []
      return ColumnPoints(column.field, program.schema, texts: texts).map {
        TableInput(input: column.input, field: column.field, points: $0)
      }
    }
    isSound = isSound && inputs.count == asked.count
    let geometry = TableGeometry(columns: inputs, rows: isSound ? cells : [])
    let table = TypedTable(
      code: signature.code, label: declaration.heading.label?.text,
      inputs: signature.inputs.compactMap { $0 }, outputs: signature.outputs.compactMap { $0 },
      hit: HitPolicy(declaration.hit), isPartial: declaration.isPartial, columns: inputs,
      rows: rows, index: TableIndex(of: geometry.whole))
    return Result(table: table, isSound: isSound, geometry: geometry)
  }

  // MARK: Head

  private func head() -> [Column] {
    if let path = declaration.path, case .unreadable(let why) = source {
      program.report(.unreadableTable(declaration.heading.name, path.span, why))
      return []
    }
    if declaration.rows.head.isEmpty {
      if !declaration.rows.isWhole { return [] }
      program.report(.tableWithoutHead(declaration.heading.name, columns: columnNames))
      return []
    }
    var seen: [TableColumnRole: SourceSpan] = [:]
    return declaration.rows.head.map { cell in
      guard let role = role(of: cell) else { return nil }
      if let earlier = seen[role] {
        program.report(.duplicateName(cell.name, earlier: earlier))
        return nil
      }
      seen[role] = cell.span
      guard case .input(let index) = role, let field = signature.inputs[index] else { return role }
      guard field.type.canBeAsked else {
        program.report(.columnOfWrongType(cell.name, field.type.words(program.schema)))
        return nil
      }
      return role
    }
  }

  private func role(of cell: HeadCell) -> TableColumnRole? {
    let input = declaration.inputs.firstIndex { $0.heading.isCalled(cell.name.text) }
    let output = declaration.outputs.firstIndex { $0.heading.isCalled(cell.name.text) }
    if let output, cell.isOutput || input == nil {
      if !cell.isOutput { program.report(.outputWithoutArrow(cell.name)) }
      return .output(output)
    }
    if let input {
      if cell.isOutput {
        program.report(
          .inputWithArrow(cell.name, written: types.source.text(cell.span), at: cell.span))
      }
      return .input(input)
    }
    let headings = (declaration.inputs + declaration.outputs).map(\.heading)
    program.report(
      .unknownName(
        cell.name, LocalizedText(en: "column", zh: "列"), code: "name/unknown-column",
        near: program.near(cell.name.text, among: headings.flatMap { $0.spellings.map(\.text) }),
        available: columnNames))
    return nil
  }

  private var isWithinBounds: Bool {
    let (rows, columns) = (declaration.rows.rows.count, declaration.rows.head.count)
    guard rows > tableRowLimit || columns > tableColumnLimit else { return true }
    program.report(
      .tableTooLarge(declaration.heading.name, rows: tableRowLimit, columns: tableColumnLimit))
    return false
  }

  private var columnNames: [LocalizedText] {
    (declaration.inputs + declaration.outputs).map { field in
      let name = field.heading.name.text
      return LocalizedText(en: name, zh: field.heading.alias ?? name)
    }
  }

  /// Whether each output has a column, and each input a column or a use in an output.
  private func hasEverything(_ columns: [Column]) -> Bool {
    guard !declaration.rows.head.isEmpty else { return false }
    let found = Set(columns.compactMap { $0 })
    let used = namesInRows
    var missing: [(Heading, isOutput: Bool)] = []
    for (index, input) in declaration.inputs.enumerated() where !found.contains(.input(index)) {
      let isUsed = input.heading.spellings.contains { used.contains($0.text) }
      if !isUsed { missing.append((input.heading, false)) }
    }
    for (index, output) in declaration.outputs.enumerated()
    where !found.contains(.output(index)) { missing.append((output.heading, true)) }
    // What is wrong with a column has been reported; perhaps it is one of these.
    let isReported = columns.contains { $0 == nil }
    if !isReported, let head = declaration.rows.head.last?.span {
      for (heading, isOutput) in missing {
        program.report(.missingColumn(heading.name, isOutput: isOutput, head: head))
      }
    }
    return missing.isEmpty
  }

  private var namesInRows: Set<String> {
    var names: Set<String> = []
    var waiting = declaration.rows.rows.flatMap(\.cells).flatMap(\.expressions)
    while let id = waiting.popLast() {
      if case .name(let name) = types.tree[id].kind { names.insert(name.text) }
      types.tree[id].kind.forEachChild { waiting.append($0) }
    }
    return names
  }

  // MARK: Rows

  private func row(_ row: TableRow, _ columns: [Column]) -> TypedTableRow? {
    guard row.cells.count == columns.count else {
      if !columns.isEmpty {
        program.report(
          .wrongCellCount(row.span, found: row.cells.count, needed: columns.count))
      }
      return nil
    }
    var cells: [TypedCell] = []
    var outputs: [Int: TypedExpression] = [:]
    var isSound = true
    for (cell, role) in zip(row.cells, columns) {
      switch role {
      case .input(let index):
        guard let field = signature.inputs[index] else { continue }
        if let typed = self.cell(cell, field) { cells.append(typed) } else { isSound = false }
      case .output(let index):
        guard let output = signature.outputs[index], let typed = value(cell, output) else {
          isSound = false
          continue
        }
        outputs[index] = typed
      case nil: isSound = false
      }
    }
    let values = declaration.outputs.indices.compactMap { outputs[$0] }
    guard isSound, values.count == declaration.outputs.count else { return nil }
    return TypedTableRow(cells: cells, outputs: values, span: row.span)
  }

  private func value(_ cell: CellSyntax, _ output: Field) -> TypedExpression? {
    guard case .tests(let tests, false) = cell.kind, tests.count == 1,
      case .value(let value) = tests[0]
    else {
      switch cell.kind {
      case .invalid, .open: return nil
      case .any, .otherwise, .tests: break
      }
      program.report(.oneValueNeeded(cell.span))
      return nil
    }
    return expressions.check(value, as: output.type, allowsNone: output.isOptional)
  }
}

/// What one column of a table is.
enum TableColumnRole: Hashable {
  /// Index into the inputs.
  case input(Int)
  /// Index into the outputs.
  case output(Int)
}

extension Heading {
  fileprivate func isCalled(_ name: String) -> Bool { spellings.contains { $0.text == name } }
}

extension ValueType {
  /// Whether a cell can ask something of it.
  fileprivate var canBeAsked: Bool {
    switch self {
    case .entity, .list: false
    default: true
    }
  }
}

extension [[TypedCell]] {
  /// The texts that a column names, in the order in which they are met.
  fileprivate func texts(ofColumn column: Int) -> [Text] {
    var seen: Set<Text> = []
    return flatMap { $0[column].values }.compactMap { value in
      guard case .text(let text) = value, seen.insert(text).inserted else { return nil }
      return text
    }
  }
}

extension TypedCell {
  fileprivate var values: [Value] {
    guard case .tests(let tests, _) = self else { return [] }
    return tests.flatMap { test -> [Value] in
      switch test {
      case .missing: []
      case .oneOf(let values): values
      case .comparison(_, let value): [value]
      case .interval(let lower, let upper, _, _): [lower, upper]
      }
    }
  }
}

extension HitPolicy {
  init(_ hit: HitSyntax) {
    switch hit {
    case .unique: self = .unique
    case .first: self = .first
    case .any: self = .any
    case .collectList: self = .collect(.list)
    case .collectSum: self = .collect(.sum)
    case .collectMin: self = .collect(.min)
    case .collectMax: self = .collect(.max)
    case .collectCount: self = .collect(.count)
    }
  }
}

/// A proof holds a bit for each pair of rows, 50 MB for so many.
package let tableRowLimit = 20_000
package let tableColumnLimit = 100
