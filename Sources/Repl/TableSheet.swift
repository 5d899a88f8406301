import Menkan
import MenkanSemantics
import MenkanSource
import MenkanValues

/// A decision table as lines: what was proved of it, and its rows in columns.
struct TableSheet {
  private let table: TypedTable
  private let program: TypedProgram
  private let formatter: ValueFormatter
  private let sources: CanonicalSource?

  /// How many rows are shown, besides those that are hit.
  private static let mostRows = 40
  private static let mostWidth = 40

  /// - Parameter policy: in whose terms what rows give is written where it is calculated.
  init(
    _ table: TypedTable, in program: TypedProgram, formatter: ValueFormatter,
    policy: TypedPolicy? = nil
  ) {
    (self.table, self.program, self.formatter) = (table, program, formatter)
    sources = policy.map { CanonicalSource($0, in: program, zone: formatter.zone) }
  }

  private var isChinese: Bool { formatter.language == .chinese }

  /// `refund_ceiling "退款率上限": 4 rows, 2 columns: every case has exactly one row`
  var heading: String {
    let name = table.code.split(separator: ".").last.map(String.init) ?? table.code
    let label = table.label.map { " \"\($0)\"" } ?? ""
    let (rows, columns) = (table.rows.count, table.columns.count)
    let size = words(
      "\(rows) \(rows == 1 ? "row" : "rows"), \(columns) \(columns == 1 ? "column" : "columns")",
      "\(rows) 行 \(columns) 列")
    let proof = table.proved.map { words(": \($0.english)", "：\($0.chinese)") } ?? ""
    return "\(name)\(label)\(words(": ", "："))\(size)\(proof)"
  }

  /// - Parameters:
  ///   - marked: rows that get an arrow.
  ///   - asked: told behind each row that it does not hit.
  func lines(marking marked: Set<Int>, asked: AskedTable? = nil) -> [String] {
    let shown = table.rows.indices.filter { $0 < Self.mostRows || marked.contains($0) }
    let head = table.columns.map { named($0.field) } + table.outputs.map { "→ " + named($0) }
    let body = shown.map { cells(of: table.rows[$0]) }
    let widths = head.indices.map { column in
      ([head] + body).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let digits = String(table.rows.count).count
    var lines = [String(repeating: " ", count: digits + 5) + laidOut(head, widths)]
    for (row, cells) in zip(shown, body) {
      let number = DisplayWidth.rightAligned(String(row + 1), to: digits)
      let arrow = marked.contains(row) ? "→" : " "
      let miss = asked.flatMap { why(row, $0) }.map { "  \($0)" } ?? ""
      lines.append("\(arrow) \(number)   " + laidOut(cells, widths) + miss)
    }
    let rest = table.rows.count - shown.count
    if rest > 0 { lines.append(words("  … and \(rest) more", "  …… 另有 \(rest) 行")) }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  private func laidOut(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { DisplayWidth.padded($0, to: $1) }.joined(separator: "  ")
  }

  private func named(_ field: Field) -> String {
    isChinese ? field.label ?? field.name : field.name
  }

  private func words(_ english: String, _ chinese: String) -> String {
    isChinese ? chinese : english
  }

  // MARK: Why not

  private func why(_ row: Int, _ asked: AskedTable) -> String? {
    guard asked.misses.indices.contains(row), let miss = asked.misses[row] else { return nil }
    switch miss {
    case .later: return words("a row above comes first", "上面的行优先")
    case .unknown(let column):
      let name = named(table.columns[column].field)
      return words("? \(name) is unknown", "? \(name)未知")
    case .column(let column):
      let field = table.columns[column].field
      guard let value = asked.inputs[column].value else {
        return words("✗ \(field.name) is missing", "✗ 缺少\(named(field))")
      }
      let text = formatter.text(of: value, field.type)
      return words("✗ \(field.name) is \(text)", "✗ \(named(field))为\(text)")
    }
  }

  // MARK: Cells

  private func cells(of row: TypedTableRow) -> [String] {
    zip(row.cells, table.columns).map { shortened(text(of: $0, $1.field.type)) }
      + row.outputs.map { shortened(text(of: $0)) }
  }

  private func shortened(_ text: String) -> String {
    if DisplayWidth.of(text) <= Self.mostWidth { return text }
    var width = 1
    let start = text.prefix { character in
      width += DisplayWidth.of(String(character))
      return width <= Self.mostWidth
    }
    return start + "…"
  }

  private func text(of output: TypedExpression) -> String {
    switch output.kind {
    case .constant(let value): formatter.text(of: value, output.type)
    case .widen(let inner): text(of: inner)
    default: sources?.text(of: output) ?? "…"
    }
  }

  private func text(of cell: TypedCell, _ type: ValueType) -> String {
    switch cell {
    case .any: words("any", "任意")
    case .otherwise: words("otherwise", "其他")
    case .tests(let tests, let isNegated):
      (isNegated ? words("not ", "非 ") : "")
        + tests.map { text(of: $0, type) }.joined(separator: words(", ", "、"))
    }
  }

  private func text(of test: TypedCellTest, _ type: ValueType) -> String {
    switch test {
    case .missing: words("missing", "缺失")
    case .oneOf(let values):
      // The first of an enum's cases is the one that all the others belong to.
      values.first.map { formatter.text(of: $0, type) } ?? ""
    case .comparison(let comparison, let value):
      "\(comparison.rawValue) \(formatter.text(of: value, type))"
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      "\(includesLower ? "[" : "(")\(formatter.text(of: lower, type)).."
        + "\(formatter.text(of: upper, type))\(includesUpper ? "]" : ")")"
    }
  }
}
