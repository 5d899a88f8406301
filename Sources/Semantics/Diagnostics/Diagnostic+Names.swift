package import MenkanSource
import MenkanSyntax

/// Findings about names: unknown, used twice, not to be told apart.
extension Diagnostic {
  /// A name that stands for nothing here; `near` is what the author may have meant.
  static func unknownName(
    _ name: Identifier, _ kind: LocalizedText, code: String, near: String?,
    available: [LocalizedText], in place: LocalizedText? = nil
  ) -> Diagnostic {
    let whereEn = place.map { " in \($0.english)" } ?? ""
    let whereZh =
      place.map { $0.chinese + ($0.chinese.utf8.last.map { $0 < 0x80 } ?? false ? " 中" : "中") }
      ?? ""
    return Diagnostic(
      code,
      title: LocalizedText(
        en: "there is no \(kind.english) `\(name.text)`\(whereEn)",
        zh: "\(whereZh)没有名为 `\(name.text)` 的\(kind.chinese)"),
      at: name.span,
      code == "name/unknown"
        ? LocalizedText(en: "nothing has this name here", zh: "这里没有这个名称")
        : LocalizedText(en: "no \(kind.english) has this name", zh: "没有这个\(kind.chinese)"),
      help: help(near: near, available: available),
      fixIts: near.map { [.replace(name.span, name.text, with: $0.spelling)] } ?? [])
  }

  /// What the author may have meant, else what there is to choose from.
  static func help(near: String?, available: [LocalizedText]) -> LocalizedText? {
    if let near {
      return LocalizedText(en: "did you mean `\(near)`?", zh: "是否想写 `\(near)`？")
    }
    if available.isEmpty { return nil }
    let shown = available.prefix(12)
    let more = available.count > shown.count
    return LocalizedText(
      en: "there are: " + shown.map { "`\($0.english)`" }.joined(separator: ", ")
        + (more ? ", …" : ""),
      zh: "可用的有：" + shown.map { "`\($0.chinese)`" }.joined(separator: "、")
        + (more ? "……" : ""))
  }

  /// A field that another record of the policy has.
  ///
  /// - Parameter base: what to replace by the owner's name; nil where several can be meant.
  static func fieldOfAnother(
    _ name: Identifier, of type: LocalizedText, owner: String, _ ownerType: LocalizedText,
    base: SourceSpan?, _ written: String
  ) -> Diagnostic {
    let meant = "\(owner.spelling).\(name.text.spelling)"
    return Diagnostic(
      "name/unknown-field",
      title: LocalizedText(
        en: "\(type.english) has no field `\(name.text)`, but \(ownerType.english) has one",
        zh: "\(type.chinese)没有字段 `\(name.text)`，它是\(ownerType.chinese)的字段"),
      at: name.span,
      LocalizedText(
        en: "a field of \(ownerType.english)", zh: "这是\(ownerType.chinese)的字段"),
      help: LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: base.map { [.replace($0, written, with: owner.spelling)] } ?? [])
  }

  /// A field without its record.
  static func fieldWithoutOwner(_ name: Identifier, meant: [String]) -> Diagnostic {
    Diagnostic(
      "name/unknown",
      title: LocalizedText(
        en: "`\(name.text)` is a field; whose field has to stand before it",
        zh: "`\(name.text)` 是字段，前面要写明是谁的"),
      at: name.span, LocalizedText(en: "nothing has this name alone", zh: "单独没有这个名称"),
      help: LocalizedText(
        en: "did you mean " + meant.map { "`\($0)`" }.joined(separator: " or ") + "?",
        zh: "是否想写 " + meant.map { "`\($0)`" }.joined(separator: " 或 ") + "？"),
      fixIts: meant.count == 1 ? [.replace(name.span, name.text, with: meant[0])] : [])
  }

  /// `商家的评分`
  static func pointForOf(_ name: Identifier, meant: String) -> Diagnostic {
    Diagnostic(
      "name/unknown",
      title: LocalizedText(
        en: "a field is reached with a point", zh: "取字段要用点号，不写 `的`"),
      at: name.span, LocalizedText(en: "this reads as one name", zh: "这会被当作一个名称"),
      help: LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: [.replace(name.span, name.text, with: meant)])
  }

  /// A name behind `in` that is no list.
  static func unknownList(_ name: Identifier, near: String?) -> Diagnostic {
    Diagnostic(
      "name/unknown-list",
      title: LocalizedText(
        en: "there is no list `\(name.text)`", zh: "没有名为 `\(name.text)` 的名单"),
      at: name.span, LocalizedText(en: "no list has this name", zh: "没有这个名单"),
      help: help(near: near, available: [])
        ?? LocalizedText(
          en: """
            if the list is a file, say so above the policies:
            list \(name.text): text from "lists/\(name.text).yaml"
            """,
          zh: """
            若名单在文件中，请在策略之前写明：
            名单 \(name.text)：文本 来自 "lists/\(name.text).yaml"
            """),
      fixIts: near.map { [.replace(name.span, name.text, with: $0.spelling)] } ?? [])
  }

