package import MenkanSource
import MenkanTooling

extension Diagnostic {
  /// A mistake in the rules that no suite notices.
  package static func warning(survivor result: MutantResult) -> Diagnostic {
    let mutant = result.mutant
    let policies = result.policies
    return Diagnostic(
      "test/mutant-survived", .warning,
      title: LocalizedText(
        en: "\(mutant.scope): no test notices this mistake",
        zh: "\(mutant.scope)：没有测试能发现这个错误"),
      at: mutant.span, mutant.title,
      help: LocalizedText(
        en: "a case for \(policies.joined(separator: " or ")) that notices it: "
          + "\(mutant.killer.english) (mutant `\(mutant.key)`)",
        zh: "为 \(policies.joined(separator: " 或 ")) 补一个用例：\(mutant.killer.chinese)"
          + "（变异 `\(mutant.key)`）"))
  }

  static func error(noEquivalentsAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/equivalent-form",
      title: LocalizedText(
        en: "this is no list of mutants that change nothing", zh: "这里不是等效变异的列表"),
      at: span,
      LocalizedText(
        en: "`equivalent:` holds a list whose entries have `mutant:` and `because:`",
        zh: "应为 `equivalent:` 列表，每项由 `mutant:` 和 `because:` 组成"))
  }

  static func error(equivalentWithoutReason key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/equivalent-without-reason",
      title: LocalizedText(
        en: "`\(key)` stands here without a reason", zh: "`\(key)` 没有写明理由"),
      at: span,
      LocalizedText(
        en: "say behind `because:` why no case can notice it",
        zh: "请在 `because:` 后写明为什么没有用例能发现它"))
  }

  static func error(equivalentTwice key: String, first: SourceSpan, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "test/equivalent-twice",
      title: LocalizedText(en: "`\(key)` stands here twice", zh: "`\(key)` 写了两次"), at: span,
      LocalizedText(en: "leave this one out", zh: "请去掉这一个"),
      also: [Label(first, LocalizedText(en: "the first is here", zh: "第一个在这里"))])
  }

  static func error(
    staleEquivalent key: String, _ fate: MutantResult.Fate?, at span: SourceSpan
  ) -> Diagnostic {
    let why =
      switch fate {
      case .killed: LocalizedText(en: "a test notices it", zh: "已有测试能发现它")
      case .equivalent, .refused:
        LocalizedText(en: "it is left out by itself", zh: "它会被自动排除")
      case .survived, nil:
        LocalizedText(en: "the rules have no mutant of this name", zh: "规则中没有这个变异")
      }
    return Diagnostic(
      "test/stale-equivalent",
      title: LocalizedText(
        en: "`\(key)` need not stand here", zh: "`\(key)` 不必写在这里"),
      at: span, why,
      help: LocalizedText(en: "leave the entry out", zh: "请去掉这一项"))
  }
}
