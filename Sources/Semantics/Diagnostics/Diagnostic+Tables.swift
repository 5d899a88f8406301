import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about the head and the cells of decision tables.
extension Diagnostic {
  static func tableWithoutHead(_ name: Identifier, columns: [LocalizedText]) -> Diagnostic {
    Diagnostic(
      "table/no-head",
      title: LocalizedText(en: "the first line of a table names its columns", zh: "表格的第一行是表头"),
      at: name.span, LocalizedText(en: "this table has no lines", zh: "这张表里没有任何行"),
      help: LocalizedText(
        en: "its columns are: " + columns.map { "`\($0.english)`" }.joined(separator: ", "),
        zh: "它的列有：" + columns.map { "`\($0.chinese)`" }.joined(separator: "、")))
  }

  static func unreadableTable(
    _ name: Identifier, _ path: SourceSpan, _ why: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      "table/unreadable",
      title: LocalizedText(
        en: "the rows of the table `\(name.text)` cannot be read",
        zh: "无法读取决策表 `\(name.text)` 的各行"), at: path, why)
  }

  static func tableTooLarge(_ name: Identifier, rows: Int, columns: Int) -> Diagnostic {
    Diagnostic(
      "table/too-large",
      title: LocalizedText(
        en: "a table has at most \(rows) rows and \(columns) columns",
        zh: "一张决策表最多有 \(rows) 行、\(columns) 列"), at: name.span,
      LocalizedText(en: "this one has more", zh: "这张表超过了"),
      help: LocalizedText(
        en: "split it by one of its inputs, or name ranges and groups instead of single values",
        zh: "请按某个输入拆成几张表，或用区间、分组代替逐个取值"))
  }

  static func columnOfWrongType(_ name: Identifier, _ type: LocalizedText) -> Diagnostic {
    Diagnostic(
      "table/column-type",
      title: LocalizedText(
        en: "no cell can ask anything of \(type.english)",
        zh: "\(type.chinese)不能作为表格的一列"),
      at: name.span, LocalizedText(en: "this column is \(type.english)", zh: "这一列是\(type.chinese)"),
      help: LocalizedText(
        en: "make one of its fields an input; what only outputs use needs no column",
        zh: "请把它的某个字段作为输入；若只在输出里用到它，表头不写这一列即可"))
  }

  static func outputWithoutArrow(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "table/arrow",
      title: LocalizedText(
        en: "the head marks outputs with an arrow", zh: "表头中的输出列前面要写箭头"), at: name.span,
      LocalizedText(en: "`\(name.text)` is an output", zh: "`\(name.text)` 是输出"),
      fixIts: [.insert("-> ", before: name.span)])
  }

  static func inputWithArrow(
    _ name: Identifier, written: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "table/arrow",
      title: LocalizedText(
        en: "only outputs are marked with an arrow", zh: "只有输出列前面才写箭头"), at: span,
      LocalizedText(en: "`\(name.text)` is an input", zh: "`\(name.text)` 是输入"),
      fixIts: [.replace(span, written, with: name.text.spelling)])
  }

  static func missingColumn(
    _ name: Identifier, isOutput: Bool, head: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "table/missing-column",
      title: LocalizedText(
        en: "the table has no column for `\(name.text)`", zh: "表格里没有 `\(name.text)` 这一列"),
      at: name.span,
      isOutput
        ? LocalizedText(en: "an output that no row gives", zh: "没有任何一行给出这个输出")
        : LocalizedText(
          en: "an input that no row asks about and no output uses", zh: "没有任何一行看这个输入，输出里也没有用到它"),
      also: [
        Label(head, LocalizedText(en: "the last column of the head", zh: "表头到这里为止"))
      ],
      help: LocalizedText(
        en: "add the column, or remove `\(name.text)` from the brackets above the table",
        zh: "请补上这一列，或从表格上方的声明中删去 `\(name.text)`"))
  }

  static func wrongCellCount(_ span: SourceSpan, found: Int, needed: Int) -> Diagnostic {
    Diagnostic(
      "table/cell-count",
      title: LocalizedText(
        en: "this row has \(found) cell\(found == 1 ? "" : "s"), the head has \(needed)",
        zh: "这一行有 \(found) 个单元格，表头有 \(needed) 个"),
      at: span,
      found < needed
        ? LocalizedText(en: "a cell is missing", zh: "少了单元格")
        : LocalizedText(en: "a cell too many", zh: "多了单元格"),
      help: LocalizedText(
        en: "commas part the values of one cell; an input that does not matter is `any`",
        zh: "同一个单元格里的几个取值用逗号隔开；不看的输入写 `任意`"))
  }

  static func oneValueNeeded(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "table/output-cell",
      title: LocalizedText(en: "an output is one value", zh: "输出只能是一个值"), at: span,
      LocalizedText(en: "this asks something of a value", zh: "这里写的是条件"),
      help: LocalizedText(
        en: "write a value or a calculation; two sides of a range are two outputs",
        zh: "请写一个取值或算式；上下限请分成两个输出列"))
  }

  static func missingInRequired(_ span: SourceSpan, _ name: String) -> Diagnostic {
    Diagnostic(
      "table/missing-in-required",
      title: LocalizedText(
        en: "`\(name)` is always needed, so no row is for its absence",
        zh: "`\(name)` 是必填项，不必为它的缺失写一行"),
      at: span, LocalizedText(en: "never looked at", zh: "这一格永远用不到"),
      help: LocalizedText(
        en: "without it the result is unknown; where its absence is normal, add `?` to its type",
        zh: "缺少它时结果未知，会转人工；如果缺失属于正常情况，请在它的类型后加 `?`"))
  }

  static func noneAsInput(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "table/none-as-input",
      title: LocalizedText(
        en: "`none` is an output; an input that does not matter is `any`",
        zh: "`无要求`（不限）只能作输出；不看的输入写 `任意`"),
      at: span, LocalizedText(en: "an input stands here", zh: "这里是输入"),
      fixIts: [.replace(span, written, with: "any")])
  }

  /// A word of the language that is also a case of the column's enum.
  static func wordOrCase(_ text: String, isAny: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "table/word-or-case",
      title: LocalizedText(
        en: "`\(text)` is a word of tables and a case of this column",
        zh: "`\(text)` 既是表格用词，又是这一列的取值"),
      at: span, LocalizedText(en: "which of the two?", zh: "这里指哪一个？"),
      help: isAny
        ? LocalizedText(
          en: "for the case put it in backquotes, for whatever value write `any` or `任意`",
          zh: "指取值时加反引号；指“不看这一项”时写 `任意` 或 `any`")
        : LocalizedText(
          en: "for the case put it in backquotes, for all other values write `otherwise` or `其余`",
          zh: "指取值时加反引号；指“其余取值”时写 `其余` 或 `otherwise`"))
  }

  static func cannotCollect(
    _ name: Identifier, _ collection: HitPolicy.Collection, _ type: LocalizedText,
    isOptional: Bool
  ) -> Diagnostic {
    Diagnostic(
      "table/collect-type",
      title: isOptional
        ? LocalizedText(
          en: "what is collected cannot be `none`", zh: "要收集的输出不能是 `无要求`")
        : LocalizedText(
          en: "`collect \(collection.rawValue)` has no meaning for \(type.english)",
          zh: "\(type.chinese)不能用 `收集 \(collection.chinese)`"),
      at: name.span,
      isOptional
        ? LocalizedText(en: "`?` allows none", zh: "`?` 表示可以是无要求")
        : LocalizedText(en: "this is \(type.english)", zh: "这是\(type.chinese)"),
      help: LocalizedText(
        en: "`sum` needs numbers, `min` and `max` what has an order, `list` all but lists",
        zh: "`求和` 需要数值，`最小`、`最大` 需要有大小之分的取值，`列表` 不能再收集列表"))
  }

  static func outputNeeded(
    _ name: Identifier, _ span: SourceSpan, outputs: [String]
  ) -> Diagnostic {
    let shown = outputs.map { ".\($0.spelling)" }.joined(separator: ", ")
    return Diagnostic(
      "table/output-needed",
      title: LocalizedText(
        en: "`\(name.text)` gives several values", zh: "`\(name.text)` 给出几个值"), at: span,
      LocalizedText(en: "which of them?", zh: "要其中的哪一个？"),
      help: LocalizedText(
        en: "name the output behind the brackets: \(shown)", zh: "请在括号后面写出要哪个输出：\(shown)"))
  }
}

extension HitPolicy.Collection {
  fileprivate var chinese: String {
    switch self {
    case .list: "列表"
    case .sum: "求和"
    case .min: "最小"
    case .max: "最大"
    case .count: "计数"
    }
  }
}
