import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about ranks.
extension Diagnostic {
  static func poolFunctionHere(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "rank/pool-function-here",
      title: LocalizedText(
        en: "`\(name.text)` compares candidates with each other, and here there is only one",
        zh: "`\(name.text)` 要拿整个候选池作比较，而这里只有一个对象"),
      at: name.span,
      LocalizedText(
        en: "it stands in a factor of a rank, or in a `let` of one", zh: "它只能写在排名的因子或 `令` 里"),
      help: LocalizedText(
        en: "write `let x = \(name.text)(…)` in the rank and use `x` here; outside of ranks"
          + " `scale(x, lo .. hi)` brings a number into 0..1",
        zh: "请在排名里写 `令 x = \(name.text)(…)`，这里用 `x`；排名之外可用 `归一(x, 下限 .. 上限)` 折算到 0..1"))
  }

  static func poolFunctionInLoop(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "rank/pool-function-in-loop",
      title: LocalizedText(
        en: "`\(name.text)` compares candidates, not the elements of a list",
        zh: "`\(name.text)` 比较的是候选，不是列表里的元素"),
      at: name.span,
      LocalizedText(en: "this reads the element of a loop", zh: "这里读的是循环中的元素"),
      help: LocalizedText(
        en: "calculate one number for each candidate first, such as `\(name.text)(sum(… for …))`",
        zh: "请先为每个候选算出一个数，例如 `\(name.text)(求和(… 对于 …))`"))
  }

  static func poolInExclude(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rank/pool-in-exclude",
      title: LocalizedText(
        en: "what is left out cannot depend on how candidates compare",
        zh: "剔除条件不能取决于候选之间的比较结果"),
      at: span,
      LocalizedText(
        en: "this rests on `minmax` or `percentile`, which are calculated behind the excludes",
        zh: "它用到 `极差归一` 或 `百分位`，而这些在剔除之后才计算"),
      help: LocalizedText(
        en: "exclude by the candidate's own fields, or list fewer with `limit`",
        zh: "请按候选自身的字段剔除，或用 `限量` 少列一些"))
  }

  static func factorOfWrongType(
    _ found: Operand, _ name: Identifier, schema: Schema
  ) -> Diagnostic {
    Diagnostic(
      "rank/factor-type",
      title: LocalizedText(
        en: "the factor `\(name.text)` needs a number from 0 to 1",
        zh: "因子 `\(name.text)` 需要 0 到 1 之间的数"),
      at: found.span, found.words(schema),
      help: LocalizedText(
        en: "bring it into 0..1: `scale(x, lo .. hi)`, `minmax(x)` or `percentile(x)`; of a"
          + " condition write `if … then 1 else 0`",
        zh: "请折算到 0..1：`归一(x, 下限 .. 上限)`、`极差归一(x)` 或 `百分位(x)`；条件请写 `如果 … 那么 1 否则 0`"))
  }

  static func factorOutOfRange(
    _ factor: TypedFactor, _ range: (FixedDecimal, FixedDecimal)?, text: String
  ) -> Diagnostic {
    let name = factor.label ?? factor.name
    let found =
      range.map {
        LocalizedText(en: "this can be from \($0) to \($1)", zh: "它可能从 \($0) 到 \($1)")
      } ?? LocalizedText(en: "nothing keeps this between 0 and 1", zh: "没有什么保证它在 0 与 1 之间")
    let ends = range.map { "\($0) .. \($1)" }
    return Diagnostic(
      "rank/factor-range",
      title: LocalizedText(
        en: "the factor “\(name)” can lie outside of 0..1, so its weight would mean nothing",
        zh: "因子“\(name)”可能超出 0..1，权重就失去意义"),
      at: factor.value.span, found,
      help: LocalizedText(
        en: "write `scale(\(text), \(ends ?? "lo .. hi"))`, or compare with the pool:"
          + " `minmax(\(text))`, `percentile(\(text))`",
        zh: "请写 `归一(\(text), \(ends ?? "下限 .. 上限"))`，或与候选池比较：`极差归一(\(text))`、`百分位(\(text))`"))
  }

  /// - Parameters:
  ///   - day: from when; nil for the beginning.
  ///   - places: where the weights stand.
  ///   - fixIt: the weights as they could be.
  static func weightsDoNotAddUp(
    _ total: FixedDecimal, from day: CivilDate?, _ places: [SourceSpan],
    fixIt: [(SourceSpan, String)]?
  ) -> Diagnostic {
    let found = total.percentText()
    let when =
      day.map { LocalizedText(en: " from \($0) on", zh: "自 \($0) 起") }
      ?? LocalizedText(en: "", zh: "")
    let share = LocalizedText(en: "a part of it", zh: "其中一部分")
    let edits = fixIt.map { parts in parts.map { FixIt.Edit($0.0, $0.1) } }
    return Diagnostic(
      "rank/weights",
      title: LocalizedText(
        en: "the weights come to \(found)\(when.english), not to 100%",
        zh: "\(when.chinese)权重合计为 \(found)，而不是 100%"),
      at: places[0], share,
      also: places.dropFirst().map { Label($0, share) },
      help: LocalizedText(
        en: "the weights of all factors in force have to come to 100% on every day",
        zh: "每一天有效的所有因子，权重合计必须为 100%"),
      fixIts: edits.map {
        [
          FixIt(
            LocalizedText(en: "scale the weights to 100%", zh: "按比例把权重调整到 100%"), $0)
        ]
      } ?? [])
  }

  static func wrongTunable(
    _ found: Operand, of words: LocalizedText, takesWhole: Bool, takesShare: Bool, schema: Schema
  ) -> Diagnostic {
    let needed =
      takesWhole && takesShare
      ? LocalizedText(en: "a whole number or a percentage", zh: "整数或百分比")
      : takesWhole
        ? LocalizedText(en: "a whole number", zh: "整数")
        : LocalizedText(en: "a percentage such as `40%`", zh: "百分比，如 `40%`")
    let mend = takesShare && !takesWhole ? found.asPercentage : nil
    return Diagnostic(
      "rank/number-needed",
      title: LocalizedText(
        en: "\(words.english) is \(needed.english)", zh: "\(words.chinese)应为\(needed.chinese)"),
      at: found.span, found.words(schema),
      fixIts: mend.map { [.replace(found.span, found.text, with: $0)] } ?? [])
  }

  static func tunableNeeded(_ span: SourceSpan, of words: LocalizedText) -> Diagnostic {
    Diagnostic(
      "rank/fixed-number",
      title: LocalizedText(
        en: "\(words.english) holds for the whole pool", zh: "\(words.chinese)对整个候选池只有一个值"),
      at: span, LocalizedText(en: "this is calculated", zh: "这是计算出来的"),
      help: LocalizedText(
        en: "write a number, or the name of a `param`", zh: "请写一个数，或一个 `参数` 的名称"))
  }

  static func tunableOutOfRange(
    _ span: SourceSpan, of words: LocalizedText, range: String
  ) -> Diagnostic {
    Diagnostic(
      "rank/number-range",
      title: LocalizedText(
        en: "\(words.english) lies outside of what is possible", zh: "\(words.chinese)超出了可能的范围"),
      at: span, LocalizedText(en: "allowed is \(range)", zh: "允许的范围是 \(range)"),
      help: LocalizedText(
        en: "of a param every dated value counts", zh: "参数的每个按日期取的值都要在范围之内"))
  }

  static func rankItemTwice(
    _ words: LocalizedText, first: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rank/twice",
      title: LocalizedText(
        en: "`\(words.english)` stands twice", zh: "`\(words.chinese)` 写了两次"), at: span,
      LocalizedText(en: "a second time", zh: "第二次"),
      also: [Label(first, LocalizedText(en: "the first", zh: "第一次"))],
      help: LocalizedText(en: "a rank has one of it: remove the other", zh: "一个排名只能有一个，请删去另一个"))
  }

  static func rankWithoutOrder(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "rank/no-order",
      title: LocalizedText(
        en: "nothing in `\(name.text)` says which candidate comes first",
        zh: "`\(name.text)` 没有写明谁排在前面"),
      at: name.span,
      LocalizedText(en: "it has neither a factor nor `order by`", zh: "既没有因子，也没有 `排序按`"),
      help: LocalizedText(
        en: "add `order by c.item.sales_30d desc`, or factors with weights",
        zh: "请加上 `排序按 c.item.sales_30d 降序`，或带权重的因子"))
  }

  static func scoreWithoutFactor(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rank/score-without-factor",
      title: LocalizedText(
        en: "there is no score: this rank has no factor", zh: "没有得分：这个排名没有因子"),
      at: span, LocalizedText(en: "orders by `score`", zh: "按 `得分` 排序"),
      help: LocalizedText(
        en: "add a factor, or order by something that candidates have",
        zh: "请加上因子，或改按候选自身的字段排序"))
  }

  static func boostsTooLarge(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "rank/boosts-too-large",
      title: LocalizedText(
        en: "all boosts together could multiply a score by more than \(limit)",
        zh: "全部加成合在一起，可能把得分放大 \(limit) 倍以上"),
      at: span, LocalizedText(en: "in this rank", zh: "在这个排名中"),
      help: LocalizedText(en: "boost by less, or have fewer boosts", zh: "请降低加成幅度，或减少加成的个数"))
  }

  static func tooManyRankItems(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "rank/too-many-items",
      title: LocalizedText(
        en: "a rank has at most \(limit) items", zh: "一个排名最多有 \(limit) 个条目"),
      at: span, LocalizedText(en: "this one has more", zh: "这里超过了"),
      help: LocalizedText(en: "join what belongs together with `let`", zh: "请用 `令` 把相关的内容合并"))
  }

  static func rankTooCostly(_ span: SourceSpan, cost: Int, limit: Int) -> Diagnostic {
    let steps =
      cost == .max
      ? LocalizedText(en: "countless", zh: "无数") : LocalizedText(en: "\(cost)", zh: " \(cost) ")
    return Diagnostic(
      "rank/too-costly",
      title: LocalizedText(
        en: "ranking one candidate could take \(steps.english) steps, \(limit) are allowed",
        zh: "为一个候选排名可能需要\(steps.chinese)步，上限是 \(limit) 步"),
      at: span, LocalizedText(en: "in this rank", zh: "在这个排名中"),
      help: LocalizedText(
        en: "lower the bounds of the lists (`up to n`) or use fewer loops within loops",
        zh: "请降低列表的 `最多 n`，或减少循环中的循环"))
  }
}

extension Operand {
  /// `40` or `0.4` as the percentage that is meant by it.
  fileprivate var asPercentage: String? {
    guard let number = plainNumber else { return nil }
    if number >= .one, let whole = number.int { return "\(whole)%" }
    return number >= .zero && number < .one ? number.percentText() : nil
  }
}
