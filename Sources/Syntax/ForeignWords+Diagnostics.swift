import MenkanSource

/// What is said about comparisons in everyday words.
extension Diagnostic {
  /// `标题 不包含 "词"`
  static func negatedContains(
    _ word: String, operand: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    let title = LocalizedText(
      en: "write `非 … 包含 …`", zh: "改为 `非 … 包含 …`")
    return Diagnostic(
      "lex/foreign-sign",
      title: LocalizedText(
        en: "`… \(word) …` is written `非 … 包含 …` here", zh: "这里的 `… \(word) …` 应写作 `非 … 包含 …`"),
      at: span,
      LocalizedText(en: "`非` goes before the whole comparison", zh: "`非` 写在整个比较之前"),
      fixIts: [FixIt(title, [FixIt.Edit(operand, "非 "), FixIt.Edit(span, "包含")])])
  }

  /// - Parameter needless: a word such as `中` behind the list.
  static func listBehindWithin(
    _ word: String, at span: SourceSpan, needless: SourceSpan?
  ) -> Diagnostic {
    let isChinese = word == "在"
    let meant = isChinese ? "属于" : "in"
    let edits = [FixIt.Edit(span, meant)] + (needless.map { [FixIt.Edit($0, "")] } ?? [])
    return Diagnostic(
      "lex/foreign-sign",
      title: LocalizedText(
        en: "to ask whether a list holds a value write `in` (`属于`), not `\(word)`",
        zh: "判断是否在名单中，要写 `属于`，不写 `\(word)`"),
      at: span, LocalizedText(en: "a span of days is needed behind this", zh: "这个词后面要写日期范围"),
      help: LocalizedText(
        en: "with days it reads `within last 30 days`", zh: "表示日期范围时写成 `在最近 30 天内`"),
      fixIts: [
        FixIt(LocalizedText(en: "write `\(meant)`", zh: "改为 `\(meant)`"), edits)
      ])
  }

  /// `在 100元 到 200元 之间`
  static func betweenInWords(
    opening: SourceSpan, joint: SourceSpan, closing: SourceSpan?
  ) -> Diagnostic {
    let title = LocalizedText(en: "write `介于 … 和 …`", zh: "改为 `介于 … 和 …`")
    let edits =
      [FixIt.Edit(opening, "介于"), FixIt.Edit(joint, "和")]
      + (closing.map { [FixIt.Edit($0, "")] } ?? [])
    return Diagnostic(
      "parse/between-without-and",
      title: LocalizedText(
        en: "a range is written `between … and …`, in Chinese `介于 … 和 …`",
        zh: "表示范围写成 `介于 … 和 …`"),
      at: opening, LocalizedText(en: "write `介于`", zh: "请写 `介于`"),
      also: [Label(joint, LocalizedText(en: "and here `和`", zh: "这里写 `和`"))],
      help: LocalizedText(
        en: "both ends belong to it: `介于 4 和 5`", zh: "两端都包含在内：`介于 4 和 5`"),
      fixIts: [FixIt(title, edits)])
  }

  /// - Parameter edit: the word with the blanks before it.
  static func needlessWord(
    _ word: String, edit: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "lex/needless-sign",
      title: LocalizedText(
        en: "`\(word)` is not needed here", zh: "这里不需要 `\(word)`"),
      at: span, LocalizedText(en: "leave it out", zh: "删掉即可"), fixIts: [.remove(edit)])
  }

  static func ifWithoutElse(behind span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/unexpected",
      title: LocalizedText(
        en: "`if … then …` needs an `else`", zh: "`如果 … 则 …` 后面缺少 `否则`"),
      at: span.end,
      LocalizedText(
        en: "what if the condition does not hold?", zh: "条件不成立时怎么办，要在这里写明"),
      help: LocalizedText(
        en: "write `if a then b else c`; a rule for some cases only stands in"
          + " `when a { require … }`",
        zh: "请写 `如果 甲 则 乙 否则 丙`；只适用于部分情况的规则写在 `当 甲 { 要求 … }` 里"))
  }

  /// `2级`
  static func needlessCounter(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/foreign-unit",
      title: LocalizedText(
        en: "`\(word)` is not written behind a number", zh: "数字后面不写 `\(word)`"),
      at: span, LocalizedText(en: "leave it out", zh: "删掉即可"), fixIts: [.remove(span)])
  }

  /// `4.5以上`
  ///
  /// - Parameter isCompared: whether a comparison stands before the number.
  static func limitInWords(
    _ word: String, number: String, meant: String, isCompared: Bool, whole: SourceSpan,
    at span: SourceSpan
  ) -> Diagnostic {
    let replacement = "\(meant) \(number)"
    return Diagnostic(
      "lex/foreign-sign",
      title: LocalizedText(
        en: "`\(number)\(word)` is written `\(replacement)` here",
        zh: "这里的 `\(number)\(word)` 应写作 `\(replacement)`"),
      at: isCompared ? span : whole,
      isCompared
        ? LocalizedText(
          en: "a comparison stands before the number already", zh: "数字前面已经写了比较")
        : LocalizedText(en: "write `\(replacement)`", zh: "请写 `\(replacement)`"),
      fixIts: [isCompared ? .remove(span) : .replace(whole, by: replacement)])
  }

  /// `30天销量`
  static func nameBeginsWithNumber(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/name-begins-with-digit",
      title: LocalizedText(
        en: "a name cannot begin with a digit: `\(name)`", zh: "名称不能以数字开头：`\(name)`"),
      at: span,
      LocalizedText(en: "begin it with a letter", zh: "请以文字开头"),
      help: LocalizedText(
        en: "a name such as `近\(name)` can be used; if two things are meant, part them by a space",
        zh: "可改为例如 `近\(name)`；如果这是两个词，请用空格分开"))
  }

  static func typeMissing(behind name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/unexpected",
      title: LocalizedText(
        en: "the type of `\(name)` is missing", zh: "`\(name)` 缺少类型"),
      at: span.end, LocalizedText(en: "a type was needed here", zh: "这里需要写类型"),
      help: LocalizedText(
        en: "write for example `\(name): number`, `text`, `percent`, `money(CNY)` or `date`",
        zh: "例如写成 `\(name): 数值`，也可以是 `文本`、`百分比`、`金额(CNY)`、`日期`"))
  }

  /// `policy a for Item {`
  static func parameterWithoutName(
    _ type: String, meant: String, at span: SourceSpan
  ) -> Diagnostic {
    let replacement = "\(meant): \(type)"
    return Diagnostic(
      "parse/unexpected",
      title: LocalizedText(
        en: "a name and a type are needed here: `\(replacement)`",
        zh: "这里要写名称和类型：`\(replacement)`"),
      at: span,
      LocalizedText(
        en: "before the colon the name that the rules use, behind it the type",
        zh: "冒号前是规则里用的名称，冒号后是类型"),
      fixIts: [.replace(span, by: replacement)])
  }
}
