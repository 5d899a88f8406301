import MenkanSource
import MenkanSyntax

/// What the rows of a table cover, and where they contradict each other.
extension Diagnostic {
  static func overlappingRows(
    _ first: (number: Int, span: SourceSpan), _ second: (number: Int, span: SourceSpan),
    witness: LocalizedText, others: Int, agree: Bool, touching: String? = nil
  ) -> Diagnostic {
    let more =
      others > 0
      ? LocalizedText(
        en: "; one of the two meets \(others) more row\(others == 1 ? "" : "s")",
        zh: "；其中一行还与另外 \(others) 行重叠")
      : LocalizedText(verbatim: "")
    return Diagnostic(
      "table/overlap",
      title: LocalizedText(
        en: "rows \(first.number) and \(second.number) both hold for \(witness.english)",
        zh: "第 \(first.number) 行和第 \(second.number) 行同时符合：\(witness.chinese)"),
      at: second.span,
      LocalizedText(
        en: "row \(second.number)\(more.english)", zh: "第 \(second.number) 行\(more.chinese)"),
      also: [
        Label(
          first.span, LocalizedText(en: "row \(first.number)", zh: "第 \(first.number) 行"))
      ],
      help: touching.map { cell in
        LocalizedText(
          en: "both ends of a range belong to it; write `\(cell)`, which leaves the upper one out",
          zh: "范围包含两端；请改写成 `\(cell)`，右边的圆括号表示不含这一端")
      }
        ?? (agree
          ? LocalizedText(
            en: "with `hit any` both must give the same; or let the upper one win with `hit first`",
            zh: "用 `命中 任意` 时两行必须给出相同的结果；也可用 `命中 首个` 让上面的一行优先")
          : LocalizedText(
            en: "narrow one of them, or let the upper one win with `hit first`",
            zh: "请缩小其中一行的范围，或用 `命中 首个` 让上面的一行优先")))
  }

  /// - Parameters:
  ///   - rows: rows that would close gaps, as text; none where no row can say so.
  ///   - place: behind the last row.
  ///   - lineBreak: with what stands before a row.
  static func gap(
    _ name: Identifier, witness: LocalizedText, rows: [String], hasMore: Bool,
    hasOtherwise: Bool, place: SourceSpan, lineBreak: String
  ) -> Diagnostic {
    let text = rows.map { lineBreak + $0 }.joined()
    let otherwise = hasOtherwise ? meaningOfOtherwise : LocalizedText(verbatim: "")
    return Diagnostic(
      "table/gap",
      title: LocalizedText(
        en: "no row is for \(witness.english)", zh: "没有对应的行：\(witness.chinese)"),
      at: name.span,
      LocalizedText(
        en: hasMore ? "this table has many gaps" : "this table has a gap",
        zh: hasMore ? "这张表有多处没有覆盖到" : "这张表没有覆盖所有情况"),
      help: rows.first.map { row in
        LocalizedText(
          en: "add a row such as `\(row)`; where it shall be unknown, write `partial table`"
            + otherwise.english,
          zh: "请补上一行，例如 `\(row)`；如果这种情况就是未知（转人工），请写 `部分 决策表`"
            + otherwise.chinese)
      }
        ?? LocalizedText(
          en:
            "a case stands for all that belong to it: write a row for it below those of its parts,"
            + " and let the upper ones win with `hit first`",
          zh: "一个取值也代表它的下级取值：请把它写在下级各行之后，并用 `命中 首个` 让上面的行优先"),
      fixIts: rows.isEmpty ? [] : [.insert(text, behind: place).asTemplate])
  }

  static func undecidedTable(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "table/undecided",
      title: LocalizedText(
        en: "this table is too entangled to prove that it has no gaps",
        zh: "这张表的行交错太多，无法证明没有遗漏"), at: name.span,
      LocalizedText(en: "not proved", zh: "未能证明"),
      help: LocalizedText(
        en: "split it in two, add a row with `otherwise`, or accept gaps with `partial table`",
        zh: "请拆成两张表，或补上写 `其余` 的行，或写 `部分 决策表` 允许遗漏（结果未知）"))
  }

  /// Why a row never counts.
  enum NeverHit {
    case emptyCell(column: String)
    case covered(by: Int, SourceSpan)
    case coveredTogether
  }

  static func unreachableRow(
    _ number: Int, _ span: SourceSpan, because reason: NeverHit, hasOtherwise: Bool
  ) -> Diagnostic {
    let otherwise = hasOtherwise ? meaningOfOtherwise : LocalizedText(verbatim: "")
    let why: LocalizedText
    var labels: [Label] = []
    switch reason {
    case .emptyCell(let column):
      why = LocalizedText(
        en: "nothing can be what stands under `\(column)`", zh: "`\(column)` 一列写的条件没有取值能满足")
    case .covered(let row, let place):
      why = LocalizedText(
        en: "row \(row) above always comes first", zh: "上面的第 \(row) 行总是先命中")
      labels = [Label(place, LocalizedText(en: "row \(row)", zh: "第 \(row) 行"))]
    case .coveredTogether:
      why = LocalizedText(
        en: "the rows above always come first", zh: "上面的各行合起来总是先命中")
    }
    return Diagnostic(
      "table/unreachable-row", .warning,
      title: LocalizedText(
        en: "row \(number) can never be hit", zh: "第 \(number) 行永远不会命中"), at: span, why,
      also: labels,
      help: LocalizedText(
        en: "remove it, or move it up" + otherwise.english,
        zh: "请删去这一行，或把它移到前面" + otherwise.chinese))
  }

  private static var meaningOfOtherwise: LocalizedText {
    LocalizedText(
      en: "; `otherwise` stands for what no other cell of its whole column lists",
      zh: "；`其余` 指整列其他单元格都没有列出的取值")
  }
}
