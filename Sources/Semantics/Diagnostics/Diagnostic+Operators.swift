import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about what stands beside an operator or in a call.
extension Diagnostic {
  static func notComparable(
    _ span: SourceSpan, _ op: String, _ type: LocalizedText, needsOrder: Bool,
    help: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      "type/not-comparable",
      title: needsOrder
        ? LocalizedText(
          en: "`\(op)` asks which is larger, and \(type.english) has no size",
          zh: "`\(op)` 用来比大小，而\(type.chinese)不分大小")
        : LocalizedText(
          en: "`\(op)` cannot compare \(type.english)", zh: "`\(op)` 不能比较\(type.chinese)"),
      at: span, LocalizedText(en: "on both sides: \(type.english)", zh: "两边都是\(type.chinese)"),
      help: help)
  }

  /// What can be asked instead of which of two values is larger.
  static func insteadOfOrder(of type: ValueType) -> LocalizedText? {
    switch type {
    case .text:
      LocalizedText(
        en: "texts can be compared with `==`, `contains`, `starts with` or `like \"a*\"`",
        zh: "文本可以用 `==`、`包含` 或 `形如 \"甲*\"` 比较")
    case .enumeration:
      LocalizedText(
        en: "name the cases that you mean: `in [a, b]`", zh: "请列出符合要求的取值：`属于 [甲, 乙]`")
    default: nil
    }
  }

  static func wrongOperand(_ found: Operand, of op: String, schema: Schema) -> Diagnostic {
    let words = found.type.words(schema)
    return Diagnostic(
      "type/wrong-operand",
      title: LocalizedText(
        en: "`\(op)` cannot work on \(words.english)", zh: "`\(op)` 不能用于\(words.chinese)"),
      at: found.span, found.words(schema))
  }

  static func operandsDoNotMeet(
    _ op: String, _ span: SourceSpan, _ first: Operand, _ second: Operand, schema: Schema
  ) -> Diagnostic {
    let a = first.type.words(schema)
    let b = second.type.words(schema)
    var help: LocalizedText?
    var fixIts: [FixIt] = []
    switch (first.type, second.type) {
    case (.date, .int), (.int, .date):
      let count = first.type == .int ? first : second
      let isWritten = count.constant != nil
      help = LocalizedText(
        en: "say what is counted, for example `\(op) \(isWritten ? count.text : "3") days`",
        zh: "请写明单位，例如 `\(op) \(isWritten ? count.text : "3") 天`")
      if isWritten { fixIts = [.insert(" days", behind: count.span)] }
    case (.money, .money) where op == "*":
      help = LocalizedText(
        en: "one of the two must be a number or a percent", zh: "其中一个必须是数值或百分比")
    default: break
    }
    return Diagnostic(
      "type/operands",
      title: LocalizedText(
        en: "`\(op)` has no meaning between \(a.english) and \(b.english)",
        zh: "\(a.chinese)与\(b.chinese)之间不能用 `\(op)`"),
      at: span, LocalizedText(en: "between these two", zh: "夹在这两者之间"),
      also: [Label(first.span, first.words(schema)), Label(second.span, second.words(schema))],
      help: help, fixIts: fixIts)
  }

  static func listNeeded(_ found: Operand, schema: Schema) -> Diagnostic {
    needed(found, "type/list-needed", LocalizedText(en: "a list", zh: "列表"), schema)
  }

  static func listOrTextNeeded(_ found: Operand, schema: Schema) -> Diagnostic {
    needed(
      found, "type/list-needed", LocalizedText(en: "a list or a text", zh: "列表或文本"), schema)
  }

  static func dateNeeded(_ found: Operand, schema: Schema) -> Diagnostic {
    needed(
      found, "type/date-needed", LocalizedText(en: "a date or a moment", zh: "日期或时刻"), schema)
  }

  private static func needed(
    _ found: Operand, _ code: String, _ needed: LocalizedText, _ schema: Schema
  ) -> Diagnostic {
    let words = found.type.words(schema)
    return Diagnostic(
      code,
      title: LocalizedText(
        en: "\(needed.english) is needed, this is \(words.english)",
        zh: "这里需要\(needed.chinese)，实际是\(words.chinese)"),
      at: found.span, found.words(schema))
  }

  static func wrongElement(
    _ value: Operand, list: Operand, element: ValueType, schema: Schema
  ) -> Diagnostic {
    let is_ = value.type.words(schema)
    let must = element.words(schema)
    return Diagnostic(
      "type/wrong-element",
      title: LocalizedText(
        en: "this list can never hold \(is_.english)", zh: "这个列表里不可能有\(is_.chinese)"),
      at: value.span, value.words(schema),
      also: [
        Label(
          list.span,
          LocalizedText(
            en: "each element is \(must.english)", zh: "每个元素是\(must.chinese)"))
      ])
  }

  static func hoursOfDate(_ found: Operand, schema: Schema) -> Diagnostic {
    Diagnostic(
      "type/hours-of-date",
      title: LocalizedText(
        en: "hours need a moment, this is only a date", zh: "按小时计算需要时刻，这里只有日期"),
      at: found.span, found.words(schema),
      help: LocalizedText(en: "count in days", zh: "请改用天数"))
  }

  /// - Parameter ofElements: true for a list whose elements have the field.
  static func noFields(
    _ name: Identifier, of type: LocalizedText, _ base: String, ofElements: Bool
  ) -> Diagnostic {
    Diagnostic(
      "type/no-fields",
      title: LocalizedText(
        en: "`\(base)` has no fields: it is \(type.english)",
        zh: "`\(base)` 没有字段：它是\(type.chinese)"),
      at: name.span, LocalizedText(en: "only records have fields", zh: "只有记录才有字段"),
      help: ofElements
        ? LocalizedText(
          en: "each element has it: write for example `min(x.\(name.text) for x in \(base))`",
          zh: "每个元素才有这个字段，例如写成 `最小(x.\(name.text) 对于 x 属于 \(base))`") : nil)
  }

  static func argumentCount(
    _ name: Identifier, needed: String, found: Int, _ span: SourceSpan, shape: String? = nil
  ) -> Diagnostic {
    let values = needed == "1" ? "value" : "values"
    return Diagnostic(
      "type/argument-count",
      title: LocalizedText(
        en:
          "`\(name.text)` takes \(needed) \(values), here it gets \(found)",
        zh: "`\(name.text)` 需要 \(needed) 个值，这里给了 \(found) 个"),
      at: span, LocalizedText(en: "\(found) here", zh: "这里有 \(found) 个"),
      help: shape.map { LocalizedText(en: "write it as `\($0)`", zh: "应写作 `\($0)`") })
  }

  static func placesNeeded(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/places",
      title: LocalizedText(
        en: "the number of places is a whole number from 0 to 6",
        zh: "保留位数必须是 0 到 6 的整数"),
      at: span, LocalizedText(en: "write it as digits", zh: "请直接写数字"))
  }

  static func roundingModeNeeded(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/rounding-mode",
      title: LocalizedText(
        en: "the only other way of rounding is `half_even`", zh: "另一种舍入方式只有 `四舍六入`"),
      at: span,
      LocalizedText(en: "write `half_even` or leave it out", zh: "请写 `四舍六入` 或删去"))
  }

  static func timeOfDayNeeded(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/time-needed",
      title: LocalizedText(en: "a time of day is needed", zh: "这里需要一天中的时间"),
      at: span, LocalizedText(en: "for example 15:00", zh: "例如 15:00"))
  }

  static func timeOfDayAlone(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/time-alone",
      title: LocalizedText(
        en: "a time of day needs a date beside it", zh: "时间必须和日期一起使用"),
      at: span, LocalizedText(en: "on which day?", zh: "哪一天？"),
      help: LocalizedText(en: "write `at(d, 15:00)`", zh: "请写 `时点(日期, 15:00)`"))
  }
}
