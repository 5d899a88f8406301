import MenkanSource
import MenkanSyntax

/// Decision tables: one line for each row, the bars below each other.
extension LayoutBuilder {
  /// `table name "label" (a: T, b: T) -> out: U hit first { … }`
  mutating func table(_ table: TableDeclaration) {
    group { head in
      head.run(upTo: table.path?.span.upper ?? table.heading.end)
      if table.heading.label == nil, table.path == nil { head.cling() }
      head.bracketed { $0.parameters(table.inputs) }
      head.take()
      head.indented(4) { $0.parameters(table.outputs) }
      while !head.at(.leftBrace), head.next.span.lower < table.span.upper { head.take() }
    }
    guard table.path == nil else { return }
    let lines = table.rows.lines
    let widths = self.widths(of: lines)
    block(lines.count) { $0.line(lines[$1], widths: widths) }
  }

  /// `| womenswear | any | 12% |`
  private mutating func line(_ line: TableLine, widths: [Int]) {
    for (index, cell) in line.cells.enumerated() {
      take()
      let start = steps.count
      self.cell(cell)
      let padding = (index < widths.count ? widths[index] : 0) - width(from: start)
      if padding > 0 {
        steps.append(.text(String(repeating: " ", count: padding), width: padding))
      }
    }
    take()
  }

  /// What stands between two bars, all on one line.
  private mutating func cell(_ cell: TableLine.Cell) {
    let start = steps.count
    for expression in cell.expressions { self.expression(expression) }
    run(upTo: cell.span.upper)
    flatten(from: start)
  }

  /// How wide the widest cell of each column is.
  private func widths(of lines: [TableLine]) -> [Int] {
    var widths: [Int] = []
    // What is written to find that out is thrown away.
    var scratch = self
    scratch.take()
    for line in lines {
      for (index, cell) in line.cells.enumerated() {
        scratch.take()
        scratch.steps.removeAll()
        scratch.cell(cell)
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], scratch.width(from: 0))
      }
      scratch.take()
    }
    return widths
  }

  /// How wide the steps are that were built last, without the blank before them.
  private func width(from start: Int) -> Int {
    var width = 0
    for step in steps[start...] {
      switch step {
      case .text(_, let columns, _): width += columns
      case .space where width > 0: width += 1
      default: break
      }
    }
    return width
  }

  /// Keeps the steps that were built last on one line.
  private mutating func flatten(from start: Int) {
    let flat = steps[start...].compactMap { step -> LayoutStep? in
      switch step {
      case .open, .close, .indent, .softLine, .whereBroken: nil
      case .line, .hardLine, .fillLine: .space
      case .text, .space, .comment: step
      }
    }
    steps.replaceSubrange(start..., with: flat)
  }
}

/// The head of a table or one of its rows.
private struct TableLine {
  struct Cell {
    let expressions: [ExpressionID]
    let span: SourceSpan
  }

  let cells: [Cell]
}

extension TableRows {
  fileprivate var lines: [TableLine] {
    let head = TableLine(cells: self.head.map { .init(expressions: [], span: $0.span) })
    return [head]
      + rows.map { row in
        TableLine(cells: row.cells.map { .init(expressions: $0.expressions, span: $0.span) })
      }
  }
}
