import MenkanSource

/// What is said about the habits of other languages.
extension Diagnostic {
  static func presenceSign(
    isNone: Bool, isNegated: Bool, isChinese: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let meant =
      isNone ? (isNegated ? "is not none" : "is none") : isNegated ? "is known" : "is missing"
    let chinese = isNone ? (isNegated ? "有要求" : "是无要求") : isNegated ? "已知" : "缺失"
    return Diagnostic(
      "parse/presence",
      title: LocalizedText(en: "this is written `\(meant)`", zh: "这里应写作 `\(chinese)`"),
      at: span,
      LocalizedText(
        en: "nothing equals what is not there", zh: "不存在的东西不会等于任何值"),
      fixIts: [.replace(span, by: isChinese ? chinese : meant)])
  }

  static func betweenWithoutAnd(
    _ found: String, writing replacement: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/between-without-and",
      title: LocalizedText(
        en: "the ends of `between` are joined by `and`", zh: "`介于` 的两端用 `且` 连接"),
      at: span, LocalizedText(en: "write `and`", zh: "请写 `且`"),
      help: LocalizedText(
        en: "both ends belong to it: `between 4 and 5`", zh: "两端都包含在内：`介于 4 且 5`"),
      fixIts: [.replace(span, by: replacement)])
  }

  static func equalForAssign(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/equal-for-assign",
      title: LocalizedText(
        en: "to give a name its value write `=`, not `==`", zh: "给名称赋值要写 `=`，不是 `==`"),
      at: span, LocalizedText(en: "`==` compares two values", zh: "`==` 用来比较两个值"),
      fixIts: [.replace(span, by: "=")])
  }

  static func ifForWhen(writing replacement: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/if-for-when",
      title: LocalizedText(
        en: "a condition for rules begins with `when`, not `if`", zh: "规则的条件以 `当` 开头，不用 `如果`"),
      at: span,
      LocalizedText(en: "`if` chooses between two values", zh: "`如果` 用于在两个值中选一个"),
      fixIts: [.replace(span, by: replacement)])
  }

  static func misspeltKeyword(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/misspelt-keyword",
      title: LocalizedText(
        en: "`\(word)` is no keyword; did you mean `\(meant)`?",
        zh: "`\(word)` 不是关键字，是否想写 `\(meant)`？"),
      at: span, LocalizedText(en: "taken for `\(meant)`", zh: "已按 `\(meant)` 处理"),
      fixIts: [.replace(span, by: meant)])
  }

  static func numberSeparator(meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/number-separator",
      title: LocalizedText(
        en: "a comma parts two values, not the digits of a number", zh: "逗号用来分隔两个值，不能写在数字里"),
      at: span, LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      help: LocalizedText(
        en: "long numbers may be parted by `_`, as in `1_000_000`, or shortened: `5万`",
        zh: "较长的数字可以用 `_` 分隔，如 `1_000_000`，或写成 `5万`"),
      fixIts: [.replace(span, by: meant)])
  }

  static func bullet(_ sign: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/bullet",
      title: LocalizedText(
        en: "rules are not numbered or bulleted", zh: "规则前面不写序号或项目符号"),
      at: span,
      LocalizedText(en: "`\(sign)` means nothing here", zh: "`\(sign)` 在这里没有含义"),
      help: LocalizedText(
        en: "each rule has a name by which it is found", zh: "每条规则都有名称，按名称查找"),
      fixIts: [.remove(span)])
  }

  static func dollarSign(meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/currency-sign",
      title: LocalizedText(
        en: "the currency stands behind the amount", zh: "币种写在金额后面"),
      at: span, LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      help: LocalizedText(
        en: "`$` alone could be US, Hong Kong or Canadian dollars",
        zh: "单写 `$` 可能是美元、港元或加元"),
      fixIts: [.replace(span, by: meant)])
  }

  static func foreignUnit(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/foreign-unit",
      title: LocalizedText(
        en: "`\(word)` is written `\(meant)` here", zh: "这里的 `\(word)` 应写作 `\(meant)`"),
      at: span, LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: [.replace(span, by: meant)])
  }

  /// - Parameter readings: the dates that can be meant; a single one is certain.
  static func dayBeforeYear(_ readings: [String], at span: SourceSpan) -> Diagnostic {
    let choices = readings.map { "`\($0)`" }
    return Diagnostic(
      "lex/date-format",
      title: LocalizedText(
        en: "a date is written year-month-day", zh: "日期写作 年-月-日"),
      at: span,
      readings.count == 1
        ? LocalizedText(en: "write \(choices[0])", zh: "请写 \(choices[0])")
        : LocalizedText(en: "the year stands last here", zh: "这里年份写在了最后"),
      help: readings.count == 1
        ? nil
        : LocalizedText(
          en: "write \(choices.joined(separator: " or "))",
          zh: "请写 \(choices.joined(separator: " 或 "))"),
      fixIts: readings.count == 1 ? [.replace(span, by: readings[0])] : [])
  }
}