  static func duplicateName(_ name: Identifier, earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      "name/duplicate",
      title: LocalizedText(
        en: "the name `\(name.text)` is used twice", zh: "名称 `\(name.text)` 重复"),
      at: name.span, LocalizedText(en: "here again", zh: "这里再次出现"),
      also: [Label(earlier, LocalizedText(en: "first used here", zh: "首次出现在这里"))],
      help: LocalizedText(
        en: "names and labels of one place must differ: rename one of them",
        zh: "同一处的名称和标签不能相同，请改其中一个"))
  }

  static func ambiguousName(_ name: Identifier, modules: [String]) -> Diagnostic {
    Diagnostic(
      "name/ambiguous",
      title: LocalizedText(
        en: "`\(name.text)` comes from several modules", zh: "`\(name.text)` 来自多个模块"),
      at: name.span,
      LocalizedText(
        en: "found in " + modules.joined(separator: " and "),
        zh: "同时出现在 " + modules.joined(separator: "、")),
      help: LocalizedText(
        en: "import only the one that you mean: `use \(modules[0]).{ \(name.text) }`",
        zh: "只引用需要的那一个：`引用 \(modules[0]).{ \(name.text) }`"))
  }

  /// A bare case where a local has the same name.
  static func caseHiddenByLocal(_ name: Identifier, enumName: String) -> Diagnostic {
    Diagnostic(
      "name/case-or-local",
      title: LocalizedText(
        en: "`\(name.text)` is both a case of \(enumName) and a name in this policy",
        zh: "`\(name.text)` 既是 \(enumName) 的取值，又是本策略中的名称"),
      at: name.span, LocalizedText(en: "which one is meant?", zh: "指的是哪一个？"),
      help: LocalizedText(
        en: "write `\(enumName).\(name.text)` for the case",
        zh: "若指取值，请写 `\(enumName).\(name.text)`"),
      fixIts: [.replace(name.span, name.text, with: "\(enumName).\(name.text)")])
  }

  /// A run of Chinese that begins with a keyword: the blank behind it is missing.
  static func missingSpace(_ name: Identifier, keyword: String, rest: String) -> Diagnostic {
    Diagnostic(
      "parse/missing-space",
      title: LocalizedText(
        en: "a space is missing behind `\(keyword)`", zh: "`\(keyword)` 后面缺少空格"),
      at: name.span,
      LocalizedText(
        en: "this reads as one name, `\(name.text)`", zh: "这会被当作一个名称 `\(name.text)`"),
      fixIts: [.replace(name.span, name.text, with: "\(keyword) \(rest)")])
  }

  /// A run of Chinese that begins with a field, without blanks around the operator behind it.
  static func missingSpace(_ name: Identifier, behind field: String, _ parts: [String])
    -> Diagnostic
  {
    Diagnostic(
      "parse/missing-space",
      title: LocalizedText(
        en: "a space is missing behind `\(field)`", zh: "`\(field)` 后面缺少空格"),
      at: name.span,
      LocalizedText(
        en: "this reads as one name, `\(name.text)`", zh: "这会被当作一个名称 `\(name.text)`"),
      fixIts: [.replace(name.span, name.text, with: parts.joined(separator: " "))])
  }

  static func wrongKind(
    _ name: Identifier, is found: LocalizedText, needed: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      "name/wrong-kind",
      title: LocalizedText(
        en: "`\(name.text)` is \(found.english), but \(needed.english) is needed here",
        zh: "`\(name.text)` 是\(found.chinese)，而这里需要\(needed.chinese)"),
      at: name.span, LocalizedText(en: "this is \(found.english)", zh: "这是\(found.chinese)"))
  }

  /// A `let` that needs itself.
  static func circularLet(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "name/circular-let",
      title: LocalizedText(
        en: "the value of `\(name.text)` needs itself", zh: "`\(name.text)` 的值依赖于自身"),
      at: name.span,
      LocalizedText(en: "this leads back to its own definition", zh: "绕回了自己的定义"))
  }
}

extension Diagnostic.FixIt {
  /// Replaces what stands at a place.
  package static func replace(_ span: SourceSpan, _ old: String, with new: String)
    -> Diagnostic.FixIt
  {
    Diagnostic.FixIt(
      LocalizedText(en: "replace `\(old)` with `\(new)`", zh: "将 `\(old)` 改为 `\(new)`"),
      [Edit(span, new)])
  }

  /// Inserts at the beginning of a place.
  package static func insert(_ new: String, before span: SourceSpan) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      LocalizedText(en: "insert `\(new)`", zh: "插入 `\(new)`"), [Edit(span.start, new)])
  }

  /// Inserts behind a place.
  package static func insert(_ new: String, behind span: SourceSpan) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      LocalizedText(en: "insert `\(new)`", zh: "插入 `\(new)`"), [Edit(span.end, new)])
  }
}
