/// Writes expressions of each type, sound by construction.
struct ExpressionWriter {
  var draw: ByteDraw
  /// Whether something was written that looks at missing values, or excuses them.
  var looksAtMissing = false
  /// Whether the variable `d` of a deal may be used.
  private var isInDeals = false

  init(_ draw: ByteDraw) { self.draw = draw }

  private mutating func inDeals(_ body: (inout ExpressionWriter) -> String) -> String {
    let before = isInDeals
    isInDeals = true
    defer { isInDeals = before }
    return body(&self)
  }

  private mutating func comparison() -> String { draw.pick(">=", "<=", "==", "!=", ">", "<") }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd { return isInDeals ? "d.ok" : "item.fresh" }
    switch draw.number(below: 12) {
    case 0: return "(\(condition(depth - 1)) and \(condition(depth - 1)))"
    case 1: return "(\(condition(depth - 1)) or \(condition(depth - 1)))"
    case 2: return "not (\(condition(depth - 1)))"
    case 3:
      return "(if \(condition(depth - 1)) then \(condition(depth - 1)) else "
        + "\(condition(depth - 1)))"
    case 4: return numeric(depth)
    case 5: return texts(depth)
    case 6: return cases()
    case 7: return days(depth)
    case 8: return isInDeals ? condition(0) : quantified(depth)
    case 9: return presence(depth)
    case 10: return membership(depth)
    default: return draw.pick("item.fresh", "decent(item, n)", "item.score >= n")
    }
  }

  private mutating func numeric(_ depth: Int) -> String {
    let depth = depth - 1
    switch draw.number(below: 8) {
    case 0: return "\(number(depth)) \(comparison()) \(number(depth))"
    case 1: return "\(money(depth)) \(comparison()) \(money(depth))"
    case 2: return "\(percent(depth)) \(comparison()) \(percent(depth))"
    case 3: return "\(int(depth)) \(comparison()) \(int(depth))"
    case 4: return "\(int(depth)) / \(int(depth)) \(comparison()) \(draw.pick("0.5", "30%", "1"))"
    case 5: return "\(money(depth)) / \(money(depth)) \(comparison()) \(draw.pick("50%", "1.2"))"
    case 6: return "\(int(depth)) is multiple of \(draw.pick("2", "i", "3", "0"))"
    default: return "item.level \(comparison()) \(draw.pick("low", "mid", "high"))"
    }
  }

  private mutating func texts(_ depth: Int) -> String {
    let left = text(depth - 1)
    switch draw.number(below: 8) {
    case 0: return "\(left) == \(text(depth - 1))"
    case 1: return "\(left) contains \(text(0))"
    case 2: return "\(left) starts with \(text(0))"
    case 3: return "\(left) ends with \(text(0))"
    case 4: return "\(left) like \(draw.pick("\"a*\"", "\"*最低*\"", "\"*\"", "\"a*b*c\""))"
    case 5: return "\(left) contains any of banned"
    case 6: return "\(left) in banned"
    default: return "item.tags \(draw.pick("contains", "contains")) \(text(0))"
    }
  }

  private mutating func cases() -> String {
    let kind = isInDeals ? "d.kind" : "item.kind"
    return switch draw.number(below: 7) {
    case 0: "\(kind) == \(draw.pick("food", "fresh", "toy", "gold"))"
    case 1: "\(kind) in [\(draw.pick("food", "dry")), toy]"
    case 2: "\(kind) in descendants(food)"
    case 3: "\(kind) not in barred"
    case 4: "item.kinds contains \(draw.pick("toy", "fresh"))"
    case 5: "item.kinds overlaps barred"
    default: "item.level in [mid..high]"
    }
  }

  private mutating func days(_ depth: Int) -> String {
    let day = date(depth - 1)
    switch draw.number(below: 12) {
    case 0: return "\(day) \(comparison()) \(date(0))"
    case 1: return "\(day) within last \(draw.pick("30", "i", "1")) days"
    case 2: return "\(day) within last 2 months including today"
    case 3: return "\(day) within next 7 days"
    case 4: return "\(day) within this \(draw.pick("week", "month", "quarter", "year"))"
    case 5: return "\(day) within previous 3 months"
    case 6: return "\(day) since 2026-10-01"
    case 7: return "\(day) within 2026-10-01..2026-11-11"
    case 8: return "\(day) within last 5 business days of work"
    case 9: return "\(day) within 3 days after \(date(0))"
    case 10: return "item.checked within last 48 hours"
    default: return "\(day) within last 10 days before \(date(0))"
    }
  }

  private mutating func quantified(_ depth: Int) -> String {
    let kind = draw.pick("any", "all")
    let tail = dealsTail()
    let inner = inDeals { $0.condition(depth - 1) }
    return "\(kind)(\(inner) for d in item.deals\(tail))"
  }

  private mutating func presence(_ depth: Int) -> String {
    looksAtMissing = true
    let subject = draw.pick("item.note", "item.score", "item.deals", "day", "item.price", "item")
    return switch draw.number(below: 4) {
    case 0: "\(subject) is missing"
    case 1: "\(subject) is known"
    case 2: "(item.score ?? \(draw.pick("0", "n", "item.wide"))) >= \(draw.pick("3", "n"))"
    default: "(item.price ?? item.cost) <= \(money(depth - 1))"
    }
  }

  private mutating func membership(_ depth: Int) -> String {
    let depth = depth - 1
    switch draw.number(below: 6) {
    case 0: return "\(number(depth)) between \(number(0)) and \(number(0))"
    case 1: return "\(money(depth)) in [\(money(0))..\(money(0)))"
    case 2: return "\(int(depth)) in (\(int(0))..\(int(0))]"
    case 3: return "\(int(depth)) not in [\(int(0)), \(int(0)), 7]"
    case 4: return "\(date(depth)) in [\(date(0))..\(date(0))]"
    default: return "\(percent(depth)) between 5% and \(percent(0))"
    }
  }

  // MARK: Values

  mutating func number(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd {
      return draw.pick("item.score", "n", "2.5", "item.wide", "0", "1000000")
    }
    switch draw.number(below: 12) {
    case 0: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 1: return "(\(number(depth - 1)) - \(number(depth - 1)))"
    case 2: return "(\(number(depth - 1)) * \(number(depth - 1)))"
    case 3: return draw.pick("abs", "floor", "ceil", "round") + "(\(number(depth - 1)))"
    case 4: return draw.pick("sqrt", "ln", "log10") + "(\(number(depth - 1)))"
    case 5: return draw.pick("min", "max") + "(\(number(depth - 1)), \(number(depth - 1)))"
    case 6: return "clamp(\(number(depth - 1)), \(number(0)), \(number(0)))"
    case 7: return "round(\(number(depth - 1)), \(draw.pick("2", "0", "6")))"
    case 8: return choose(number(depth - 1), number(0), depth - 1)
    case 9: return "(\(int(depth - 1)) + \(number(depth - 1)))"
    default: return number(0)
    }
  }

  mutating func int(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd {
      return isInDeals
        ? draw.pick("d.pieces", "3", "i") : draw.pick("item.sold", "i", "5", "item.big")
    }
    switch draw.number(below: 10) {
    case 0: return "(\(int(depth - 1)) + \(int(depth - 1)))"
    case 1: return "(\(int(depth - 1)) * \(int(depth - 1)))"
    case 2: return "(\(int(depth - 1)) mod \(int(0)))"
    case 3: return "-\(int(0))"
    case 4: return "length(\(text(depth - 1)))"
    case 5: return "\(draw.pick("day", "month", "year", "weekday", "week"))(\(date(depth - 1)))"
    case 6: return draw.pick("days_since", "days_since") + "(\(date(depth - 1)))"
    case 7: return "bucket(\(text(0)), \(draw.pick("100", "1", "i")))"
    case 8 where !isInDeals:
      let deals = "d in item.deals\(dealsTail())"
      return draw.oneIn(3)
        ? "longest_run(\(inDeals { $0.condition(depth - 1) }) for \(deals) order by d.day)"
        : "count(\(deals))"
    default: return int(0)
    }
  }

  mutating func money(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd {
      return isInDeals
        ? draw.pick("d.paid", "10元", "item.price")
        : draw.pick("item.price", "100.5 CNY", "item.cost", "least", "lowest(item, 30)")
    }
    switch draw.number(below: 8) {
    case 0: return "(\(money(depth - 1)) + \(money(depth - 1)))"
    case 1: return "(\(money(depth - 1)) - \(money(depth - 1)))"
    case 2: return "\(money(0)) * \(number(0))"
    case 3: return "\(money(0)) * (100% - \(percent(0)))"
    case 4: return choose(money(depth - 1), money(0), depth - 1)
    case 5: return draw.pick("min", "max") + "(\(money(depth - 1)), \(money(depth - 1)))"
    case 6 where !isInDeals: return aggregate("d.paid", depth)
    default: return money(0)
    }
  }

  mutating func percent(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd {
      return isInDeals ? draw.pick("d.rate", "20%") : draw.pick("item.rate", "12.5%", "item.rate")
    }
    switch draw.number(below: 4) {
    case 0: return "(\(percent(depth - 1)) + \(percent(depth - 1)))"
    case 1: return "max(\(percent(depth - 1)), \(percent(depth - 1)))"
    case 2 where !isInDeals: return aggregate("d.rate", depth)
    default: return percent(0)
    }
  }

  mutating func text(_ depth: Int) -> String {
    if depth <= 0 || draw.isAtEnd {
      return draw.pick("item.title", "\"ab\"", "item.title", "\"最低\"", "\"\"")
    }
    return draw.pick("lower", "trim") + "(\(text(depth - 1)))"
  }

  mutating func date(_ depth: Int) -> String {
    if isInDeals { return draw.pick("d.day", "item.listed", "today") }
    if depth <= 0 || draw.isAtEnd {
      return draw.pick("item.listed", "2026-11-01", "today", "date(item.checked)")
    }
    return draw.pick("item.listed", "first", "last") == "item.listed"
      ? "item.listed" : "last(d.day for d in item.deals order by d.day)"
  }

  private mutating func choose(_ value: String, _ other: String, _ depth: Int) -> String {
    "choose { when \(condition(depth)) -> \(value) otherwise \(other) }"
  }

  private mutating func aggregate(_ element: String, _ depth: Int) -> String {
    let function = draw.pick("min", "max", "avg", "median", "first", "last", "sum")
    if function == "sum" && element == "d.rate" { return "avg(d.rate for d in item.deals)" }
    let isOrdered = function == "first" || function == "last"
    let weight = function == "avg" && draw.oneIn(2) ? " weighted by d.pieces" : ""
    let tail = dealsTail() + (isOrdered ? " order by d.\(draw.pick("day", "pieces"))" : "")
    return "\(function)(\(element)\(weight) for d in item.deals\(tail))"
  }

  private mutating func dealsTail() -> String {
    let ignores = draw.oneIn(4)
    if ignores { looksAtMissing = true }
    let filter = draw.oneIn(2) ? " where " + inDeals { $0.condition(1) } : ""
    return (ignores ? " ignoring missing" : "") + filter
  }
}
