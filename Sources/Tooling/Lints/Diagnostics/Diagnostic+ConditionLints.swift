import MenkanSemantics
import MenkanSource
import MenkanValues

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
        en: "`all` of no elements is true", zh: "没有任何元素时，`全部` 为真"),
      help: LocalizedText(
        en: "if there must be some, ask for it in a rule beside it: `count(… where …) >= 1`",
        zh: "如果至少要有一条，请另加一条要求：`计数(… 其中 …) >= 1`"))
  }

  static func unguardedOptional(_ span: SourceSpan, _ read: SourceSpan, _ field: Field)
    -> Diagnostic
  {
    let name = field.label ?? field.name
    return Diagnostic(
      "lint/unguarded-optional", .warning,
      title: LocalizedText(
        en: "where \(name) is missing this is unknown, not true",
        zh: "缺少“\(name)”时，这个条件是“未知”，不是“成立”"),
      at: read,
      LocalizedText(en: "its `?` says that it may be missing", zh: "声明带 `?`，允许缺失"),
      also: span == read
        ? [] : [Label(span, LocalizedText(en: "so this may be unknown", zh: "因此这里可能是未知"))],
      help: LocalizedText(
        en: "say what is meant then: `if … is known then … else true`, or `… ?? …` for a value to"
          + " take instead; if a reviewer is to look at it, write `if unknown refer` behind the"
          + " rule",
        zh: "请写明缺失时怎么办：`如果 … 已知 那么 … 否则 真`，或用 `… ?? …` 给出替代值；"
          + "如果就是要转人工，请在规则后写 `如果未知 转审`"))
  }

  static func missingInOr(_ span: SourceSpan, _ name: String, replacement: String) -> Diagnostic {
    Diagnostic(
      "lint/missing-in-or", .warning,
      title: LocalizedText(
        en: "where `\(name)` is missing this never comes out false",
        zh: "缺少 `\(name)` 时，这个条件永远得不到“不成立”的结果"),
      at: span,
      LocalizedText(
        en: "one side is then unknown, so the whole is at best true and else unknown",
        zh: "此时一侧是未知，整体要么成立，要么未知"),
      help: LocalizedText(
        en: "ask first whether it is known: `if \(name) is known then … else …`",
        zh: "请先判断是否有值：`如果 \(name) 已知 那么 … 否则 …`"),
      fixIts: [
        FixIt(
          LocalizedText(en: "write `\(replacement)`", zh: "改写为 `\(replacement)`"),
          [FixIt.Edit(span, replacement)])
      ])
  }

  static func aloneParent(_ written: TypedExpression, _ branch: EnumBranch) -> Diagnostic {
    let (name, shown) = (branch.head.name, branch.head.alias ?? branch.head.name)
    let others = branch.children.prefix(3)
    let more = branch.children.count > others.count
    return Diagnostic(
      "lint/alone-parent", .warning,
      title: LocalizedText(
        en: "this asks for `\(name)` itself, not for what belongs to it",
        zh: "这里只算“\(shown)”本身，不包括它的下级"),
      at: written.span,
      LocalizedText(
        en: "not for " + others.map { "`\($0.name)`" }.joined(separator: ", ")
          + (more ? " and others" : ""),
        zh: "不包括" + others.map { "“\($0.alias ?? $0.name)”" }.joined(separator: "、")
          + (more ? "等" : "")),
      help: LocalizedText(
        en: "for all of them write `in descendants(\(name))`",
        zh: "要包括下级，请写 `属于 下级(\(shown))`"))
  }

  static func repeatsParam(_ literal: TypedExpression, _ param: TypedParam) -> Diagnostic {
    let name = param.field.name
    return Diagnostic(
      "lint/repeats-param", .warning,
      title: LocalizedText(
        en: "this is the value of the param `\(name)`", zh: "这个数值与参数 `\(name)` 相同"),
      at: literal.span,
      LocalizedText(
        en: "whoever changes the param does not change this", zh: "调整参数时，这里不会跟着变"),
      also: [Label(param.span, LocalizedText(en: "the param", zh: "参数在这里"))],
      help: LocalizedText(
        en: "write `\(name)` if the same is meant", zh: "如果是同一个门槛，请写 `\(name)`"))
  }
}
