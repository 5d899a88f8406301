import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// Findings about names and labels.
extension Diagnostic {
  static func missingLabel(_ heading: Heading, _ kind: LocalizedText) -> Diagnostic {
    let name = heading.name.text
    return Diagnostic(
      "lint/missing-label", .warning,
      title: LocalizedText(
        en: "the \(kind.english) `\(name)` has no label", zh: "\(kind.chinese) `\(name)` 没有标签"),
      at: heading.name.span,
      LocalizedText(
        en: "Chinese readers are shown this name", zh: "商家和审核人员只能看到这个英文名"),
      help: LocalizedText(
        en: "write what people call it behind the name: `\(name) \"…\"`",
        zh: "请在名称后写上大家的叫法：`\(name) \"…\"`"))
  }

  /// One finding for all fields or cases of one type that lack a label; none where none does.
  static func missingLabels(
    _ headings: [Heading], _ kind: LocalizedText, of owner: Heading
  ) -> [Diagnostic] {
    guard let first = headings.first else { return [] }
    if headings.count == 1 { return [.missingLabel(first, kind)] }
    let shown = headings.prefix(8).map { "`\($0.name.text)`" }
    let more = headings.count > shown.count
    return [
      Diagnostic(
        "lint/missing-label", .warning,
        title: LocalizedText(
          en: "\(headings.count) \(kind.english)s of `\(owner.name.text)` have no label",
          zh: "`\(owner.name.text)` 有 \(headings.count) 个\(kind.chinese)没有标签"),
        at: owner.name.span,
        LocalizedText(
          en: "Chinese readers are shown their names", zh: "商家和审核人员只能看到英文名"),
        also: [Label(first.name.span, LocalizedText(en: "the first", zh: "第一个在这里"))],
        help: LocalizedText(
          en: "without a label are \(shown.joined(separator: ", "))" + (more ? ", …" : "")
            + "; write what people call it behind each name: `\(first.name.text) \"…\"`",
          zh: "缺少标签的有 \(shown.joined(separator: "、"))" + (more ? "……" : "")
            + "；请在名称后写上大家的叫法：`\(first.name.text) \"…\"`"))
    ]
  }

  static func unusedName(
    _ name: Identifier, _ kind: LocalizedText, advice: LocalizedText, fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      "lint/unused-name", .warning,
      title: LocalizedText(
        en: "nothing uses the \(kind.english) `\(name.text)`",
        zh: "\(kind.chinese) `\(name.text)` 没有被用到"),
      at: name.span, LocalizedText(en: "only declared", zh: "只有声明"), help: advice,
      fixIts: fixIt.map { [$0] } ?? [])
  }

  /// - Parameter name: the name that is not used; nil where a whole module is not.
  static func unusedImport(_ use: UseDeclaration, _ name: Identifier?, fixIt: FixIt) -> Diagnostic {
    let title =
      name.map {
        LocalizedText(
          en: "`\($0.text)` is imported and not used", zh: "引用了 `\($0.text)`，但没有用到")
      }
      ?? LocalizedText(
        en: "nothing of `\(use.path.text)` is used here",
        zh: "引用了 `\(use.path.text)`，但没有用到其中任何名称")
    return Diagnostic(
      "lint/unused-name", .warning, title: title, at: name?.span ?? use.path.span,
      LocalizedText(en: "imported for nothing", zh: "多余的引用"), fixIts: [fixIt])
  }

  static func shadowedList(_ name: Identifier, by list: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lint/shadowed-name", .warning,
      title: LocalizedText(
        en: "`\(name.text)` hides a list of the same name", zh: "`\(name.text)` 遮住了同名的名单"),
      at: name.span,
      LocalizedText(
        en: "`\(name.text)` means this one from here on", zh: "在这里 `\(name.text)` 指的是这一个"),
      also: [Label(list, LocalizedText(en: "the list", zh: "名单在这里"))],
      help: renameHelp)
  }

  static func shadowedWord(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "lint/shadowed-name", .warning,
      title: LocalizedText(
        en: "`\(name.text)` hides a word of the language",
        zh: "`\(name.text)` 遮住了语言自带的同名词"),
      at: name.span,
      LocalizedText(
        en: "`\(name.text)` no longer tells the day or the moment of the review",
        zh: "`\(name.text)` 不再表示审核当天或当时"),
      help: renameHelp)
  }

  static func shadowedImport(_ name: Identifier, of module: String, _ other: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "lint/shadowed-name", .warning,
      title: LocalizedText(
        en: "`\(name.text)` hides the one that `\(module)` brings",
        zh: "`\(name.text)` 遮住了从 `\(module)` 引用的同名内容"),
      at: name.span,
      LocalizedText(en: "this file means this one", zh: "本文件里指的是这一个"),
      also: [Label(other, LocalizedText(en: "the other one", zh: "另一个在这里"))],
      help: renameHelp)
  }

  private static var renameHelp: LocalizedText {
    LocalizedText(en: "rename one of the two", zh: "请改其中一个的名称")
  }
}
