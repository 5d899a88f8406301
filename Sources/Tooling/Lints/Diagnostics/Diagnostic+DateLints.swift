import MenkanSource
import MenkanValues

/// Findings about when rules are in force.
extension Diagnostic {
  static func expired(
    _ isGroup: Bool, at span: SourceSpan, on last: CivilDate, today: CivilDate
  ) -> Diagnostic {
    Diagnostic(
      "lint/expired", .warning,
      title: isGroup
        ? LocalizedText(
          en: "the rules of this group ended on \(last)", zh: "这一组规则已于 \(last) 到期")
        : LocalizedText(en: "this rule ended on \(last)", zh: "这条规则已于 \(last) 到期"),
      at: span,
      LocalizedText(en: "today is \(today)", zh: "今天是 \(today)"),
      help: LocalizedText(
        en: "give it a new last day, or remove it", zh: "请改为新的截止日，或删去"))
  }

  static func neverInForce(
    at span: SourceSpan, beside other: SourceSpan, first: CivilDate, last: CivilDate
  ) -> Diagnostic {
    Diagnostic(
      "lint/never-in-force", .warning,
      title: LocalizedText(
        en: "this is never in force: it would begin on \(first) and end on \(last)",
        zh: "这里永远不会生效：\(first) 才开始，\(last) 就结束"),
      at: span,
      LocalizedText(
        en: "no day is left between this and the dates around it", zh: "与外层的日期没有任何重合的一天"),
      also: [Label(other, LocalizedText(en: "the other limit", zh: "另一端的限制"))],
      help: LocalizedText(
        en: "dates inside of a group lie within those of the group",
        zh: "组内规则的日期应当落在该组的日期之内"))
  }
}
