import MenkanSource

/// What is said about rules, types and expressions that are nearly right.
extension Diagnostic {
  static func ruleWithoutName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/rule-without-name",
      title: LocalizedText(en: "a rule needs a name before its condition", zh: "规则的条件之前需要名称"),
      at: span, LocalizedText(en: "a name and `:` were needed", zh: "这里需要名称和 `:`"),
      help: LocalizedText(
        en: "write for example `require refund \"退款率\": …`",
        zh: "例如写成 `要求 refund \"退款率\": …`"))
  }

  static func ruleWithoutColon(behind span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/rule-without-colon",
      title: LocalizedText(en: "a `:` is missing behind the rule's name", zh: "规则名称后缺少 `:`"),
      at: span, LocalizedText(en: "`:` was needed here", zh: "这里需要 `:`"),
      fixIts: [.insert(":", at: span)])
  }

  static func ruleWithoutWhen(_ form: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/rule-without-when",
      title: LocalizedText(
        en: "the condition of `\(form)` begins with `when`", zh: "`\(form)` 的条件以 `当` 开头"),
      at: span, LocalizedText(en: "`when` was needed here", zh: "这里需要 `当`"),
      fixIts: [.insert("when ", at: span)])
  }

  static func whenInRequire(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/when-in-require",
      title: LocalizedText(
        en: "`require` says what must hold, without `when`", zh: "`要求` 直接写必须成立的条件，不用 `当`"),
      at: span, LocalizedText(en: "leave it out", zh: "删掉即可"),
      help: LocalizedText(
        en: "for a rule that applies only sometimes write `when … { require … }`",
        zh: "若规则仅在某些情况下适用，请写 `当 … { 要求 … }`"),
      fixIts: [.remove(span)])
  }

  static func elseWithoutRequire(_ form: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/else-without-require",
      title: LocalizedText(
        en: "only `require` can have `else`", zh: "只有 `要求` 可以带 `否则`"),
      at: span,
      LocalizedText(
        en: "`\(form)` already says what happens", zh: "`\(form)` 已经说明了结果"))
  }

  static func elsePass(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/else-pass",
      title: LocalizedText(
        en: "a failed rule cannot pass", zh: "未满足的规则不能算通过"),
      at: span, LocalizedText(en: "`reject` or `refer` was needed", zh: "这里需要 `拒绝` 或 `转审`"))
  }

  static func tailTwice(_ tail: String, first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/twice",
      title: LocalizedText(en: "`\(tail)` stands twice", zh: "`\(tail)` 出现了两次"), at: span,
      LocalizedText(en: "the second one", zh: "第二个"),
      also: [Label(first, LocalizedText(en: "the first one", zh: "第一个"))])
  }

  static func languageTwice(_ language: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/language-twice",
      title: LocalizedText(
        en: "the message has two texts for `\(language)`", zh: "提示语中 `\(language)` 出现了两次"),
      at: span, LocalizedText(en: "the second one", zh: "第二个"))
  }

  static func labelTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/label-too-long",
      title: LocalizedText(en: "this label is too long", zh: "标签过长"), at: span,
      LocalizedText(
        en: "at most \(Parser.labelLimit) characters are allowed",
        zh: "最多 \(Parser.labelLimit) 个字符"),
      help: LocalizedText(
        en: "a label is what people call it; explanations belong into a comment `///` above",
        zh: "标签是供人称呼的名字；说明请写在上方的 `///` 注释里"))
  }

  static func messageTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/message-too-long",
      title: LocalizedText(en: "this message is too long", zh: "说明文字过长"), at: span,
      LocalizedText(
        en: "at most \(Parser.messageLimit) characters are allowed",
        zh: "最多 \(Parser.messageLimit) 个字符"),
      help: LocalizedText(
        en: "say what is wrong and what to do; nobody reads more",
        zh: "请只写哪里不符合、该怎么做；再长就没有人读了"))
  }

  static func tooManyInterpolations(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/message-too-long",
      title: LocalizedText(en: "this message names too many values", zh: "说明文字引用的值过多"),
      at: span,
      LocalizedText(
        en: "at most \(Parser.interpolationLimit) values in braces are allowed",
        zh: "花括号里的值最多 \(Parser.interpolationLimit) 个"))
  }

  static func openInterpolation(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/open-interpolation",
      title: LocalizedText(
        en: "a `{` in this message is not closed", zh: "提示语中的 `{` 没有闭合"),
      at: span, LocalizedText(en: "opens here", zh: "从这里打开"),
      help: LocalizedText(en: "for a brace itself write `{{`", zh: "需要花括号本身时写 `{{`"))
  }

  /// - Parameter braces: where they stand, and what is written there; at least one.
  static func fullWidthBraces(_ braces: [(SourceSpan, String)]) -> Diagnostic {
    Diagnostic(
      "parse/full-width-brace",
      title: LocalizedText(
        en: "a value stands between the braces `{` and `}`", zh: "提示语中的值要写在半角花括号 `{` `}` 之间"),
      at: braces[0].0,
      LocalizedText(
        en: "with this one merchants read the braces and no value",
        zh: "写成全角花括号，商家看到的就是花括号，不是值"),
      fixIts: [
        FixIt(
          LocalizedText(en: "write `{` and `}`", zh: "改为半角的 `{` `}`"),
          braces.map { FixIt.Edit($0.0, $0.1) })
      ])
  }

  static func emptyInterpolation(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/empty-interpolation",
      title: LocalizedText(en: "nothing stands between these braces", zh: "花括号中没有内容"), at: span,
      LocalizedText(en: "a field or a value was needed", zh: "这里需要字段或值"),
      help: LocalizedText(
        en: "for braces themselves write `{{` and `}}`", zh: "需要花括号本身时写 `{{` 和 `}}`"))
  }

  static func listWithoutBound(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/list-without-bound",
      title: LocalizedText(en: "a list needs its greatest length", zh: "列表需要写明最大长度"), at: span,
      LocalizedText(en: "`up to …` was needed", zh: "这里需要 `up to …`（最多 …）"),
      help: LocalizedText(
        en: "the cost of a policy is known because every list has a bound",
        zh: "每个列表都有上限，策略的成本才可预知"),
      fixIts: [.insert(" up to 400", at: span)])
  }

  static func wholeNumberNeeded(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/whole-number",
      title: LocalizedText(en: "a whole number is needed here", zh: "这里需要整数"), at: span,
      LocalizedText(en: "not a whole number, or too large", zh: "不是整数，或过大"))
  }

  static func twoUnits(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/two-units",
      title: LocalizedText(en: "an amount has two units", zh: "金额带有两个单位"), at: span,
      LocalizedText(en: "`¥` says CNY already", zh: "`¥` 已表示人民币"))
  }
}
