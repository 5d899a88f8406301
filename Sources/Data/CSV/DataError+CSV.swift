import MenkanSource

extension DataError {
  private init(csv en: String, zh: String, line: Int? = 1) {
    self.init("data/csv-header", LocalizedText(en: en, zh: zh), line: line)
  }

  static func csvEmpty() -> DataError {
    DataError(
      csv: "this CSV file is empty; its first row has to name the columns, such as"
        + " `id,merchant.dsr_item`",
      zh: "这个 CSV 文件是空的；第一行应写列名，如 `id,merchant.dsr_item`")
  }

  /// Not one column is a field; most often the names are missing altogether.
  static func csvNoKnownColumn(_ names: [String], _ paths: ColumnPath) -> DataError {
    let found = names.prefix(5).map { "`\(Excerpt.of($0))`" }
    let needed = paths.examples.map { "`\($0.name)`" }.joined(separator: ", ")
    let chinese = paths.examples.map { "`\($0.alias)`" }.joined(separator: "、")
    return DataError(
      csv: "no column of this CSV file is known to the policy: its first row holds"
        + " \(found.joined(separator: ", ")). The first row has to name the fields, such as"
        + " \(needed)",
      zh: "这个 CSV 文件中没有一列是策略认识的：第一行是 \(found.joined(separator: "、"))。"
        + "第一行应写字段名，如 \(chinese)")
  }

  static func csvTooManyColumns(_ count: Int) -> DataError {
    DataError(
      csv: "this CSV file has \(count) columns; at most \(CSVHeader.columnLimit) are read",
      zh: "这个 CSV 文件有 \(count) 列；最多读取 \(CSVHeader.columnLimit) 列")
  }

  static func csvHeaderTooLarge() -> DataError {
    DataError(
      csv: "the first row of this CSV file, which names the columns, is larger than 16 MiB",
      zh: "这个 CSV 文件的第一行（列名）超过 16 MiB")
  }

  static func csvHeaderQuote(line: Int, isOpen: Bool) -> DataError {
    DataError(
      csv: isOpen
        ? "the names of the columns cannot be read: a quote `\"` is opened and not closed"
        : "the names of the columns cannot be read: something stands behind a closing quote `\"`",
      zh: isOpen ? "列名无法读取：引号 `\"` 没有闭合" : "列名无法读取：结尾的引号 `\"` 之后还有内容",
      line: line)
  }

  static func csvBroken(_ record: MalformedRecord) -> DataError {
    DataError(record.code, record.message)
  }

  /// The same column twice.
  static func csvDuplicate(_ one: CSVHeader.Column, _ other: CSVHeader.Column) -> DataError {
    let (first, second) = (columnLetters(one.index), columnLetters(other.index))
    let (name, alias) = (Excerpt.of(one.name), Excerpt.of(other.name))
    if name == alias {
      return DataError(
        csv: "the columns \(first) and \(second) have the same name, `\(name)`; keep one of them",
        zh: "\(first) 列和 \(second) 列同名，都是 `\(name)`；请只保留一列")
    }
    return DataError(
      csv: "the columns \(first) (`\(name)`) and \(second) (`\(alias)`) are the same field;"
        + " keep one of them",
      zh: "\(first) 列（`\(name)`）和 \(second) 列（`\(alias)`）是同一个字段；请只保留一列")
  }

  /// A record as a whole, and one of its fields.
  static func csvOverlap(_ whole: CSVHeader.Column, _ part: CSVHeader.Column) -> DataError {
    let (first, second) = (columnLetters(whole.index), columnLetters(part.index))
    return DataError(
      csv: "the column \(first) (`\(Excerpt.of(whole.name))`) holds the whole record of which"
        + " column \(second) (`\(Excerpt.of(part.name))`) is a field; keep one of them",
      zh: "\(first) 列（`\(Excerpt.of(whole.name))`）是整条记录，\(second) 列"
        + "（`\(Excerpt.of(part.name))`）是其中的字段；请只保留一种")
  }

  static func csvAmbiguous(_ column: CSVHeader.Column, _ names: [String]) -> DataError {
    let list = names.prefix(5).map { "`\(Excerpt.of($0))`" }
    return DataError(
      csv: "the name `\(Excerpt.of(column.name))` of column \(columnLetters(column.index)) is"
        + " the label of several fields; write which is meant:"
        + " \(list.joined(separator: ", "))",
      zh: "\(columnLetters(column.index)) 列的列名 `\(Excerpt.of(column.name))` 是多个字段的名称；"
        + "请写明是哪一个：\(list.joined(separator: "、"))")
  }
}
