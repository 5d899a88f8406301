import MenkanSource

/// What is said where the text does not follow the grammar.
extension Diagnostic {
  static func unexpected(
    _ found: String?, wanted: Parser.Wanted, at span: SourceSpan
  ) -> Diagnostic {
    let need = wanted.text
    guard let found else {
      return Diagnostic(
        "parse/unexpected",
        title: LocalizedText(
          en: "the file ends where \(need.english) was needed", zh: "此处缺少\(need.chinese)，文件已结束"),
        at: span, LocalizedText(en: "ends here", zh: "在此结束"))
    }
    return Diagnostic(
      "parse/unexpected",
      title: LocalizedText(
        en: "`\(found)` was found where \(need.english) was needed",
        zh: "这里需要\(need.chinese)，却写了 `\(found)`"),
      at: span,
      LocalizedText(en: "\(need.english) was needed here", zh: "这里需要\(need.chinese)"))
  }

  /// Two names in a row: a point or an operator is missing.
  static func twoNames(
    _ first: String, _ second: String, place: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/unexpected",
      title: LocalizedText(
        en: "something is missing between `\(first)` and `\(second)`",
        zh: "`\(first)` 与 `\(second)` 之间缺少内容"),
      at: span, LocalizedText(en: "a second name", zh: "这是第二个名称"),
      also: [Label(place, LocalizedText(en: "the first one", zh: "这是第一个"))],
      help: LocalizedText(
        en: "write a point before a field, `\(first).\(second)`, or an operator between two values",
        zh: "字段前写点号，如 `\(first).\(second)`；两个值之间写运算符"))
  }

  static func missingSpace(
    behind keyword: String, before rest: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/missing-space",
      title: LocalizedText(
        en: "a space is missing behind `\(keyword)`", zh: "`\(keyword)` 后面缺少空格"),
      at: span,
      LocalizedText(
        en: "without a space this is one name", zh: "没有空格时，这是一个完整的名称"),
      fixIts: [.replace(span, by: "\(keyword) \(rest)")])
  }

  static func notClosed(
    _ opening: Token, with sign: Sign, found: String?, at span: SourceSpan
  ) -> Diagnostic {
    let where_ = found.map { "`\($0)`" }
    return Diagnostic(
      "parse/not-closed",
      title: LocalizedText(
        en: "a `\(sign.rawValue)` is missing before \(where_ ?? "the end of the file")",
        zh: "\(where_.map { $0 + " " } ?? "文件末尾")前缺少 `\(sign.rawValue)`"),
      at: opening.span, LocalizedText(en: "this is not closed", zh: "这里没有闭合"),
      also: [
        Label(
          span, LocalizedText(en: "`\(sign.rawValue)` was needed", zh: "这里需要 `\(sign.rawValue)`"))
      ])
  }

  static func missingBrace(
    opening: SourceSpan, indentation: Int, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/missing-brace",
      title: LocalizedText(en: "this `{` is never closed", zh: "这个 `{` 没有闭合"), at: opening,
      LocalizedText(en: "opens here", zh: "从这里打开"),
      also: [Label(span, LocalizedText(en: "a `}` is missing behind this", zh: "这之后缺少 `}`"))],
      fixIts: [
        .insert("\n" + String(repeating: " ", count: max(0, indentation)) + "}", at: span)
      ])
  }

  static func needlessBrace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/needless-brace",
      title: LocalizedText(en: "this `}` closes nothing", zh: "这个 `}` 没有对应的 `{`"), at: span,
      LocalizedText(en: "everything is closed already", zh: "前面都已闭合"), fixIts: [.remove(span)])
  }

  static func itemOutsidePolicy(_ found: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/outside-policy",
      title: LocalizedText(
        en: "`\(found ?? "")` stands outside every policy", zh: "`\(found ?? "")` 不在任何策略之内"),
      at: span,
      LocalizedText(en: "this belongs into `policy … { }`", zh: "它应写在 `策略 … { }` 之内"),
      help: LocalizedText(
        en: "perhaps a `}` too many stands above", zh: "上方可能多了一个 `}`"))
  }

  static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/too-deep",
      title: LocalizedText(en: "this is nested too deeply", zh: "嵌套过深"), at: span,
      LocalizedText(en: "more than 200 levels", zh: "超过 200 层"),
      help: LocalizedText(
        en: "name parts of it with `let`, or use `in [a, b]` for a long row of `or`",
        zh: "请用 `令` 给其中的部分命名；一长串 `或` 可改为 `属于 [a, b]`"))
  }

  static func secondModule(first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/second-module",
      title: LocalizedText(en: "a file is one module", zh: "一个文件只能有一个模块"), at: span,
      LocalizedText(en: "a second name", zh: "第二个名称"),
      also: [Label(first, LocalizedText(en: "the first", zh: "第一个"))])
  }
}

extension Parser.Wanted {
  /// As a part of a sentence.
  fileprivate var text: LocalizedText {
    switch self {
    case .sign(let sign): LocalizedText(verbatim: "`\(sign.rawValue)`")
    case .keyword(let word):
      LocalizedText(en: "`\(word.english)`", zh: " `\(word.chinese ?? word.english)`")
    case .name: LocalizedText(en: "a name", zh: "名称")
    case .value: LocalizedText(en: "a value", zh: "值")
    case .type: LocalizedText(en: "a type such as `number`", zh: "类型（如 `数值`）")
    case .declaration:
      LocalizedText(
        en: "a declaration such as `policy` or `define`", zh: "声明（如 `策略`、`定义`）")
    case .item:
      LocalizedText(
        en: "an operator, a rule such as `require`, or `}`", zh: "运算符、规则（如 `要求`）或 `}`")
    case .rankItem:
      LocalizedText(
        en: "an operator, an item such as `factor`, or `}`", zh: "运算符、条目（如 `因子`）或 `}`")
    case .text: LocalizedText(en: "a text in quotes", zh: "引号中的文本")
    case .other(let text): text
    }
  }
}
