import MenkanSource

/// What is said about groups, includes, waives and dates that are nearly right.
extension Diagnostic {
  static func dateNeeded(
    behind word: String, found: String?, at span: SourceSpan
  ) -> Diagnostic {
    let inQuotes = found.map { $0.filter { $0.isNumber || $0 == "-" } }
    let isQuotedDate = found?.first.map { "\"“＂".contains($0) } ?? false
    return Diagnostic(
      "parse/date-needed",
      title: LocalizedText(
        en: "`\(word)` needs a date behind it", zh: "`\(word)` 后面需要日期"),
      at: span, LocalizedText(en: "a date was needed here", zh: "这里需要日期"),
      help: LocalizedText(
        en: "write the day with its year as `2026-11-01`, without quotes",
        zh: "请写出带年份的日期，如 `2026-11-01`，不加引号"),
      fixIts: isQuotedDate && inQuotes?.utf8.count == 10
        ? [.replace(span, by: inQuotes ?? "")] : [])
  }

  static func toForUntil(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/until",
      title: LocalizedText(
        en: "the last day stands behind `until`", zh: "最后一天写在 `截至` 之后"),
      at: span, LocalizedText(en: "write `until`", zh: "请写 `截至`"),
      fixIts: [.replace(span, by: "until")])
  }

  static func datedFirstValue(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/dated-first-value",
      title: LocalizedText(
        en: "the first value of a param holds from the beginning", zh: "参数的第一个值从一开始就有效"),
      at: span, LocalizedText(en: "it needs no date", zh: "它不需要日期"),
      help: LocalizedText(
        en: "write what holds before that day first: `= 20%, 25% from 2026-11-01`",
        zh: "请先写该日之前的值：`= 20%, 25% 自 2026-11-01`"),
      fixIts: [.remove(span)])
  }

  static func laterValueWithoutDate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/value-without-date",
      title: LocalizedText(
        en: "a second value of a param needs the day from which it holds",
        zh: "参数的后续取值需要写明生效日期"),
      at: span,
      LocalizedText(en: "`from` and a date were needed behind it", zh: "其后需要 `自` 和日期"),
      help: LocalizedText(
        en: "write for example `= 20%, 25% from 2026-11-01`",
        zh: "例如写成 `= 20%, 25% 自 2026-11-01`"))
  }

  static func groupWithoutName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/group-without-name",
      title: LocalizedText(en: "a group needs a name", zh: "分组需要名称"), at: span,
      LocalizedText(en: "a name was needed behind this", zh: "这之后需要名称"),
      help: LocalizedText(
        en: "write for example `group price \"价格\" { … }`",
        zh: "例如写成 `分组 price \"价格\" { … }`"))
  }

  static func needlessColon(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/needless-colon",
      title: LocalizedText(en: "no `:` stands here", zh: "这里不写 `:`"), at: span,
      LocalizedText(
        en: "only `require`, `reject` and `refer` have one", zh: "只有 `要求`、`拒绝`、`转审` 才写冒号"),
      fixIts: [.remove(span)])
  }

  static func includeInParentheses(_ policy: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/include-parentheses",
      title: LocalizedText(
        en: "the values of an include stand behind `with`", zh: "引入策略时，取值写在 `以` 之后"),
      at: span, LocalizedText(en: "no parentheses here", zh: "这里不用括号"),
      help: LocalizedText(
        en: "write `include \(policy) with min_dsr = 4.7`",
        zh: "请写 `纳入 \(policy) 以 min_dsr = 4.7`"))
  }

  static func bindingWithoutAssign(
    _ name: String, at span: SourceSpan, mend: FixIt
  ) -> Diagnostic {
    Diagnostic(
      "parse/binding-without-assign",
      title: LocalizedText(
        en: "a `=` is needed between `\(name)` and its value", zh: "`\(name)` 和它的值之间需要 `=`"),
      at: span, LocalizedText(en: "`=` was needed here", zh: "这里需要 `=`"),
      fixIts: [mend])
  }

  static func waiveWithoutRules(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/waive-without-rules",
      title: LocalizedText(
        en: "`waive` needs the names of the rules that it waives", zh: "`豁免` 需要写明豁免哪些规则"),
      at: span, LocalizedText(en: "names were needed behind this", zh: "这之后需要规则名称"),
      help: LocalizedText(
        en: "write for example `waive dsr_item, refund when … because \"…\"`",
        zh: "例如写成 `豁免 dsr_item, refund 当 … 因为 \"…\"`"))
  }

  static func waiveWithoutWhen(at span: SourceSpan, mend: FixIt?) -> Diagnostic {
    Diagnostic(
      "parse/waive-without-when",
      title: LocalizedText(
        en: "`waive` says behind `when` in which case it waives", zh: "`豁免` 需要用 `当` 写明在什么情况下豁免"),
      at: span, LocalizedText(en: "`when` was needed here", zh: "这里需要 `当`"),
      help: LocalizedText(
        en: "write for example `waive refund when merchant.signed because \"…\"`",
        zh: "例如写成 `豁免 refund 当 商家.已签约 因为 \"…\"`"),
      fixIts: mend.map { [$0] } ?? [])
  }

  static func andForComma(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/and-for-comma",
      title: LocalizedText(
        en: "names are separated by commas", zh: "多个名称之间用逗号分隔"),
      at: span, LocalizedText(en: "write `,`", zh: "请写 `,`"),
      fixIts: [.replace(span, by: ",")])
  }
}
