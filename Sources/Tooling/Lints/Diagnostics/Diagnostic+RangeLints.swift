import MenkanSemantics
import MenkanSource

/// Findings about rules that come out the same whatever is submitted.
extension Diagnostic {
  static func neverFails(
    _ rule: TypedRule, _ span: SourceSpan, holds: Bool, why: LocalizedText?
  ) -> Diagnostic {
    let name = rule.shownName
    let title =
      rule.form == .require
      ? LocalizedText(
        en: "`\(name)` can never fail", zh: "规则“\(name)”不可能不通过")
      : LocalizedText(
        en: "`\(name)` can never fire", zh: "规则“\(name)”不可能触发")
    return Diagnostic(
      "lint/never-fails", .warning, title: title, at: span, outcome(holds),
      help: joined(
        why,
        LocalizedText(
          en: "check the threshold and the direction of the comparison, or drop the rule",
          zh: "请检查门槛数值和比较方向，或删去这条规则")))
  }

  static func alwaysExcepted(_ rule: TypedRule, exception: SourceSpan) -> Diagnostic {
    let name = rule.shownName
    return Diagnostic(
      "lint/never-fails", .warning,
      title: LocalizedText(
        en: "`\(name)` can never fail: its exception always holds",
        zh: "规则“\(name)”不可能不通过：它的例外总是成立"),
      at: exception, outcome(true),
      help: LocalizedText(
        en: "narrow the exception behind `unless`, or drop the rule",
        zh: "请收窄 `除非` 后面的例外，或删去这条规则"))
  }

  static func neverPasses(
    _ rule: TypedRule, _ span: SourceSpan, holds: Bool, why: LocalizedText?
  ) -> Diagnostic {
    let name = rule.shownName
    let title =
      rule.form == .require
      ? LocalizedText(
        en: "`\(name)` can never pass", zh: "规则“\(name)”不可能通过")
      : LocalizedText(
        en: "`\(name)` always fires", zh: "规则“\(name)”每次都会触发")
    return Diagnostic(
      "lint/never-passes", .warning, title: title, at: span, outcome(holds),
      help: joined(
        why,
        LocalizedText(
          en: "as it stands nobody is ever approved: check the threshold and the direction of"
            + " the comparison",
          zh: "这样写没有任何申报能通过，请检查门槛数值和比较方向")))
  }

  static func neverApplies(_ span: SourceSpan, why: LocalizedText?) -> Diagnostic {
    Diagnostic(
      "lint/never-applies", .warning,
      title: LocalizedText(
        en: "the rules in this block never apply", zh: "这个块里的规则永远不会用到"),
      at: span, outcome(false),
      help: joined(
        why,
        LocalizedText(
          en: "check the condition behind `when`, together with those around it",
          zh: "请检查 `当` 后面的条件，以及外层的条件")))
  }

  private static func outcome(_ holds: Bool) -> LocalizedText {
    holds
      ? LocalizedText(en: "this always holds", zh: "这个条件总是成立")
      : LocalizedText(en: "this never holds", zh: "这个条件永远不成立")
  }

  private static func joined(_ why: LocalizedText?, _ what: LocalizedText) -> LocalizedText {
    guard let why else { return what }
    return LocalizedText(
      en: "\(why.english)\n\(what.english)", zh: "\(why.chinese)\n\(what.chinese)")
  }
}
