import MenkanSource
import MenkanValues

extension FieldProblem {
  static func wrongType(
    _ found: FoundValue, needed type: ValueType, _ constraint: Constraint?
  ) -> FieldProblem {
    FieldProblem(
      "data/wrong-type", found: found.words, needed: type.words(with: constraint))
  }

  static func outOfRange(
    _ found: FoundValue, needed type: ValueType, _ constraint: Constraint?
  ) -> FieldProblem {
    FieldProblem(
      "data/out-of-range", found: found.words, needed: type.words(with: constraint))
  }

  /// Beyond what any value of the type can be.
  static func tooLarge(_ found: FoundValue) -> FieldProblem {
    FieldProblem(
      "data/out-of-range", found: found.words,
      needed: LocalizedText(
        en: "a number between -9223372036854 and 9223372036854",
        zh: "-9223372036854 到 9223372036854 之间的数"))
  }

  static func wholeTooLarge(_ found: FoundValue) -> FieldProblem {
    FieldProblem(
      "data/out-of-range", found: found.words,
      needed: LocalizedText(en: "a whole number of 64 bits", zh: "64 位以内的整数"))
  }

  static func tooManyDecimals(_ found: FoundValue) -> FieldProblem {
    FieldProblem(
      "data/too-many-decimals", found: found.words,
      needed: LocalizedText(en: "an amount with at most 6 decimals", zh: "最多 6 位小数的金额"))
  }

  static func notLike(_ found: FoundValue, pattern: Text) -> FieldProblem {
    FieldProblem(
      "data/not-like", found: found.words,
      needed: LocalizedText(
        en: "a text like \"\(pattern.string)\"", zh: "形如 \"\(pattern.string)\" 的文字"))
  }

  static func textTooLong(bytes: Int) -> FieldProblem {
    FieldProblem(
      "data/text-too-long",
      found: LocalizedText(en: "is a text of \(bytes) bytes", zh: "是 \(bytes) 字节的文字"),
      needed: LocalizedText(en: "a text of at most 65536 bytes", zh: "最多 65536 字节的文字"))
  }

  static func nullCharacter(_ found: FoundValue) -> FieldProblem {
    FieldProblem(
      "data/null-character",
      found: LocalizedText(en: "holds the character U+0000", zh: "含有字符 U+0000"),
      needed: LocalizedText(en: "a text without it", zh: "不含该字符的文字"))
  }

  static func listTooLong(_ count: Int, upTo limit: Int) -> FieldProblem {
    FieldProblem(
      "data/list-too-long",
      found: LocalizedText(en: "is a list of \(count) elements", zh: "是有 \(count) 个元素的列表"),
      needed: LocalizedText(
        en: "a list of at most \(limit)", zh: "最多 \(limit) 个元素的列表"))
  }

  /// A key twice, or a field under its name and its alias.
  static func duplicateKey() -> FieldProblem {
    FieldProblem(
      "data/duplicate-key",
      found: LocalizedText(en: "is given more than once", zh: "出现了不止一次"),
      needed: LocalizedText(en: "one value", zh: "只写一次"))
  }
}

extension FoundValue {
  /// With its verb, as it goes into a message.
  var words: LocalizedText {
    switch self {
    case .null: LocalizedText(en: "is null", zh: "是 null")
    case .bool(let flag): LocalizedText(en: "is \(flag)", zh: "是 \(flag)")
    case .number(let bytes), .plain(let bytes): FoundValue.words(unsafe Excerpt.of(bytes))
    case .text(let bytes): FoundValue.words(unsafe "\"\(Excerpt.of(bytes))\"")
    case .object: LocalizedText(en: "is an object", zh: "是一个对象")
    case .list: LocalizedText(en: "is a list", zh: "是一个列表")
    }
  }

  private static func words(_ text: String) -> LocalizedText {
    LocalizedText(en: "is \(text)", zh: "是 \(text)")
  }
}

extension ValueType {
  /// What a value of this type is, with its range: "a number from 0 to 5".
  func words(with constraint: Constraint?) -> LocalizedText {
    let type = words
    guard let range = constraint.flatMap({ rangeWords(of: $0) }) else { return type }
    let isLatin = type.chinese.utf8.first.map { $0 < 0x80 } ?? false
    return LocalizedText(
      en: "\(type.english) \(range.english)",
      zh: range.chinese + (isLatin ? "的 " : "的") + type.chinese)
  }

  private func rangeWords(of constraint: Constraint) -> LocalizedText? {
    func range(_ lower: String, _ upper: String) -> LocalizedText {
      LocalizedText(en: "from \(lower) to \(upper)", zh: "\(lower) 到 \(upper) ")
    }
    switch constraint {
    case .decimals(let bounds):
      return range(words(of: bounds.lowerBound), words(of: bounds.upperBound))
    case .integers(let bounds): return range("\(bounds.lowerBound)", "\(bounds.upperBound)")
    case .dates(let bounds): return range("\(bounds.lowerBound)", "\(bounds.upperBound)")
    case .like(let pattern):
      return LocalizedText(en: "like \"\(pattern.string)\"", zh: "形如 \"\(pattern.string)\" ")
    }
  }

  private func words(of bound: FixedDecimal) -> String {
    guard self == .percent, let hundred = FixedDecimal(100),
      let percents = bound.multiplied(by: hundred)
    else { return "\(bound)" }
    return "\(percents)%"
  }

  private var words: LocalizedText {
    switch self {
    case .bool: LocalizedText(en: "true or false", zh: "true（真）或 false（假）")
    case .int, .count: LocalizedText(en: "a whole number", zh: "整数")
    case .number: LocalizedText(en: "a number", zh: "数字")
    case .percent, .ratio:
      LocalizedText(en: "a share such as 0.052 or \"5.2%\"", zh: "比率（如 0.052 或 \"5.2%\"）")
    case .money(let currency):
      LocalizedText(
        en: "an amount in \(currency.code) as a number", zh: "\(currency.code) 金额数字")
    case .text: LocalizedText(en: "a text", zh: "文字")
    case .date:
      LocalizedText(en: "a date such as \"2026-11-11\"", zh: "日期（如 \"2026-11-11\"）")
    case .instant:
      LocalizedText(
        en: "a moment with its offset such as \"2026-11-11T20:00+08:00\"",
        zh: "带时区的时刻（如 \"2026-11-11T20:00+08:00\"）")
    case .duration(let unit): unit.words
    case .enumeration: LocalizedText(en: "the name of a case as text", zh: "选项名称（文字）")
    case .entity: LocalizedText(en: "an object with fields", zh: "含字段的对象")
    case .list: LocalizedText(en: "a list", zh: "列表")
    }
  }
}

extension DurationUnit {
  fileprivate var words: LocalizedText {
    switch self {
    case .days:
      LocalizedText(en: "a length of time such as \"30 days\"", zh: "时长（如 \"30 天\"）")
    case .months:
      LocalizedText(en: "a length of time such as \"3 months\"", zh: "时长（如 \"3 个月\"）")
    case .time:
      LocalizedText(en: "a length of time such as \"48 hours\"", zh: "时长（如 \"48 小时\"）")
    }
  }
}
