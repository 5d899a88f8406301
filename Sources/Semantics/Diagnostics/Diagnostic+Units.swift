import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about two values whose kinds or units differ.
extension Diagnostic {
  /// `found` stands where a value of type `needed` belongs; `other` is what it was compared with.
  static func mismatch(
    _ found: Operand, needed: ValueType, other: Operand?, schema: Schema
  ) -> Diagnostic {
    if let other, case .list(found.type, _) = needed {
      return listAgainstValue(list: other, found, schema)
    }
    if let other, case .list(needed, _) = found.type {
      return listAgainstValue(list: found, other, schema)
    }
    switch (found.type, needed) {
    case (.int, .percent), (.number, .percent):
      return percentAgainstNumber(found, other, schema)
    case (.percent, .int), (.percent, .number):
      return numberAgainstPercent(found, other, schema)
    case (.money(let a), .money(let b)) where a != b:
      return currencies(found, a, b, other, schema)
    case (.int, .money(let currency)), (.number, .money(let currency)):
      return moneyAgainstNumber(found, currency, other, schema)
    case (.money, .int), (.money, .number):
      return general(found, needed, other, schema, code: "type/money-against-number")
    case (.list(let held, let bound), .list(let element, let limit))
    where held == element && bound > limit:
      return listTooLong(found, bound: bound, limit: limit)
    case (.text, .enumeration(let id)): return textForCase(found, id, other, schema)
    case (.text, .date): return textForDate(found, other, schema)
    case (.int, .date): return numberForDate(found, other, schema)
    case (.duration(.days), .int):
      let digits = found.text.prefix { $0.isNumber }
      return general(
        found, needed, other, schema,
        fixIts: found.constant == nil || digits.isEmpty
          ? [] : [.replace(found.span, found.text, with: String(digits))])
    case (.text, .percent), (.text, .int), (.text, .number), (.text, .bool):
      return general(found, needed, other, schema, fixIts: withoutQuotes(found, needed))
    case (.instant, .date):
      return general(
        found, needed, other, schema,
        fixIts: [.replace(found.span, found.text, with: "date(\(found.text))")])
    default: return general(found, needed, other, schema)
    }
  }

  /// `"5%"` and `"true"`, of which only the quotes are wrong.
  private static func withoutQuotes(_ found: Operand, _ needed: ValueType) -> [FixIt] {
    guard case .text(let text) = found.constant else { return [] }
    let words = text.string
    let digits = words.hasSuffix("%") ? words.dropLast() : words[...]
    let isNumber =
      !digits.isEmpty && digits.first != "." && digits.last != "."
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && digits.count { $0 == "." } <= (needed == .int ? 0 : 1) && digits.count <= 12
    let fits =
      needed == .bool
      ? ["true", "false"].contains(words) : isNumber && words.hasSuffix("%") == (needed == .percent)
    return fits ? [.replace(found.span, found.text, with: words)] : []
  }

  private static func labels(_ other: Operand?, _ schema: Schema) -> [Label] {
    other.map { [Label($0.span, $0.words(schema))] } ?? []
  }

  private static func general(
    _ found: Operand, _ needed: ValueType, _ other: Operand?, _ schema: Schema,
    code: String = "type/mismatch", fixIts: [FixIt] = []
  ) -> Diagnostic {
    let is_ = found.type.words(schema)
    let must = needed.words(schema)
    return Diagnostic(
      code,
      title: LocalizedText(
        en: "\(must.english) is needed, this is \(is_.english)",
        zh: "这里需要\(must.chinese)，实际是\(is_.chinese)"),
      at: found.span, found.words(schema), also: labels(other, schema), fixIts: fixIts)
  }

  /// A list is treated as if it were one of its elements.
  static func listAgainstValue(
    list: Operand, _ value: Operand, _ schema: Schema
  ) -> Diagnostic {
    let text = "\(list.text) contains \(value.text)"
    return Diagnostic(
      "type/list-against-value",
      title: LocalizedText(
        en: "a whole list stands against a single value", zh: "不能拿整个列表与单个值比较"),
      at: list.span, list.words(schema),
      also: [Label(value.span, LocalizedText(en: "a single value", zh: "单个值"))],
      help: LocalizedText(
        en: "to ask whether the list holds the value write `\(text)`",
        zh: "若要问列表中有没有这个值，请写 `\(text)`"))
  }

  /// `标题 包含 违禁词`, where the words are a list.
  static func textContainsList(
    _ list: Identifier, _ written: String, at span: SourceSpan
  ) -> Diagnostic {
    let isChinese = written.utf8.contains { $0 >= 0x80 }
    let meant = isChinese ? "包含任一" : "contains any of"
    return Diagnostic(
      "type/list-against-value",
      title: LocalizedText(
        en: "`\(list.text)` is a whole list of words", zh: "`\(list.text)` 是一份名单，有多个词"),
      at: list.span, LocalizedText(en: "a list", zh: "这是名单"),
      help: LocalizedText(
        en: "to ask whether the text holds one of them write `contains any of \(list.text)`",
        zh: "若要问文本中有没有其中任何一个，请写 `包含任一 \(list.text)`"),
      fixIts: [.replace(span, written, with: meant)])
  }

