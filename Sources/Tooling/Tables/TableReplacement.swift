package import MenkanSemantics
import MenkanSource
package import MenkanSyntax

/// A rule file with other rows in one of its tables.
package struct TableReplacement {
  package let bytes: [UInt8]
  /// How many comments went with rows that are gone.
  package let droppedComments: Int

  /// A row that stays keeps the comments above it and behind it.
  ///
  /// - Returns: nil for a table whose rows stand in a file of their own.
  package init?(of table: TableDeclaration, in file: RuleFile, by rows: WrittenTable) {
    let (source, tree) = (file.source, file.tree)
    let behindHead = table.outputs.last?.span.upper ?? 0
    guard table.path == nil,
      let brace = tree.tokens.first(where: {
        $0.kind == .sign(.leftBrace) && $0.span.lower >= behindHead
      })
    else { return nil }
    var lines = OldLines(source, behind: brace.span.upper)
    let head = tree.line(ofHead: table.rows.head).map { lines.take($0) }
    var kept: [[String]: [OldLines.Line]] = [:]
    for row in table.rows.rows {
      let cells = row.cells.map { source.text($0.span) }
      kept[cells, default: []].append(lines.take(row.span))
    }
    let end = Int(table.span.upper) - 1
    var text = String(decoding: source.bytes[..<Int(brace.span.upper)], as: UTF8.self)
    func add(_ cells: [String], _ line: OldLines.Line?) {
      text += (line?.above ?? "\n") + "| " + cells.joined(separator: " | ") + " |"
      text += line?.behind ?? ""
    }
    if !rows.head.isEmpty {
      add(zip(rows.head, rows.outputs).map { $1 ? "-> \($0)" : $0 }, head)
    }
    for row in rows.rows {
      let line = kept[row].flatMap { $0.first }
      if line != nil { kept[row]?.removeFirst() }
      add(row, line)
    }
    text += lines.rest(upTo: end)
    text += String(decoding: source.bytes[end...], as: UTF8.self)
    bytes = Array(text.utf8)
    droppedComments = kept.values.joined().count { ($0.above + $0.behind).contains("/") }
  }
}

extension SyntaxTree {
  /// The head of a table with the bars at both ends.
  fileprivate func line(ofHead head: [HeadCell]) -> SourceSpan? {
    guard let first = head.first?.span, let last = head.last?.span else { return nil }
    let bars = tokens.filter { $0.kind == .sign(.pipe) }
    let start = bars.last { $0.span.upper <= first.lower }?.span ?? first
    let end = bars.first { $0.span.lower >= last.upper }?.span ?? last
    return start.joined(with: end)
  }
}

/// What stands around the rows of a table.
private struct OldLines {
  struct Line {
    /// From the end of the line before up to the row.
    let above: String
    /// From the row to the end of its line.
    let behind: String
  }

  private let source: SourceFile
  private var place: Int

  init(_ source: SourceFile, behind place: Int32) {
    self.source = source
    self.place = Int(place)
  }

  /// - Parameter row: with the bars at both ends.
  mutating func take(_ row: SourceSpan) -> Line {
    let above = text(place, Int(row.lower))
    let line = source.span(ofLine: source.position(of: row.upper).line)
    let end = max(Int(row.upper), Int(line?.upper ?? row.upper))
    let behind = text(Int(row.upper), end)
    place = end
    return Line(above: above, behind: behind)
  }

  func rest(upTo end: Int) -> String {
    let rest = text(place, end)
    return rest.contains { $0.isNewline } ? rest : "\n" + rest
  }

  private func text(_ lower: Int, _ upper: Int) -> String {
    lower < upper ? String(decoding: source.bytes[lower..<upper], as: UTF8.self) : ""
  }
}
