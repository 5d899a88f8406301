import MenkanSource

/// What is said about expressions that are nearly right.
extension Diagnostic {
  static func assignForEqual(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/assign-for-equal",
      title: LocalizedText(
        en: "to compare two values write `==`, not `=`", zh: "比较两个值要写 `==`，不是 `=`"),
      at: span, LocalizedText(en: "a single `=` gives a name its value", zh: "单个 `=` 用于给名称赋值"),
      fixIts: [.replace(span, by: "==")])
  }

  static func letterCase(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/letter-case",
      title: LocalizedText(
        en: "`\(word)` is written `\(meant)`", zh: "`\(word)` 应写作 `\(meant)`"),
      at: span, LocalizedText(en: "in small letters", zh: "用小写字母"),
      fixIts: [.replace(span, by: meant)])
  }

  static func excelFunction(
    _ name: String, edits: [FixIt.Edit], shape: String, at span: SourceSpan
  ) -> Diagnostic {
    let title = LocalizedText(en: "write `\(shape)`", zh: "改为 `\(shape)`")
    return Diagnostic(
      "parse/excel-function",
      title: LocalizedText(
        en: "`\(name)(…)` is written `\(shape)`", zh: "`\(name)(…)` 应写作 `\(shape)`"),
      at: span, LocalizedText(en: "a function of spreadsheets", zh: "这是电子表格函数"),
      fixIts: edits.isEmpty ? [] : [FixIt(title, edits)])
  }

  static func chainedComparison(
    middle: String?, and: MeantWords, left: SourceSpan, whole: SourceSpan
  ) -> Diagnostic {
    let title = LocalizedText(
      en: "join two comparisons with \(and.text.english)",
      zh: "用 \(and.text.chinese) 连接两个比较")
    return Diagnostic(
      "parse/chained-comparison",
      title: LocalizedText(en: "comparisons do not chain", zh: "比较不能连写"), at: whole,
      LocalizedText(en: "two comparisons in a row", zh: "连续两个比较"),
      help: LocalizedText(
        en: "write `a < b and b < c`, or `b between a and c`",
        zh: "请写 `a < b 且 b < c`，或 `b 介于 a 且 c`"),
      fixIts: middle.map { middle in
        let edits = [
          FixIt.Edit(left.start, "("), FixIt.Edit(left.end, " \(and.here) \(middle)"),
          FixIt.Edit(whole.end, ")"),
        ]
        return [FixIt(title, edits)]
      } ?? [])
  }

  static func coalesceBesideArithmetic(operand: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/coalesce-beside-arithmetic",
      title: LocalizedText(
        en: "`??` beside `+ - * /` needs parentheses", zh: "`??` 与 `+ - * /` 并用时需要括号"),
      at: span, LocalizedText(en: "reads either way", zh: "两种读法都可以"),
      also: [Label(operand, LocalizedText(en: "this calculation", zh: "这个算式"))],
      help: LocalizedText(
        en: "write `(a ?? b) + c` or `a ?? (b + c)`", zh: "请写 `(a ?? b) + c` 或 `a ?? (b + c)`"))
  }

  static func conditionalOperand(at span: SourceSpan) -> Diagnostic {
    needsParentheses(
      LocalizedText(en: "`if` as an operand needs parentheses", zh: "`如果` 作为运算对象时需要括号"), span)
  }

  static func negatedOperand(at span: SourceSpan) -> Diagnostic {
    needsParentheses(
      LocalizedText(en: "`not` as an operand needs parentheses", zh: "`非` 作为运算对象时需要括号"), span)
  }

  private static func needsParentheses(_ title: LocalizedText, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/needs-parentheses", title: title, at: span,
      LocalizedText(en: "put this in parentheses", zh: "请给这部分加上括号"),
      fixIts: [
        FixIt(
          LocalizedText(en: "add parentheses", zh: "加上括号"),
          [FixIt.Edit(span.start, "("), FixIt.Edit(span.end, ")")])
      ])
  }

  static func presenceWord(meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/presence",
      title: LocalizedText(
        en: "this is written `is \(meant)`",
        zh: "这里应写作 `\(meant == "missing" ? "缺失" : "已知")`"),
      at: span, LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: [.replace(span, by: meant)])
  }

  static func bareRange(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/bare-range",
      title: LocalizedText(
        en: "a range behind `in` stands in brackets", zh: "`属于` 后的区间要写在方括号中"),
      at: span,
      LocalizedText(
        en: "`[a..b]` holds both ends, `[a..b)` only the first", zh: "`[a..b]` 含两端，`[a..b)` 只含前端"),
      fixIts: [
        FixIt(
          LocalizedText(en: "add brackets", zh: "加上方括号"),
          [FixIt.Edit(span.start, "["), FixIt.Edit(span.end, "]")])
      ])
  }

  static func roundSet(opening: SourceSpan, closing: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/round-set",
      title: LocalizedText(
        en: "values behind `in` stand in `[ ]`", zh: "`属于` 后的多个值要写在 `[ ]` 中"),
      at: opening, LocalizedText(en: "`[` was needed here", zh: "这里需要 `[`"),
      fixIts: [
        FixIt(
          LocalizedText(en: "write `[ ]`", zh: "改为 `[ ]`"),
          [FixIt.Edit(opening, "["), FixIt.Edit(closing, "]")])
      ])
  }

  static func methodCall(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/method-call",
      title: LocalizedText(
        en: "a function is not called behind a point", zh: "函数不能写在点号之后"),
      at: span,
      LocalizedText(
        en: "write `\(name)(value)` instead of `value.\(name)()`",
        zh: "请写 `\(name)(值)`，而不是 `值.\(name)()`"))
  }

  static func noIndex(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/no-index",
      title: LocalizedText(en: "elements of a list have no numbers", zh: "不能按序号取列表元素"), at: span,
      LocalizedText(en: "not understood here", zh: "这里无法理解"),
      help: LocalizedText(
        en: "write `first(e for x in list order by k)`, or `in [a, b]` for a set",
        zh: "请写 `首个(e 对于 x 属于 list 排序按 k)`；集合写 `属于 [a, b]`"))
  }

  static func chooseWithoutOtherwise(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/choose-without-otherwise",
      title: LocalizedText(en: "`choose` ends without `otherwise`", zh: "`选择` 缺少 `其余`"), at: span,
      LocalizedText(
        en: "`otherwise` and a value were needed before this", zh: "这之前需要 `其余` 和一个值"))
  }
}
