import MenkanSource
import MenkanValues

extension FieldProblem {
  /// The same problem, told by what stands in the cell and by what can be written there.
  func inCell(_ cell: FoundValue, _ type: ValueType) -> FieldProblem {
    switch code {
    case "data/wrong-type":
      FieldProblem(code, found: cell.words, needed: type.cellWords ?? needed)
    case "data/out-of-range", "data/too-many-decimals":
      FieldProblem(code, found: cell.words, needed: needed)
    default: self
    }
  }

  /// What a lookup without a result leaves behind.
  static func formulaError(_ cell: FoundValue) -> FieldProblem {
    let words = cell.words
    return FieldProblem(
      "data/csv-formula",
      found: LocalizedText(
        en: words.english + ", the error of a formula", zh: words.chinese + "（公式出错的结果）"),
      needed: LocalizedText(
        en: "a value (or an empty cell where it is not known)", zh: "具体的值；如果未知，请留空"))
  }

  static func shortenedNumber(_ cell: FoundValue) -> FieldProblem {
    let words = cell.words
    return FieldProblem(
      "data/csv-formula",
      found: LocalizedText(
        en: words.english + ", of which the spreadsheet has dropped the last digits",
        zh: words.chinese + "（表格软件用科学计数法显示，后面的数字已丢失）"),
      needed: LocalizedText(
        en: "the number with all its digits (format the column as text before you fill it in)",
        zh: "完整的数字；请先把该列设为文本格式再填写"))
  }

  /// A list or a record is needed, and the cell holds no JSON at all.
  static func notJSON(_ cell: FoundValue, needed type: ValueType) -> FieldProblem {
    FieldProblem("data/wrong-type", found: cell.words, needed: type.jsonWords)
  }

  static func brokenJSON(
    _ problem: JSONProblem, in cell: UnsafeBufferPointer<UInt8>, needed type: ValueType
  ) -> FieldProblem {
    let clause = unsafe problem.clause(in: cell)
    return FieldProblem(
      problem.code,
      found: LocalizedText(
        en: "is not valid JSON (\(clause.english))", zh: "的 JSON 写法有误：\(clause.chinese)"),
      needed: type.jsonWords)
  }
}

extension ValueType {
  /// What a cell of this type may hold, where that is more than data of other formats may.
  fileprivate var cellWords: LocalizedText? {
    switch self {
    case .bool:
      LocalizedText(
        en: "true or false (also yes/no, 是/否, 1/0)", zh: "是或否（也可写 true/false、yes/no、1/0）")
    case .date:
      LocalizedText(
        en: "a date with the year first, such as 2026-11-01 or 2026/11/1,",
        zh: "年份在前的日期（如 2026-11-01 或 2026/11/1）")
    case .instant:
      LocalizedText(
        en: "a moment with its offset such as 2026-11-11T20:00+08:00",
        zh: "带时区的时刻（如 2026-11-11T20:00+08:00）")
    default: nil
    }
  }

  fileprivate var jsonWords: LocalizedText {
    switch self {
    case .list(.entity, _):
      LocalizedText(
        en: "a list of records as JSON, such as [{\"day\": \"2026-11-01\"}],",
        zh: "JSON 写法的记录列表（如 [{\"day\": \"2026-11-01\"}]）")
    case .list:
      LocalizedText(
        en: "a list as JSON, such as [\"a\", \"b\"],", zh: "JSON 写法的列表（如 [\"a\", \"b\"]）")
    default:
      LocalizedText(
        en: "a record as JSON, such as {\"id\": \"M1\"},", zh: "JSON 写法的记录（如 {\"id\": \"M1\"}）")
    }
  }
}
