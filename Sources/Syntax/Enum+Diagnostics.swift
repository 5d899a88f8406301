import MenkanSource

/// What is said about the order of cases.
extension Diagnostic {
  static func orderNotSaid(at span: SourceSpan, brace: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/order-not-said",
      title: LocalizedText(
        en: "an enum whose cases compare says `ordered`", zh: "可比较大小的枚举要写明 `有序`"),
      at: span, LocalizedText(en: "compares two cases", zh: "这里比较两个取值"),
      help: LocalizedText(
        en: "without an order the cases are separated by commas", zh: "不分高低时，取值之间用逗号分隔"),
      fixIts: [.insert("ordered ", at: brace)])
  }

  static func commasInOrder(_ spans: [SourceSpan]) -> Diagnostic {
    let title = LocalizedText(en: "write `<` between the cases", zh: "取值之间改用 `<`")
    return Diagnostic(
      "parse/order-by-commas",
      title: LocalizedText(
        en: "the cases of an ordered enum go upward by `<`", zh: "有序枚举的取值用 `<` 从低到高排列"),
      at: spans[0], LocalizedText(en: "which one is lower?", zh: "哪个更低？"),
      fixIts: [FixIt(title, spans.map { FixIt.Edit($0, " <") })])
  }

  static func orderSignMissing(behind span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/order-sign-missing",
      title: LocalizedText(
        en: "a `<` is missing between two cases", zh: "两个取值之间缺少 `<`"),
      at: span, LocalizedText(en: "`<` was needed here", zh: "这里需要 `<`"),
      fixIts: [.insert(" <", at: span)])
  }

  static func downwardOrder(
    at span: SourceSpan, signs: [SourceSpan], cases: [(SourceSpan, String)]
  ) -> Diagnostic {
    let title = LocalizedText(en: "write the lowest case first", zh: "把最低的取值写在最前")
    let edits =
      signs.map { FixIt.Edit($0, "<") } + cases.map { FixIt.Edit($0.0, $0.1) }
    return Diagnostic(
      "parse/order-downward",
      title: LocalizedText(
        en: "the cases of an ordered enum go upward by `<`", zh: "有序枚举的取值用 `<` 从低到高排列"),
      at: span, LocalizedText(en: "goes downward", zh: "这里是从高到低"),
      fixIts: [FixIt(title, edits)])
  }

  static func mixedOrder(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/order-mixed",
      title: LocalizedText(
        en: "the cases of an ordered enum go upward by `<`", zh: "有序枚举的取值用 `<` 从低到高排列"),
      at: span, LocalizedText(en: "goes downward", zh: "这里是从高到低"),
      help: LocalizedText(
        en: "write `lowest < middle < highest`", zh: "请写 `最低 < 中间 < 最高`"))
  }

  static func orderedWithinCases(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/ordered-cases-within",
      title: LocalizedText(
        en: "an ordered enum has no cases within cases", zh: "有序枚举的取值不能再分下级"), at: span,
      LocalizedText(en: "not here", zh: "这里不能写"),
      help: LocalizedText(
        en: "write all cases in one row, or leave out `ordered`",
        zh: "请把所有取值排成一列，或去掉 `有序`"))
  }
}
