import MenkanValues

extension SentenceWriter {
  /// `最低成交价`, `lowest deal price of the last 30 days`.
  func text(_ aggregate: AggregateNoun) -> String {
    let list = text(aggregate.list)
    let element = aggregate.element.map { text($0) }
    return isChinese
      ? chinese(aggregate, list, element) : english(aggregate, list, element)
  }

  private func chinese(_ aggregate: AggregateNoun, _ list: String, _ element: String?) -> String {
    let condition = aggregate.isFiltered ? "符合条件的" : ""
    let window = aggregate.window.map { text($0) }
    let place = window ?? (element == nil ? "" : "\(list)中")
    let what = element ?? list
    switch aggregate.function {
    case "min": return place + (aggregate.isDate ? "最早" : "最低") + what
    case "max": return place + (aggregate.isDate ? "最晚" : "最高") + what
    case "sum": return "\(place)\(what)合计"
    case "avg": return "\(place)平均\(what)"
    case "median": return "\(place)\(what)中位数"
    case "count":
      return (window ?? "") + condition + (element == nil ? "" : "不同的") + "\(what)数"
    case "share": return "\(window ?? "")\(list)中符合条件的占比"
    case "longest_run": return "\(window ?? "")\(list)中最长连续次数"
    case "first": return "\(place)第一个\(what)"
    case "last": return "\(place)最后一个\(what)"
    default: return "\(window ?? "")\(list)"
    }
  }

  private func english(_ aggregate: AggregateNoun, _ list: String, _ element: String?) -> String {
    let time = aggregate.window.map { " of \(text($0))" }
    let place = time ?? (element == nil ? "" : " in \(list)")
    let what = element ?? list
    switch aggregate.function {
    case "min": return (aggregate.isDate ? "earliest " : "lowest ") + what + place
    case "max": return (aggregate.isDate ? "latest " : "highest ") + what + place
    case "sum": return "total \(what)\(place)"
    case "avg": return "average \(what)\(place)"
    case "median": return "median \(what)\(place)"
    case "count" where element != nil: return "number of different \(what)\(place)"
    case "count":
      return (aggregate.isFiltered ? "number of matching " : "number of ")
        + "\(list) entries\(time ?? "")"
    case "share": return "share of \(list) entries\(time ?? "") that meet the condition"
    case "longest_run": return "longest run in \(list)\(time ?? "")"
    case "first", "last": return "\(aggregate.function) \(what)\(place)"
    default: return list + (time ?? "")
    }
  }

  /// `近 30 天`, `the last 30 days`.
  func text(_ window: WindowNoun) -> String {
    let event = window.event.map { text($0) }
    if window.count == nil, window.kind == .last || window.kind == .next {
      return words("the window", "规定期间")
    }
    let count = window.count.map { "\($0) " } ?? ""
    let length = isChinese ? count + chinese(window.unit) : count + english(window)
    switch window.kind {
    case .last:
      return event.map { words("the \(length) before \($0)", "\($0)前 \(length)") }
        ?? words("the last \(length)", "近 \(length)")
    case .lastIncludingToday: return words("the last \(length) including today", "含今天近 \(length)")
    case .next:
      return event.map { words("the \(length) after \($0)", "\($0)后 \(length)") }
        ?? words("the next \(length)", "今后 \(length)")
    case .this: return words("this \(english(window))", "本\(chinesePeriod(window.unit))")
    case .previous where window.count == 1 || window.count == nil:
      return words("the previous \(english(window))", "上\(chinesePeriod(window.unit))")
    case .previous: return words("the previous \(length)", "前 \(length)")
    case .since: return words("the time since \(event ?? "")", "\(event ?? "")以来")
    case .between: return words("the window", "规定期间")
    }
  }

  private func english(_ window: WindowNoun) -> String {
    let isOne = window.count == 1 || window.count == nil
    return isOne ? String(window.unit.rawValue.dropLast()) : window.unit.rawValue
  }

  private func chinese(_ unit: WindowNoun.Unit) -> String {
    switch unit {
    case .days: "天"
    case .months: "个月"
    case .weeks: "周"
    case .quarters: "个季度"
    case .years: "年"
    case .hours: "小时"
    case .businessDays: "个工作日"
    }
  }

  private func chinesePeriod(_ unit: WindowNoun.Unit) -> String {
    switch unit {
    case .weeks: "周"
    case .months: "月"
    case .quarters: "季度"
    case .years: "年度"
    case .days, .hours, .businessDays: "期"
    }
  }
}
