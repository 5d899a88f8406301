import MenkanSemantics
import MenkanSource

/// Findings about two rules of one policy.
extension Diagnostic {
  static func duplicateRule(_ rule: TypedRule, _ other: TypedRule) -> Diagnostic {
    Diagnostic(
      "lint/duplicate-rule", .warning,
      title: LocalizedText(
        en: "`\(rule.shownName)` asks the same as `\(other.shownName)`",
        zh: "规则“\(rule.shownName)”与“\(other.shownName)”要求完全相同"),
      at: rule.condition.span, LocalizedText(en: "the same again", zh: "这里重复了"),
      also: [
        Label(other.condition.span, LocalizedText(en: "asked here too", zh: "这里已经要求过"))
      ],
      help: LocalizedText(
        en: "a merchant who misses it would read two reasons for one failing: drop one of them",
        zh: "不达标的商家会看到两条理由，请只保留一条"))
  }

  static func subsumedRule(
    _ rule: TypedRule, _ span: SourceSpan, by other: TypedRule, _ otherSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "lint/subsumed-rule", .warning,
      title: LocalizedText(
        en: "`\(rule.shownName)` adds nothing to `\(other.shownName)`",
        zh: "有了“\(other.shownName)”，规则“\(rule.shownName)”不起作用"),
      at: span,
      LocalizedText(
        en: "this holds wherever the other rule does", zh: "只要满足另一条规则，这条必然满足"),
      also: [Label(otherSpan, LocalizedText(en: "this asks as much or more", zh: "这条要求更严或相同"))],
      help: LocalizedText(
        en: "drop the weaker one, or check both thresholds", zh: "请删去较宽的一条，或核对两条的门槛"))
  }

  /// The weaker rule comes with an `include`, so that the finding stands at the stricter one.
  static func subsumesIncluded(
    _ rule: TypedRule, _ span: SourceSpan, _ included: TypedRule, _ includedSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "lint/subsumed-rule", .warning,
      title: LocalizedText(
        en: "`\(rule.shownName)` makes the included rule `\(included.shownName)` superfluous",
        zh: "有了“\(rule.shownName)”，包含进来的规则“\(included.shownName)”不起作用"),
      at: span, LocalizedText(en: "this asks as much or more", zh: "这条要求更严或相同"),
      also: [
        Label(
          includedSpan,
          LocalizedText(
            en: "this holds wherever the other rule does", zh: "只要满足另一条规则，这条必然满足"))
      ],
      help: LocalizedText(
        en: "a merchant who misses both reads two reasons: set a param of the included policy"
          + " (`include … with …`), or drop one of the rules",
        zh: "两条都不达标的商家会看到两条理由；请改用被包含策略的参数（`纳入 … 并设 …`），或只保留一条"))
  }

  static func contradictoryRules(
    _ rule: TypedRule, _ span: SourceSpan, _ other: TypedRule, _ otherSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "lint/contradictory-rules", .warning,
      title: LocalizedText(
        en: "`\(rule.shownName)` and `\(other.shownName)` can never both pass",
        zh: "规则“\(rule.shownName)”与“\(other.shownName)”不可能同时通过"),
      at: span,
      LocalizedText(en: "whoever passes this …", zh: "满足这一条的……"),
      also: [Label(otherSpan, LocalizedText(en: "… fails here", zh: "……必然不满足这一条"))],
      help: LocalizedText(
        en: "where both are asked nobody is ever approved: check both thresholds",
        zh: "两条都适用时，没有任何申报能通过，请核对两条的门槛"))
  }
}

extension TypedRule {
  /// What people call it: its label, else its name.
  var shownName: String { label ?? name }
}