  private static func percentAgainstNumber(
    _ found: Operand, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    let title = LocalizedText(
      en: "a percent is needed, this is a bare number", zh: "这里需要百分比，写的却是普通数字")
    guard let number = found.plainNumber else {
      return Diagnostic(
        "type/percent-against-number", title: title, at: found.span, found.words(schema),
        also: labels(other, schema),
        help: LocalizedText(
          en: "a number and a percent have different units: change the field's type in the schema",
          zh: "数值和百分比单位不同：请在数据结构中修改字段的类型"))
    }
    // 5 is meant as 5 %, and so is 0.05.
    let isShare = number > .zero && number < .one
    let asPercent = number.percentText()
    let suggestion = isShare ? asPercent : "\(number)%"
    return Diagnostic(
      "type/percent-against-number", title: title, at: found.span,
      LocalizedText(
        en: "this is \(number), that is \(asPercent)",
        zh: "这是 \(number)，即 \(asPercent)"),
      also: labels(other, schema),
      help: LocalizedText(en: "write \(suggestion)", zh: "请写 \(suggestion)"),
      fixIts: [.replace(found.span, found.text, with: suggestion)])
  }

  private static func numberAgainstPercent(
    _ found: Operand, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    var fixIts: [FixIt] = []
    if found.constant != nil, found.text.hasSuffix("%") || found.text.hasSuffix("％") {
      fixIts = [.replace(found.span, found.text, with: String(found.text.dropLast()))]
    }
    return Diagnostic(
      "type/percent-against-number",
      title: LocalizedText(
        en: "a number is needed, this is a percent", zh: "这里需要普通数字，写的却是百分比"),
      at: found.span, found.words(schema), also: labels(other, schema), fixIts: fixIts)
  }

  private static func currencies(
    _ found: Operand, _ currency: Currency, _ needed: Currency, _ other: Operand?,
    _ schema: Schema
  ) -> Diagnostic {
    Diagnostic(
      "type/currency-mismatch",
      title: LocalizedText(
        en: "\(currency.code) and \(needed.code) do not mix",
        zh: "\(currency.code) 与 \(needed.code) 不能混用"),
      at: found.span,
      found.words(schema),
      also: labels(other, schema),
      help: LocalizedText(
        en: "amounts are never converted by themselves: write the amount in \(needed.code)",
        zh: "金额不会自动换算汇率：请直接写以 \(needed.code) 计的金额"))
  }

  private static func moneyAgainstNumber(
    _ found: Operand, _ currency: Currency, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    let suggestion = "\(found.text) \(currency.code)"
    let isLiteral = found.plainNumber != nil
    return Diagnostic(
      "type/money-against-number",
      title: LocalizedText(
        en: "an amount in \(currency.code) is needed, this is a bare number",
        zh: "这里需要以 \(currency.code) 计的金额，写的却是普通数字"),
      at: found.span, found.words(schema), also: labels(other, schema),
      help: isLiteral
        ? LocalizedText(en: "write \(suggestion)", zh: "请写 \(suggestion)") : nil,
      fixIts: isLiteral ? [.replace(found.span, found.text, with: suggestion)] : [])
  }

  private static func textForCase(
    _ found: Operand, _ id: EnumID, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    let cases = schema[id].spellings
    var near: String?
    if case .text(let text) = found.constant {
      near = cases.contains(text.string) ? text.string : nil
      if near == nil, cases.count <= 1000 { near = NearName.best(for: text.string, among: cases) }
    }
    return Diagnostic(
      "type/text-for-case",
      title: LocalizedText(
        en: "a case of \(schema.shortName(of: id)) is needed, this is a text",
        zh: "这里需要\(ValueType.enumeration(id).words(schema).chinese)，写的却是文本"),
      at: found.span,
      LocalizedText(en: "cases are written without quotes", zh: "取值不加引号"),
      also: labels(other, schema),
      fixIts: near.map { [.replace(found.span, found.text, with: $0)] } ?? [])
  }

  /// `20261111` is a whole number of eight digits.
  private static func numberForDate(
    _ found: Operand, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    var text: String?
    if case .int(let number) = found.constant, (1_000_0101...9999_1231).contains(number) {
      let digits = Array(String(number))
      text = "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
    }
    guard let text, CivilDate(text) != nil else {
      return general(found, .date, other, schema)
    }
    return Diagnostic(
      "type/number-for-date",
      title: LocalizedText(
        en: "a date is needed, this is a whole number", zh: "这里需要日期，写的却是整数"),
      at: found.span,
      LocalizedText(en: "dates are written with `-`", zh: "日期中间要写 `-`"),
      also: labels(other, schema),
      help: LocalizedText(en: "write `\(text)`", zh: "请写 `\(text)`"),
      fixIts: [.replace(found.span, found.text, with: text)])
  }

  private static func textForDate(
    _ found: Operand, _ other: Operand?, _ schema: Schema
  ) -> Diagnostic {
    var fixIts: [FixIt] = []
    if case .text(let text) = found.constant, CivilDate(text.string) != nil {
      fixIts = [.replace(found.span, found.text, with: text.string)]
    }
    return Diagnostic(
      "type/text-for-date",
      title: LocalizedText(
        en: "a date is needed, this is a text", zh: "这里需要日期，写的却是文本"),
      at: found.span,
      LocalizedText(
        en: "dates are written without quotes: 2026-11-11", zh: "日期不加引号：2026-11-11"),
      also: labels(other, schema), fixIts: fixIts)
  }
}
