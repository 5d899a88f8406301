import MenkanSource

extension DataError {
  private init(_ code: String, at place: YAMLPosition, en: String, zh: String) {
    self.init(code, LocalizedText(en: en, zh: zh), line: place.line, column: place.column)
  }

  static func notAList(_ node: YAMLNode) -> DataError {
    DataError(habitIn: node)
      ?? DataError(
        "data/list-form", at: node.position,
        en: "a list is needed here: one value a line with `- ` before it, or `[a, b]`",
        zh: "这里应为列表：每行一个值，前面写 `- `，或写成 `[a, b]`")
  }

  static func listWithoutValues(at place: YAMLPosition) -> DataError {
    DataError(
      "data/list-form", at: place,
      en: "the key `values`, which holds the list's elements, is missing",
      zh: "缺少键 `values`，列表的内容应写在它下面")
  }

  static func unknownListKey(_ key: String, at place: YAMLPosition) -> DataError {
    DataError(
      "data/list-form", at: place,
      en: "a list file has the keys values, source and updated, not `\(Excerpt.of(key))`",
      zh: "列表文件只有 values、source、updated 三个键，没有 `\(Excerpt.of(key))`")
  }

  static func listUpdated(at place: YAMLPosition) -> DataError {
    DataError(
      "data/list-form", at: place,
      en: "`updated` needs a date such as 2026-11-11", zh: "`updated` 应为日期，如 2026-11-11")
  }

  static func listElementMissing(at place: YAMLPosition) -> DataError {
    DataError(
      "data/list-element", at: place,
      en: "an element of the list is empty; write its value or remove the line",
      zh: "列表中有空元素；请填写或删掉这一行")
  }

  static func listElementRounded(at place: YAMLPosition) -> DataError {
    DataError(
      "data/list-element", at: place,
      en: "this number has more than 6 decimals; round it yourself",
      zh: "这个数超过 6 位小数；请自行取舍")
  }

  /// `index` counts from 0.
  static func listElement(
    _ problem: FieldProblem, _ index: Int, at place: YAMLPosition
  ) -> DataError {
    DataError(
      "data/list-element", at: place,
      en: "element \(index + 1) of the list \(problem.found.english),"
        + " but \(problem.needed.english) is needed",
      zh: "列表的第 \(index + 1) 个元素\(problem.found.chinese)，应为\(problem.spacedNeed)")
  }
}
