import MenkanSource

/// What is said about windows of dates.
extension Diagnostic {
  static func windowWithoutDirection(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/window-without-direction",
      title: LocalizedText(
        en: "it is open whether these days lie before or behind", zh: "没有写明这段时间是之前还是之后"),
      at: span, LocalizedText(en: "from which day on?", zh: "从哪天算起？"),
      help: LocalizedText(
        en: "write `within last 30 days`, `within next 30 days` or `within 30 days after …`",
        zh: "请写 `在最近 30 天内`、`在未来 30 天内` 或 `在 … 之后 30 天内`"))
  }

  static func negativeLength(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/negative-length",
      title: LocalizedText(
        en: "a window cannot have less than no days", zh: "时间窗的长度不能是负数"),
      at: span, LocalizedText(en: "leave the minus out", zh: "请去掉负号"),
      help: LocalizedText(
        en: "`last` looks back, `next` ahead: `within last 7 days`, `within next 7 days`",
        zh: "往前用 `最近`，往后用 `未来`：`在最近 7 天内`、`在未来 7 天内`"),
      fixIts: [.remove(span)])
  }

  static func businessDaysWithoutCalendar(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/business-days-without-calendar",
      title: LocalizedText(
        en: "business days need the calendar that they follow", zh: "工作日需要写明依据哪个日历"),
      at: span,
      LocalizedText(en: "`of` and a calendar were needed behind this", zh: "这之后需要 `按日历` 和日历名称"),
      help: LocalizedText(
        en:
          "write for example `within last 5 business days of china`, where `china` is declared by "
          + "`calendar china from \"…\"`",
        zh: "例如写成 `在最近 5 个工作日内 按日历 china`，其中 `china` 由 `日历 china 来自 \"…\"` 声明"))
  }

  static func businessDaysOutsideWindow(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/business-days-outside-window",
      title: LocalizedText(
        en: "business days can only be counted behind `within`", zh: "工作日只能在 `在 …` 之后使用"),
      at: span, LocalizedText(en: "not understood here", zh: "这里无法理解"),
      help: LocalizedText(
        en: "write for example `d within last 5 business days of china`",
        zh: "例如写成 `d 在最近 5 个工作日内 按日历 china`"))
  }
}
