import MenkanSource

/// What is said about the marks and types of fields.
extension Diagnostic {
  static func adjustableWithoutStep(at span: SourceSpan, mend: FixIt?) -> Diagnostic {
    Diagnostic(
      "parse/adjustable-without-step",
      title: LocalizedText(
        en: "an adjustable field needs its step", zh: "可调字段需要写明步长"),
      at: span,
      LocalizedText(en: "`step` and a length were needed behind this", zh: "这之后需要 `步长` 和数值"),
      help: LocalizedText(
        en: "write for example `adjustable step 0.01`; advice to the merchant goes in such steps",
        zh: "例如写成 `可调 步长 0.01`；给商家的修改建议以此为单位"),
      fixIts: mend.map { [$0] } ?? [])
  }

  static func stepWithoutAdjustable(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/step-without-adjustable",
      title: LocalizedText(
        en: "only an adjustable field has a step", zh: "只有可调字段才有步长"), at: span,
      LocalizedText(en: "`adjustable` was needed before this", zh: "这之前需要 `可调`"),
      fixIts: [.insert("adjustable ", at: span.start)])
  }

  static func typeBrackets(
    _ type: String, opening: SourceSpan, closing: SourceSpan, shape: (String, String)
  ) -> Diagnostic {
    let title = LocalizedText(
      en: "write `\(shape.0) \(shape.1)`", zh: "改为 `\(shape.0) \(shape.1)`")
    return Diagnostic(
      "parse/type-brackets",
      title: LocalizedText(
        en: "the unit of `\(type)` stands in `\(shape.0) \(shape.1)`",
        zh: "`\(type)` 的单位写在 `\(shape.0) \(shape.1)` 中"),
      at: opening, LocalizedText(en: "another bracket", zh: "括号不对"),
      fixIts: [FixIt(title, [FixIt.Edit(opening, shape.0), FixIt.Edit(closing, shape.1)])])
  }
}
