import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about includes, dates and `none`.
extension Diagnostic {
  /// - Parameter circle: the names of the policies, the first one again at the end.
  static func circularInclude(_ include: IncludeDeclaration, circle: [String]) -> Diagnostic {
    let chain = circle.map { "`\($0)`" }.joined(separator: " → ")
    return Diagnostic(
      "policy/circular-include",
      title: LocalizedText(
        en: "the policy includes itself: \(chain)", zh: "策略包含了自身：\(chain)"),
      at: include.policy.span,
      LocalizedText(en: "this leads back to where it began", zh: "这里又绕回起点"))
  }

  static func tooManyIncludes(_ include: IncludeDeclaration) -> Diagnostic {
    Diagnostic(
      "policy/too-many-includes",
      title: LocalizedText(
        en: "policies include too many others by way of others",
        zh: "策略层层包含的其他策略过多"),
      at: include.policy.span,
      LocalizedText(en: "from here on nothing more is included", zh: "从这里起不再继续包含"),
      help: LocalizedText(
        en: "include each policy once, nest includes at most \(PolicyIncludes.deepest) deep, with"
          + " few blocks around them",
        zh: "每个策略请只包含一次，包含的层数不要超过 \(PolicyIncludes.deepest) 层，外面的块也不要太多"))
  }

  static func includeNameTaken(_ include: IncludeDeclaration, _ name: String) -> Diagnostic {
    Diagnostic(
      "policy/include-name-taken",
      title: LocalizedText(
        en: "two includes are called `\(name)`", zh: "有两处包含都叫 `\(name)`"),
      at: (include.alias ?? include.policy.parts[include.policy.parts.count - 1]).span,
      LocalizedText(
        en: "their params could not be told apart", zh: "这样就分不清各自的参数"),
      help: LocalizedText(
        en: "give this one a name of its own: `include \(include.policy.text) as …`",
        zh: "请给这一处另起名字：`纳入 \(include.policy.text) 作为 …`"))
  }

  static func repeatedBinding(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "policy/repeated-binding",
      title: LocalizedText(
        en: "`\(name.text)` is given twice", zh: "`\(name.text)` 给了两次"),
      at: name.span, LocalizedText(en: "which one counts?", zh: "以哪一个为准？"))
  }

  static func unboundParameter(_ include: IncludeDeclaration, _ field: Field) -> Diagnostic {
    Diagnostic(
      "policy/unbound-parameter",
      title: LocalizedText(
        en: "`\(include.policy.text)` needs `\(field.name)`, and nothing here serves",
        zh: "`\(include.policy.text)` 需要 `\(field.name)`，这里没有可用的"),
      at: include.policy.span,
      LocalizedText(
        en: "no parameter of this policy has that name, or alone that type",
        zh: "本策略没有同名的对象，也没有唯一同类型的对象"),
      help: LocalizedText(
        en: "say which one: `with \(field.name) = …`", zh: "请写明是哪一个：`并设 \(field.name) = …`"))
  }

  static func collidingRule(
    _ name: String, _ include: IncludeDeclaration, earlier: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "policy/colliding-rule",
      title: LocalizedText(
        en: "`\(include.policy.text)` brings a rule `\(name)`, which there is already",
        zh: "`\(include.policy.text)` 带来的规则 `\(name)` 已经存在"),
      at: include.policy.span,
      LocalizedText(en: "by this include", zh: "由这里的包含引入"),
      also: [Label(earlier, LocalizedText(en: "the other one", zh: "另一条在这里"))],
      help: LocalizedText(
        en: "give the include a name: `include \(include.policy.text) as …`",
        zh: "请给包含起个名字：`纳入 \(include.policy.text) 作为 …`"))
  }

  static func datesOutOfOrder(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "param/dates-out-of-order",
      title: LocalizedText(
        en: "the values of a param stand in the order of their days",
        zh: "参数的各个值必须按生效日期先后排列"),
      at: span,
      LocalizedText(en: "not after the day before it", zh: "不晚于前一个生效日期"))
  }

  static func outputInWhen(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "policy/output-in-when",
      title: LocalizedText(
        en: "an output is delivered always, so it cannot stand in a `when` or a group with dates",
        zh: "输出总会交付，不能写在 `当` 或带日期的 `分组` 里面"),
      at: name.span, LocalizedText(en: "move it out of the block", zh: "请移到外面"),
      help: LocalizedText(
        en: "`if … then … else none` makes the value depend on a condition",
        zh: "如需按条件取值，请写 `如果 … 那么 … 否则 无要求`"))
  }

  static func noneWithoutType(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/none-alone",
      title: LocalizedText(
        en: "`none` alone does not tell of what kind it is", zh: "单独的 `无要求` 无法确定类型"),
      at: span, LocalizedText(en: "none of what?", zh: "什么没有要求？"),
      help: LocalizedText(
        en: "use it beside a value: `if … then 5% else none`",
        zh: "请与一个值一起使用：`如果 … 那么 5% 否则 无要求`"))
  }

  /// `none` written where a value is compared or calculated with.
  static func noneAsValue(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/none-as-value",
      title: LocalizedText(
        en: "`none` is no value that can be compared or calculated with",
        zh: "`无要求` 不是值，不能用来比较或计算"),
      at: span, LocalizedText(en: "no requirement", zh: "表示无要求"),
      help: LocalizedText(en: "ask `… is none` instead", zh: "请改写为 `… 是无要求`"))
  }

  /// - Parameter hasName: false where it is written out; then only a name for it can be asked
  ///   about and used.
  static func mayBeNone(_ span: SourceSpan, _ text: String, hasName: Bool) -> Diagnostic {
    let help =
      hasName
      ? LocalizedText(
        en: "add `unless \(text) is none` to the rule, or `if \(text) is none then … else …`",
        zh: "请在规则后加 `除非 \(text) 是无要求`，或写 `如果 \(text) 是无要求 那么 … 否则 …`")
      : LocalizedText(
        en: "give it a name, `let x = \(text)`, then add `unless x is none` to the rule",
        zh: "请先起个名字 `令 x = \(text)`，再在规则后加 `除非 x 是无要求`")
    return Diagnostic(
      "type/may-be-none",
      title: LocalizedText(
        en: "`\(text)` may be `none`, that is no requirement",
        zh: "`\(text)` 可能是 `无要求`"),
      at: span, LocalizedText(en: "what if it is none here?", zh: "如果这里是无要求，该怎么办？"),
      help: help)
  }

  /// What may be none is given to a name whose type has no `?`.
  static func noneNotDeclared(_ span: SourceSpan, type: TypeSyntax, _ written: String)
    -> Diagnostic
  {
    Diagnostic(
      "type/may-be-none",
      title: LocalizedText(
        en: "the type `\(written)` does not allow for `none`",
        zh: "类型 `\(written)` 不允许 `无要求`"),
      at: span,
      LocalizedText(en: "this may be `none`, that is no requirement", zh: "这里可能是 `无要求`"),
      also: [Label(type.span, LocalizedText(en: "a `?` is missing", zh: "缺少 `?`"))],
      help: LocalizedText(
        en: "write a `?` behind the type where there may be none",
        zh: "如果可以没有要求，请在类型后面写 `?`"),
      fixIts: type.constraint == nil ? [.insert("?", behind: type.span)] : [])
  }
}
