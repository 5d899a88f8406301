import MenkanSyntax
import MenkanValues

extension SentenceWriter {
  func text(_ noun: Noun) -> String {
    switch noun {
    case .field(let owner, let name, let label): return self.name(name, label: label, owner: owner)
    case .named(let name, let label, let meaning): return named(name, label, meaning)
    case .value(let value, let type): return formatter.text(of: value, type)
    case .today: return words("today", "今天")
    case .now: return words("now", "现在")
    case .operation(let sign, let a, let b):
      return "\(operand(a, of: sign)) \(sign) \(operand(b, of: sign, isRight: true))"
    case .function(let name, let arguments): return function(name, arguments.map { text($0) })
    case .aggregate(let aggregate): return text(aggregate)
    case .lookUp(let table): return text(table)
    case .window(let window): return text(window)
    case .source(let source): return "`\(source)`"
    }
  }

  /// The author's label; without one, what the name stands for says more than a short name does.
  private func named(_ name: String, _ label: String?, _ meaning: Noun?) -> String {
    let own = self.name(name, label: label)
    let isOwnGood =
      isChinese
      ? label != nil || !name.utf8.allSatisfy { $0 < 128 }
      : name.contains("_") || label == own
    if isOwnGood {
      // In which row it was found is told all the same.
      return meaning?.table.map { own + bracketed(text($0)) } ?? own
    }
    guard let meaning, meaning.hasWords else { return own }
    return text(meaning)
  }

  /// `refund ceiling, row 3`, `rate of fees, row 2`; `退款率上限第 3 行`, `费用第 2 行的费率`.
  private func text(_ table: TableNoun) -> String {
    let own = table.code.split(separator: ".").last.map(String.init) ?? table.code
    let name = self.name(own, label: table.label)
    let row = table.row.map { words(", row \($0)", "第 \($0) 行") } ?? ""
    guard let output = table.output.map({ self.name($0) }) else { return name + row }
    return words("\(output) of \(name)\(row)", "\(name)\(row)的\(output)")
  }

  private func operand(_ noun: Noun, of sign: String, isRight: Bool = false) -> String {
    var operand = noun
    while case .named(let name, let label, let meaning?) = operand,
      text(operand) != self.name(name, label: label)
    {
      operand = meaning
    }
    let text = text(operand)
    guard case .operation(let inner, _, _) = operand else { return text }
    let isTight = sign == "×" || sign == "÷"
    let needsBrackets = isTight && (isRight || inner == "+" || inner == "−") || isRight
    return needsBrackets ? words("(\(text))", "（\(text)）") : text
  }

  private func function(_ name: String, _ arguments: [String]) -> String {
    let first = arguments.first ?? ""
    let all = arguments.joined(separator: listComma)
    switch name {
    case "min": return words("lowest of \(all)", "\(all)中的最低值")
    case "max": return words("highest of \(all)", "\(all)中的最高值")
    case "abs": return words("size of \(first)", "\(first)的绝对值")
    case "floor", "ceil", "round", "round_half_even", "clamp", "lower", "trim": return first
    case "length": return words("length of \(first)", "\(first)字数")
    case "days_since": return words("days since \(first)", "距\(first)的天数")
    case "days_between":
      let second = arguments.last ?? ""
      return words("days from \(first) to \(second)", "\(first)至\(second)的天数")
    case "day": return words("day of \(first)", "\(first)的日")
    case "week": return words("week of \(first)", "\(first)所在周")
    case "month": return words("month of \(first)", "\(first)的月份")
    case "year": return words("year of \(first)", "\(first)的年份")
    case "weekday": return words("weekday of \(first)", "\(first)的星期")
    case "day_of_year": return words("day of the year of \(first)", "\(first)在年内的天数")
    case "date": return words("day of \(first)", "\(first)的日期")
    case "bucket": return words("release group of \(first)", "\(first)的灰度分组")
    default:
      let own = isChinese ? Keyword(rawValue: name)?.chinese ?? name : name
      return "\(own)(\(arguments.joined(separator: ", ")))"
    }
  }
}

extension Noun {
  /// False where only source text is left.
  fileprivate var hasWords: Bool {
    switch self {
    case .source: false
    case .operation(_, let a, let b): a.hasWords && b.hasWords
    case .named(_, let label, let meaning): label != nil || meaning?.hasWords != false
    default: true
    }
  }
}
