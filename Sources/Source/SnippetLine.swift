/// One source line as a message shows it: tabs expanded, hidden characters made visible, and cut
/// to a window where it is longer than the terminal is wide.
struct SnippetLine {
  /// One code point on the screen.
  private struct Cell {
    let offset: Int
    let column: Int
    let text: String
  }

  /// A tab reaches to the next multiple of this.
  private static let tabStop = 4
  /// No more of a line is looked at on either side of the place that matters.
  private static let reach = 4_096

  /// What is printed.
  let text: String
  private let cells: [Cell]
  /// Columns of all cells, shown or not.
  private let total: Int
  /// The shown columns of the cells.
  private let window: Range<Int>
  /// 1 where an ellipsis stands before the window.
  private let lead: Int

  /// - Parameters:
  ///   - span: the line, without its line break.
  ///   - focus: the bytes that have to be seen, best first; a later one only if there is room.
  ///   - limit: columns at most.
  init(_ span: SourceSpan, of file: SourceFile, focus: [Range<Int>], limit: Int) {
    let line = Int(span.lower)..<Int(span.upper)
    let first = focus.first?.lowerBound ?? line.lowerBound
    let bytes = Self.bytes(around: first, in: line, of: file)
    (cells, total) = Self.cells(bytes, of: file)
    let isCut = (
      left: bytes.lowerBound > line.lowerBound, right: bytes.upperBound < line.upperBound
    )
    if total <= limit, !isCut.left, !isCut.right {
      window = 0..<total
      lead = 0
      text = cells.map(\.text).joined()
      return
    }
    window = Self.window(
      around: focus.map { [cells, total] in Self.columns(of: $0, in: cells, total) },
      borders: cells.map(\.column) + [total], limit: max(limit, 20) - 2)
    let hasLead = window.lowerBound > 0 || isCut.left
    let hasTrail = window.upperBound < total || isCut.right
    lead = hasLead ? 1 : 0
    let shown = cells.filter { [window] in window.contains($0.column) }.map(\.text).joined()
    text = (hasLead ? "…" : "") + shown + (hasTrail ? "…" : "")
  }

  /// The columns in `text`, from 0, below which the marks of these bytes stand; at least one.
  func columns(of bytes: Range<Int>) -> Range<Int> {
    let wanted = Self.columns(of: bytes, in: cells, total)
    func shown(_ column: Int) -> Int {
      if column < window.lowerBound { return 0 }
      return min(column, window.upperBound) - window.lowerBound + lead
    }
    let start = shown(wanted.lowerBound)
    return start..<max(start + 1, shown(wanted.upperBound))
  }

  /// The part of a line that is looked at, cut between code points.
  private static func bytes(
    around focus: Int, in line: Range<Int>, of file: SourceFile
  ) -> Range<Int> {
    func boundary(_ offset: Int) -> Int {
      var offset = offset
      while offset > line.lowerBound, offset < line.upperBound,
        file.bytes[offset] & 0xC0 == 0x80, focus - offset < reach + 4
      {
        offset -= 1
      }
      return offset
    }
    let lower = focus - line.lowerBound > reach ? boundary(focus - reach) : line.lowerBound
    let upper = line.upperBound - focus > reach ? boundary(focus + reach) : line.upperBound
    return min(lower, upper)..<upper
  }

  private static func cells(_ range: Range<Int>, of file: SourceFile) -> ([Cell], total: Int) {
    var cells: [Cell] = []
    var column = 0
    var marks = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = file.scalar(at: offset)
      var text = ""
      if scalar == "\t" {
        text = String(repeating: " ", count: tabStop - column % tabStop)
      } else {
        text = VisibleText.spelling(of: scalar, afterMarks: &marks)
      }
      cells.append(Cell(offset: offset, column: column, text: text))
      column += DisplayWidth.of(text)
      offset += length
    }
    return (cells, column)
  }

  private static func columns(of bytes: Range<Int>, in cells: [Cell], _ total: Int) -> Range<Int> {
    let start = cells.first { $0.offset >= bytes.lowerBound }?.column ?? total
    let end = cells.first { $0.offset >= bytes.upperBound }?.column ?? total
    return start..<max(start, end)
  }

  /// At most `limit` columns that hold as many of the wanted ranges as fit, the first of them
  /// first, and end at the borders of characters.
  private static func window(
    around wanted: [Range<Int>], borders: [Int], limit: Int
  ) -> Range<Int> {
    var held = wanted.first ?? 0..<0
    for range in wanted.dropFirst() {
      let joined =
        min(held.lowerBound, range.lowerBound)..<max(held.upperBound, range.upperBound)
      if joined.count <= limit { held = joined }
    }
    let total = borders.last ?? 0
    let margin = max(4, (limit - held.count) / 2)
    let start = max(0, min(held.lowerBound - margin, total - limit))
    let lower = borders.first { $0 >= start } ?? total
    let upper = borders.last { $0 <= start + limit } ?? total
    return lower..<max(lower, upper)
  }
}
