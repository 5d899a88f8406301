package import MenkanSource

/// A CSV file cut into cells whose places in the file stay known.
package struct CSVSheet {
  /// The bytes of the file as cells are to be read: what doubles a quote is a blank, and all else
  /// stands where it stands in the file.
  package private(set) var text: [UInt8]
  /// Without rows in which nothing stands. The first is the head.
  package private(set) var rows: [[Range<Int>]] = []
  /// A break that keeps it from being read to its end, and breaks within cells.
  package private(set) var findings: [Diagnostic] = []
  package private(set) var separator = UInt8(ascii: ",")
  private let id: FileID

  /// Cells are separated by what makes the most of `names` appear in the head. Of longer files and
  /// wider rows nothing is kept beyond one row and one cell more than the limits.
  package init(_ file: SourceFile, names: Set<String>, rowLimit: Int, columnLimit: Int) {
    text = file.bytes
    id = file.id
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var best = (known: 0, cells: 0)
    for candidate in CSVHeader.separators {
      let (head, problem) = rows(from: start, by: candidate, count: 1, width: columnLimit + 1)
      let cells = head.first ?? []
      let known = cells.count { names.contains(name(in: $0.range)) }
      // A row that is broken by one separator and means nothing by the others is broken.
      if problem != nil, best == (0, 0) { (best, separator) = ((0, .max), candidate) }
      if (known, cells.count) > best { (best, separator) = ((known, cells.count), candidate) }
    }
    let (all, problem) = rows(
      from: start, by: separator, count: rowLimit + 2, width: columnLimit + 1)
    findings = problem.map { [$0] } ?? []
    let width = all.first?.filled ?? 0
    for row in all {
      let cells = row.prefix(max(row.filled, min(width, row.count)))
      for cell in cells where cell.isQuoted { unfold(cell.range) }
      rows.append(cells.map(\.range))
    }
  }

  /// What a cell of the head says, without its arrow.
  private func name(in cell: Range<Int>) -> String {
    let text = String(decoding: text[cell], as: UTF8.self)
    let name = text.drop { "->→－＞ ".contains($0) }
    return String(name.filter { $0 != "`" && $0 != "｀" })
  }

  fileprivate struct Cell {
    let range: Range<Int>
    let isQuoted: Bool
  }

  private mutating func rows(
    from start: Int, by separator: UInt8, count: Int, width: Int
  ) -> (rows: [[Cell]], problem: Diagnostic?) {
    let id = id
    return unsafe text.withUnsafeMutableBufferPointer { bytes in
      var rows: [[Cell]] = []
      var position = start
      while rows.count < count {
        var scanner = CSVScanner(separator: separator, limit: width)
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: bytes[position...])
        switch unsafe scanner.scan(rest, isLast: true) {
        case .row(let next, _):
          let cells = scanner.cells.map { cell in
            let range = position + cell.start..<position + cell.end
            let isGuarded = unsafe CSVLine.isGuarded(bytes[range])
            return Cell(range: isGuarded ? range.dropFirst() : range, isQuoted: cell.isQuoted)
          }
          if scanner.hasMore || cells.filled > 0 { rows.append(cells) }
          position += next
        case .openQuote:
          return (rows, .openQuote(at: id, position + scanner.quote))
        case .textBehindQuote:
          return (rows, .textBehindQuote(at: id, position + scanner.position))
        case .nothing, nil: return (rows, nil)
        }
      }
      return (rows, nil)
    }
  }

  // MARK: Quotes

  /// Makes of one cell what is to be read.
  private mutating func unfold(_ cell: Range<Int>) {
    var place = cell.lowerBound
    while place < cell.upperBound {
      switch text[place] {
      case UInt8(ascii: "\""): place = unfoldText(place, in: cell)
      case 0xE2 where text[place..<cell.upperBound].starts(with: [0xE2, 0x80, 0x9C]):
        place = unfoldText(place, in: cell)
      case 10, 13:
        if findings.isEmpty { findings.append(.lineBreak(at: id, place)) }
        // Where the break begins is told; what is behind it makes no sense alone.
        for rest in place..<cell.upperBound { text[rest] = UInt8(ascii: " ") }
        return
      default: place += 1
      }
    }
  }

  /// A text literal, the quotes of which are doubled where they are straight; behind its end.
  ///
  /// Its own quotes stay where they are; only one with quotes inside moves to the right.
  private mutating func unfoldText(_ start: Int, in cell: Range<Int>) -> Int {
    let isCurly = text[start] == 0xE2
    var (first, place) = (start, start + 3)
    if !isCurly {
      text[start] = UInt8(ascii: " ")
      first = min(start + 1, cell.upperBound - 1)
      place = first + 1
    }
    var kept = Array(text[first..<min(place, cell.upperBound)])
    var isEscaped = false
    while place < cell.upperBound {
      let rest = text[place..<cell.upperBound]
      let isPair = rest.starts(with: [0x22, 0x22])
      if isPair, !isCurly, !isEscaped {
        text[place + 1] = UInt8(ascii: " ")
        kept.append(text[place])
        place += 1
        break
      }
      if isCurly, rest.starts(with: [0xE2, 0x80, 0x9D]) {
        kept += rest.prefix(3)
        place += 3
        break
      }
      if rest.first == 10 || rest.first == 13 { break }
      isEscaped = !isEscaped && rest.first == UInt8(ascii: "\\")
      kept.append(text[place])
      place += isPair ? 2 : 1
    }
    place = min(place, cell.upperBound)
    let blanks = Array(repeating: UInt8(ascii: " "), count: place - first - kept.count)
    text.replaceSubrange(first..<place, with: blanks + kept)
    return place
  }
}

