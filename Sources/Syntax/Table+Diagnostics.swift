import MenkanSource

/// What is said of the lines of tables.
extension Diagnostic {
  static func rowWithoutBar(before span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/table-row",
      title: LocalizedText(en: "a row begins with a bar", zh: "表格的一行以竖线开头"), at: span,
      LocalizedText(en: "`|` was needed here", zh: "这里需要 `|`"),
      fixIts: [.insert("| ", at: span)])
  }

  static func rowNotClosed(behind span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/table-row",
      title: LocalizedText(en: "a row ends with a bar", zh: "表格的一行以竖线结尾"), at: span,
      LocalizedText(en: "`|` was needed here", zh: "这里需要 `|`"),
      fixIts: [.insert(" |", at: span)])
  }

  static func rowOnTwoLines(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/table-row",
      title: LocalizedText(
        en: "a row of a table stands on one line", zh: "表格的一行要写在同一行里"), at: span,
      LocalizedText(en: "this begins another line", zh: "从这里换了行"),
      help: LocalizedText(
        en: "join the lines; a long calculation goes into a `define`, which the cell calls",
        zh: "请接在上一行后面；较长的计算可写成 `定义`，在单元格里调用"))
  }

  static func emptyCell(
    between left: SourceSpan, and right: SourceSpan, isInput: Bool
  ) -> Diagnostic {
    let space = SourceSpan(file: left.file, lower: left.upper, upper: right.lower)
    return Diagnostic(
      "parse/empty-cell",
      title: LocalizedText(en: "a cell is empty", zh: "有一个单元格是空的"),
      at: left.joined(with: right), LocalizedText(en: "nothing stands here", zh: "这里没有内容"),
      help: isInput
        ? LocalizedText(
          en: "an input that does not matter is `any`, one that is not there is `missing`",
          zh: "不看这一项写 `任意`，这一项缺失时写 `缺失`")
        : LocalizedText(
          en: "write the value; where nothing is required, `none`", zh: "请写出取值；没有要求时写 `无要求`"),
      fixIts: isInput ? [.replace(space, by: " any ")] : [])
  }

  /// `*`, `-` or `/` alone in a cell.
  static func signForCell(
    _ sign: String, isAny: Bool, isInput: Bool, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/empty-cell",
      title: LocalizedText(
        en: "`\(sign)` alone says nothing in a cell", zh: "单元格里只写 `\(sign)` 没有含义"),
      at: span, LocalizedText(en: "a word is needed", zh: "请写成文字"),
      help: isInput
        ? LocalizedText(
          en: "an input that does not matter is `any`, one that is not there is `missing`",
          zh: "不看这一项写 `任意`，这一项缺失时写 `缺失`")
        : LocalizedText(
          en: "write the value; where nothing is required, `none`", zh: "请写出取值；没有要求时写 `无要求`"),
      fixIts: isAny && isInput ? [.replace(span, by: "any")] : [])
  }

  static func openCell(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/open-cell",
      title: LocalizedText(en: "a cell is still open", zh: "有一个单元格还没有填"), at: span,
      LocalizedText(en: "write the value here", zh: "请在这里写出取值"),
      help: LocalizedText(
        en: "`?` keeps the place of a value that somebody has to decide on",
        zh: "`?` 只是占位，取值要由人来定"))
  }

  /// `4.5-4.8` for a range.
  static func rangeWithDash(
    written: String, meant: String, gap: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "parse/bare-range",
      title: LocalizedText(
        en: "the ends of a range are joined by `..`", zh: "范围的两端用 `..` 连接"),
      at: span, LocalizedText(en: "`\(written)` stands here", zh: "这里写的是 `\(written)`"),
      help: LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: [
        FixIt(
          LocalizedText(en: "write `\(meant)`", zh: "改为 `\(meant)`"), [FixIt.Edit(gap, "..")])
      ])
  }

  static func markdownRule(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/table-rule",
      title: LocalizedText(
        en: "no line parts the head of a table from its rows", zh: "表头和各行之间不用分隔线"), at: span,
      LocalizedText(en: "not needed", zh: "多余的一行"), fixIts: [.remove(span)])
  }
}
