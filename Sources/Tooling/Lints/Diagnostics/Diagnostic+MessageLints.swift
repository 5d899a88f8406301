import MenkanSemantics
import MenkanSource

/// Findings about what a message shows.
extension Diagnostic {
  static func unrelatedMessage(
    _ span: SourceSpan, _ rule: TypedRule, looksAt meant: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "lint/unrelated-message", .warning,
      title: LocalizedText(
        en: "this message shows a value that its rule `\(rule.shownName)` does not look at",
        zh: "理由里写的值，规则“\(rule.shownName)”并没有用到"),
      at: span,
      LocalizedText(en: "the rule never looks at this", zh: "规则没有用到这一项"),
      also: [
        Label(
          meant,
          LocalizedText(en: "it looks at this, which is not shown", zh: "规则看的是这一项，理由里却没有"))
      ],
      help: LocalizedText(
        en: "show the value that decides; whoever reads the message takes this one for it",
        zh: "请写出起作用的那个值；看到理由的人会把这里的值当成没通过的原因"))
  }
}
