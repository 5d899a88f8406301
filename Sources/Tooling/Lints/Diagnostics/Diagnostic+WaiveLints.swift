import MenkanSemantics
import MenkanSource

/// Findings about waives that never act.
extension Diagnostic {
  static func waiveNeverHolds(_ span: SourceSpan, why: LocalizedText?) -> Diagnostic {
    Diagnostic(
      "lint/idle-waive", .warning,
      title: LocalizedText(
        en: "this waive never acts: its condition never holds", zh: "这条豁免永远不会生效：条件永远不成立"),
      at: span, LocalizedText(en: "this never holds", zh: "这个条件永远不成立"),
      help: why.map { why in
        LocalizedText(
          en: "\(why.english)\ncheck the condition, or remove the waive",
          zh: "\(why.chinese)\n请检查条件，或删去这条豁免")
      }
        ?? LocalizedText(
          en: "check the condition, or remove the waive", zh: "请检查条件，或删去这条豁免"))
  }

  static func waiveOutOfDates(_ span: SourceSpan, _ rule: TypedRule) -> Diagnostic {
    Diagnostic(
      "lint/idle-waive", .warning,
      title: LocalizedText(
        en: "this waive never acts on `\(rule.shownName)`: they are never in force on one day",
        zh: "这条豁免对规则“\(rule.shownName)”永远不起作用：两者的日期没有重合"),
      at: span, LocalizedText(en: "waives it on other days", zh: "在别的日期才豁免"),
      also: [Label(rule.span, LocalizedText(en: "this rule", zh: "这条规则"))],
      help: LocalizedText(
        en: "take the rule out of the waive, or mend the dates", zh: "请从豁免中去掉这条规则，或更正日期"))
  }

  static func waiveBesideRule(_ span: SourceSpan, _ rule: TypedRule) -> Diagnostic {
    Diagnostic(
      "lint/idle-waive", .warning,
      title: LocalizedText(
        en: "this waive never acts on `\(rule.shownName)`: the rule does not apply where it holds",
        zh: "这条豁免对规则“\(rule.shownName)”永远不起作用：条件成立时该规则不适用"),
      at: span, LocalizedText(en: "where this holds, the rule is not asked", zh: "这个条件成立时，该规则不会用到"),
      also: [Label(rule.span, LocalizedText(en: "this rule", zh: "这条规则"))],
      help: LocalizedText(
        en: "take the rule out of the waive, or mend the condition",
        zh: "请从豁免中去掉这条规则，或更正条件"))
  }
}
