import MenkanSource

extension MalformedRecord {
  /// What is wrong with a row, and where a spreadsheet shows it.
  private init(
    _ row: CSVRow, _ code: String, column: Int? = nil, submission: String?, en: String, zh: String
  ) {
    let letters = column.map { columnLetters($0) }
    let english = "row \(row.number)" + (letters.map { ", column \($0)" } ?? "")
    let chinese = "第 \(row.number) 行" + (letters.map { " \($0) 列" } ?? "")
    self.init(
      line: row.line, submission: submission, code: code,
      message: LocalizedText(en: "\(en) (\(english))", zh: "\(zh)（表格\(chinese)）"))
  }

  /// A cell that is not what its column needs.
  static func csvCell(
    _ problem: FieldProblem, _ row: CSVRow, submission: String?
  ) -> MalformedRecord {
    let text = problem.message
    return MalformedRecord(
      row, problem.code, column: problem.column, submission: submission, en: text.english,
      zh: text.chinese)
  }

  /// A row with fewer or more cells than there are columns.
  static func csvWidth(
    _ row: CSVRow, needed: Int, submission: String?
  ) -> MalformedRecord {
    if row.count < needed {
      return MalformedRecord(
        row, "data/csv-width", submission: submission,
        en: "this row has \(row.count) cells, but the first row has \(needed); part of"
          + " it may be missing, or a line break stands in a text without quotes",
        zh: "这一行有 \(row.count) 个单元格，而第一行有 \(needed) 个；可能内容不全，"
          + "或文字中有换行却没有加引号")
    }
    return MalformedRecord(
      row, "data/csv-width", submission: submission,
      en: "this row has \(row.count) cells, but the first row has \(needed); a text or number with"
        + " a separator in it has to stand in quotes, as \"1,234.50\"",
      zh: "这一行有 \(row.count) 个单元格，而第一行只有 \(needed) 个；含分隔符的文字或数字要加引号，"
        + "如 \"1,234.50\"")
  }

  static func csvQuote(
    _ row: CSVRow, isOpen: Bool, quoteLine: Int, submission: String?
  ) -> MalformedRecord {
    let column = row.cells.count
    return MalformedRecord(
      row, "data/csv-quote", column: column, submission: submission,
      en: isOpen
        ? "a quote `\"` is opened in line \(quoteLine) and not closed"
        : "a quote `\"` opened in line \(quoteLine) is closed in the middle of the cell; a quote in"
          + " a quoted text is written twice, `\"\"`",
      zh: isOpen
        ? "第 \(quoteLine) 行有引号 `\"` 没有闭合"
        : "第 \(quoteLine) 行开始的引号 `\"` 在单元格中间闭合了；引号内的引号要写两个 `\"\"`")
  }

  static func csvEncoding(
    _ row: CSVRow, _ column: CSVHeader.Column?, index: Int, _ encoding: TextEncoding,
    submission: String?
  ) -> MalformedRecord {
    let name = column.map { "`\(Excerpt.of($0.name))`" } ?? columnLetters(index)
    return MalformedRecord(
      row, "data/csv-encoding", column: index, submission: submission,
      en: "\(name) holds a byte that is not \(encoding.rawValue); save the file anew as UTF-8, or"
        + " name its encoding with --encoding",
      zh: "\(name) 中有字节不是 \(encoding.rawValue) 编码；请把文件重新保存为 UTF-8，"
        + "或用 --encoding 指明编码")
  }
}