extension [CSVSheet.Cell] {
  /// How many cells there are up to the last in which something stands.
  fileprivate var filled: Int { lastIndex { !$0.range.isEmpty }.map { $0 + 1 } ?? 0 }
}

extension Diagnostic {
  private static func csvForm(
    at file: FileID, _ place: Int, title: LocalizedText, _ words: LocalizedText,
    help: LocalizedText
  ) -> Diagnostic {
    let lower = Int32(truncatingIfNeeded: place)
    return Diagnostic(
      "table/csv-form", title: title,
      at: SourceSpan(file: file, lower: lower, upper: lower + 1), words, help: help)
  }

  fileprivate static func openQuote(at file: FileID, _ place: Int) -> Diagnostic {
    csvForm(
      at: file, place,
      title: LocalizedText(
        en: "a quote is opened in this file and not closed", zh: "文件中有引号没有闭合"),
      LocalizedText(en: "opened here; nothing behind it is read", zh: "从这里开始，后面都未读取"),
      help: LocalizedText(
        en: "close the cell with `\"`; within a quoted cell a quote is written twice, `\"\"`",
        zh: "请在单元格末尾补上 `\"`；引号内的引号要写两个 `\"\"`"))
  }

  fileprivate static func textBehindQuote(at file: FileID, _ place: Int) -> Diagnostic {
    csvForm(
      at: file, place,
      title: LocalizedText(
        en: "something stands behind the closing quote of a cell", zh: "单元格结尾的引号之后还有内容"),
      LocalizedText(en: "a separator was needed here", zh: "这里应为分隔符"),
      help: LocalizedText(
        en: "within a quoted cell a quote is written twice, `\"\"`",
        zh: "引号内的引号要写两个 `\"\"`"))
  }

  fileprivate static func lineBreak(at file: FileID, _ place: Int) -> Diagnostic {
    csvForm(
      at: file, place,
      title: LocalizedText(
        en: "a line break stands within a cell", zh: "单元格里有换行"),
      LocalizedText(en: "the line is broken here", zh: "在这里换了行"),
      help: LocalizedText(
        en: "write the cell on one line; several values are parted by commas",
        zh: "请把单元格写在一行里；几个取值用逗号隔开"))
  }
}
