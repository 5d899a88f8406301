import MenkanSemantics
import MenkanSource

/// Findings about comments that allow what a lint finds.
extension Diagnostic {
  static func allowsWithoutReason(_ allowance: Allowance) -> Diagnostic {
    Diagnostic(
      "lint/allow-without-reason", .warning,
      title: LocalizedText(en: "why is this allowed?", zh: "没有写明为什么允许"),
      at: allowance.codeSpan,
      LocalizedText(en: "no reason stands behind it", zh: "后面缺少理由"),
      help: LocalizedText(
        en: "tell the next reader: `// allow lint/\(allowance.lint): because …`",
        zh: "请给以后看的人写明理由：`// 允许 lint/\(allowance.lint)：……`"))
  }

  static func allowsUnknownLint(_ allowance: Allowance, known: [String]) -> Diagnostic {
    let near = NearName.best(for: allowance.lint, among: known)
    return Diagnostic(
      "lint/allow-unknown", .warning,
      title: LocalizedText(
        en: "there is no lint `lint/\(allowance.lint)`", zh: "没有名为 `lint/\(allowance.lint)` 的检查"),
      at: allowance.codeSpan,
      LocalizedText(en: "this allows nothing", zh: "这里没有允许任何内容"),
      help: near.map {
        LocalizedText(en: "did you mean `lint/\($0)`?", zh: "是否想写 `lint/\($0)`？")
      }
        ?? LocalizedText(
          en: "the name stands in brackets at the head of each warning",
          zh: "名称就是每条警告开头方括号里的内容"),
      fixIts: near.map {
        [.replace(allowance.codeSpan, "lint/\(allowance.lint)", with: "lint/\($0)")]
      } ?? [])
  }

  static func allowsNothing(_ allowance: Allowance) -> Diagnostic {
    Diagnostic(
      "lint/allow-unused", .warning,
      title: LocalizedText(
        en: "nothing is left here that needs to be allowed", zh: "这里已经没有需要允许的内容"),
      at: allowance.span,
      LocalizedText(
        en: "`lint/\(allowance.lint)` finds nothing here",
        zh: "`lint/\(allowance.lint)` 在这里没有发现问题"),
      fixIts: [
        FixIt(
          LocalizedText(en: "remove the comment", zh: "删去这条注释"),
          [FixIt.Edit(allowance.span, "")])
      ])
  }
}
