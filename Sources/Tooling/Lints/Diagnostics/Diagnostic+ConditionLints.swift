import MenkanSource

/// Findings about conditions that do not say what they seem to.
extension Diagnostic {
  static func allWithoutCount(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lint/all-without-count", .warning,
      title: LocalizedText(
        en: "this also holds where there is nothing in the window",
        zh: "窗口内一条记录都没有时，这个条件同样成立"),
      at: span,
      LocalizedText(
        en: "`all` of no elements is true", zh: "没有任何元素时，`all`（全部）为真"),
      help: LocalizedText(
        en: "if there must be some, ask for it in a rule beside it: `count(… where …) >= 1`",
        zh: "如果至少要有一条，请另加一条要求：`count(… where …) >= 1`"))
  }
}
