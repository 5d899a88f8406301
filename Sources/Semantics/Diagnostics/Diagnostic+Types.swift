import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about types as written: currencies, ranges, lists.
extension Diagnostic {
  static func missingCurrency(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "type/missing-currency",
      title: LocalizedText(en: "an amount of money needs a currency", zh: "金额需要写明币种"),
      at: name.span, LocalizedText(en: "which currency?", zh: "哪一种货币？"),
      help: LocalizedText(en: "write `money(CNY)`", zh: "请写 `金额(CNY)`"),
      fixIts: [.insert("(CNY)", behind: name.span)])
  }

  static func unknownCurrency(_ code: Identifier, near: String?) -> Diagnostic {
    // The span may hold the amount before the code too.
    let length = Int32(truncatingIfNeeded: code.text.utf8.count)
    let place = SourceSpan(
      file: code.span.file, lower: code.span.upper - length, upper: code.span.upper)
    return Diagnostic(
      "type/unknown-currency",
      title: LocalizedText(
        en: "there is no currency `\(code.text)`", zh: "没有代码为 `\(code.text)` 的货币"),
      at: place,
      LocalizedText(en: "not a code of ISO 4217", zh: "不是 ISO 4217 货币代码"),
      help: near.map {
        LocalizedText(en: "did you mean `\($0)`?", zh: "是否想写 `\($0)`？")
      },
      fixIts: near.map { [.replace(place, code.text, with: $0)] } ?? [])
  }

  static func unknownDurationUnit(_ unit: Identifier) -> Diagnostic {
    Diagnostic(
      "type/unknown-unit",
      title: LocalizedText(
        en: "a length of time counts in days, months or hours", zh: "时长只能以天、月或小时计"),
      at: unit.span,
      LocalizedText(
        en: "write `days`, `months` or `hours`", zh: "请写 `天`、`个月` 或 `小时`"))
  }

  static func needlessTypeArgument(_ argument: Identifier, of name: Identifier) -> Diagnostic {
    Diagnostic(
      "type/needless-argument",
      title: LocalizedText(
        en: "`\(name.text)` takes nothing in parentheses", zh: "`\(name.text)` 后面不需要括号"),
      at: argument.span, LocalizedText(en: "remove this", zh: "请删去"))
  }

  static func nestedList(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/nested-list",
      title: LocalizedText(en: "a list cannot hold lists", zh: "列表中不能再放列表"),
      at: span, LocalizedText(en: "this is a list itself", zh: "这里又是一个列表"),
      help: LocalizedText(
        en: "declare an entity that holds the inner list",
        zh: "请定义一个实体，把内层列表作为它的字段"))
  }

  static func constraintOnWrongType(
    _ span: SourceSpan, _ type: LocalizedText, isLike: Bool
  ) -> Diagnostic {
    Diagnostic(
      "type/constraint",
      title: isLike
        ? LocalizedText(en: "only a text can be `like` a pattern", zh: "只有文本可以用 `形如` 限定")
        : LocalizedText(
          en: "only numbers, percents, money and dates can have a range",
          zh: "只有数值、百分比、金额和日期可以限定范围"),
      at: span,
      LocalizedText(en: "this is \(type.english)", zh: "这里的类型是\(type.chinese)"))
  }

  static func reversedRange(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/reversed-range",
      title: LocalizedText(
        en: "the range begins above its end", zh: "范围的起点大于终点"),
      at: span, LocalizedText(en: "write the smaller end first", zh: "请把较小的一端写在前面"))
  }

  static func constantNeeded(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/constant-needed",
      title: LocalizedText(en: "a fixed value is needed here", zh: "这里需要一个固定的值"),
      at: span, LocalizedText(en: "this is calculated", zh: "这是计算出来的"))
  }

  static func listTooLong(
    _ found: Operand, bound: Int, limit: Int
  ) -> Diagnostic {
    Diagnostic(
      "type/list-too-long",
      title: LocalizedText(
        en: "this list can have \(bound) elements, at most \(limit) are allowed here",
        zh: "这个列表最多有 \(bound) 个元素，而这里最多允许 \(limit) 个"),
      at: found.span, LocalizedText(en: "up to \(bound)", zh: "最多 \(bound) 个"),
      help: LocalizedText(
        en: "raise the bound where the list is received to `up to \(bound)`",
        zh: "请把接收方的上限改为 `up to \(bound)`"))
  }

  static func noStep(_ span: SourceSpan, _ type: LocalizedText) -> Diagnostic {
    Diagnostic(
      "type/no-step",
      title: LocalizedText(
        en: "only numbers, percents, money and dates change in steps",
        zh: "只有数值、百分比、金额和日期可以按步长调整"),
      at: span,
      LocalizedText(en: "this is \(type.english)", zh: "这里的类型是\(type.chinese)"))
  }

  static func stepNotPositive(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "type/step",
      title: LocalizedText(en: "a step is greater than zero", zh: "步长必须大于零"),
      at: span, LocalizedText(en: "this is not", zh: "这里不是"))
  }
}
