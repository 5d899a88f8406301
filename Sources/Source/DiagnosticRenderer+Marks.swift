extension DiagnosticRenderer {
  /// The place, then each source line with its marks.
  func lines(
    of block: SnippetBlock, gutter: Int, _ severity: Diagnostic.Severity
  ) -> [String] {
    let indent = String(repeating: " ", count: gutter)
    var lines = [indent + paint("┌─ ", .frame) + block.place]
    var previous: Int?
    for row in block.rows {
      if let previous, row.number > previous + 1 { lines.append(indent + paint("⋮", .frame)) }
      previous = row.number
      let number = String(row.number)
      let padding = String(repeating: " ", count: max(0, gutter - number.count))
      lines.append(framed(padding + number, row.line.text))
      for marks in markLines(of: row, severity) { lines.append(framed(indent, marks)) }
    }
    return lines
  }

  private func framed(_ gutter: String, _ text: String) -> String {
    paint(gutter + "│", .frame) + (text.isEmpty ? "" : " " + text)
  }

  /// The marks with the words of the rightmost one, then the other words, each under its mark.
  private func markLines(of row: SnippetBlock.Row, _ severity: Diagnostic.Severity) -> [String] {
    let placed = row.marks.map { mark in
      PlacedMark(
        columns: row.line.columns(of: mark.bytes), text: mark.text,
        ink: mark.isPrimary ? Ink(severity) : .frame, sign: mark.isPrimary ? "^" : "-")
    }
    var waiting = placed.indices.filter { !placed[$0].text.isEmpty }
    var lines = [signs(placed)]
    let end = placed.map(\.columns.upperBound).max()
    if let inline = waiting.first(where: { placed[$0].columns.upperBound == end }) {
      lines[0] += " " + paint(placed[inline].text, placed[inline].ink)
      waiting.removeAll { $0 == inline }
    }
    waiting.sort { a, b in
      (placed[b].columns.lowerBound, a) < (placed[a].columns.lowerBound, b)
    }
    while let next = waiting.first {
      waiting.removeFirst()
      lines.append(wordLine(placed[next], waiting: waiting.map { placed[$0] }))
    }
    return lines
  }

  /// `---  ^^^`: a primary mark covers a secondary one.
  private func signs(_ marks: [PlacedMark]) -> String {
    var result = ""
    var run = ""
    var ink: Ink?
    func painted() -> String { ink.map { paint(run, $0) } ?? run }
    for column in 0..<(marks.map(\.columns.upperBound).max() ?? 0) {
      let here = marks.filter { $0.columns.contains(column) }
      let mark = here.first { $0.sign == "^" } ?? here.first
      if mark?.ink != ink {
        result += painted()
        run = ""
        ink = mark?.ink
      }
      run.append(mark?.sign ?? " ")
    }
    return result + painted()
  }

  /// Words under their mark, with a stroke for every mark to the left whose words come later.
  private func wordLine(_ mark: PlacedMark, waiting: [PlacedMark]) -> String {
    var result = ""
    let strokes = Dictionary(
      waiting.map { ($0.columns.lowerBound, $0.ink) }, uniquingKeysWith: { first, _ in first })
    for column in 0..<mark.columns.lowerBound {
      result += strokes[column].map { paint("│", $0) } ?? " "
    }
    return result + paint(mark.text, mark.ink)
  }
}

/// A mark in the columns of the printed line.
private struct PlacedMark {
  let columns: Range<Int>
  let text: String
  let ink: Ink
  let sign: Character
}
