/// Expressions of every kind.
extension RandomRules {
  mutating func expression(_ depth: Int = 1) {
    if depth > 0, chance(12) {
      add("if", "如果")
      expression(depth - 1)
      add("then", "那么")
      expression(depth - 1)
      add("else", "否则")
      expression(depth - 1)
    } else {
      chain(depth, ["or", "或"]) { $0.chain(depth, ["and", "且", "并且"]) { $0.test(depth) } }
    }
  }

  private mutating func chain(
    _ depth: Int, _ operators: [String], _ operand: (inout RandomRules) -> Void
  ) {
    operand(&self)
    while depth > 0, chance(20) {
      add(operators[pick(operators.count)])
      operand(&self)
    }
  }

  private mutating func test(_ depth: Int) {
    if chance(12) { add("not", "非") }
    sum(depth)
    guard depth > 0 else { return }
    switch pick(16) {
    case 0...3:
      add("<=", "≤", "==", "!=", "≠", ">", "不低于", "低于", "＞＝")
      sum(depth - 1)
    case 4:
      add("in", "not in", "属于", "不属于")
      add("[", "［")
      list(atMost: 9) { $0.sum(depth - 1) }
      add("]", "］")
    case 5:
      add("in", "属于")
      add("[", "(")
      sum(depth - 1)
      add("..")
      sum(depth - 1)
      add("]", ")")
    case 6:
      add("between", "介于")
      sum(depth - 1)
      add("and", "和")
      sum(depth - 1)
    case 7, 8: window(depth)
    case 9:
      add("contains", "包含", "contains any of", "starts with", "结尾是", "overlaps")
      sum(depth - 1)
    case 10: add("is missing", "is not none", "是 已知", "缺失", "is known")
    case 11:
      add("like", "形如")
      add(text("*词*", "a \\\"b\\\""))
    case 13:
      add("contains any of", "包含任一", "overlaps", "重叠")
      add("[", "［")
      list(atMost: 9) { $0.sum(depth - 1) }
      add("]", "］")
    case 12:
      add("in", "属于")
      add("descendants (", "下级（")
      addName()
      add(")")
    default: break
    }
  }

  private mutating func window(_ depth: Int) {
    switch pick(8) {
    case 0:
      add("within last", "在最近", "within next")
      length(depth)
    case 1:
      add("within last", "在过去")
      length(depth)
      add("including today", "含今天", "before item.day")
    case 2:
      add("within", "在")
      length(depth)
      add("after", "之后")
      member()
    case 3:
      add("在")
      member()
      add("之后", "之前")
      length(depth)
    case 4: add("within this month", "在上月", "within previous 3 years", "在今年")
    case 5:
      add("since")
      member()
    case 6: add("within last 5 business days of china", "在最近 5 个工作日 按日历 china")
    default:
      add("within", "在")
      member()
      add("..")
      add("2026-11-11")
    }
  }

  private mutating func length(_ depth: Int) {
    if chance(30) {
      add("(", "（")
      expression(depth - 1)
      add(")", "）")
    } else {
      add("30", "n", "３")
    }
    add(one("days", "weeks", "months", "hours", "quarters", "天内", "个月内", "年内"), clings: true)
  }

  private mutating func sum(_ depth: Int) {
    chain(depth, ["+", "-", "－"]) { builder in
      builder.chain(depth - 1, ["*", "/", "×", "mod"]) { $0.operand(depth) }
    }
  }

  private mutating func operand(_ depth: Int) {
    if chance(6) { add("-") }
    guard depth > 0 else { return chance(50) ? literal() : addName() }
    switch pick(14) {
    case 0...3: literal()
    case 4, 5: member()
    case 6: addName()
    case 7:
      add("(", "（")
      expression(depth - 1)
      add(")", "）")
    case 8:
      add("(")
      member()
      add("??")
      addName()
      add(")")
    case 9:
      add(one("max", "lowest_of", "四舍五入") + one("(", "（", " ("))
      list(atMost: 3) { $0.expression(depth - 1) }
      add(")", "）")
    case 10: add("f()", "今天", "now", "none", "无要求")
    case 11: choice(depth)
    default: aggregate(depth)
    }
  }

  private mutating func member() {
    addName()
    for _ in 0...pick(2) { add(one(".", " . ", "．") + one("price", "日期", "list", "`x y`")) }
  }

  private mutating func literal() {
    add("12", "4.70", "1_000", "５．５", "true", "假", "￥199", text("词", "{x}", "“a” b"))
    switch pick(9) {
    case 0: add(one("7 days", "199 CNY", "5万元", "3万 USD", "5 万 元", "20％", "2 年", "1.2亿"))
    case 1: add(one("2026-11-11", "2026-11-11T20:00+08:00", "15:00"))
    default: return
    }
    words(removingBeforeLast: 1)
  }

  private mutating func choice(_ depth: Int) {
    add("choose {", "选择 {", "choose ｛")
    for _ in 0...pick(2) {
      add("when", "当")
      expression(depth - 1)
      add("->")
      expression(depth - 1)
      if chance(20) { add(",") }
    }
    add("otherwise", "其余", "otherwise ->")
    expression(depth - 1)
    add("}", "｝")
  }

  private mutating func aggregate(_ depth: Int) {
    if chance(30) {
      add("count(", "计数（")
    } else {
      add("min(", "sum (", "share(", "最长连续（", "count(distinct ")
      expression(depth - 1)
      if chance(15) {
        add("weighted by", "加权")
        sum(depth - 1)
      }
      add("for", "对于")
    }
    add("p")
    add("in", "属于")
    member()
    if chance(15) { add("ignoring missing", "忽略缺失") }
    if chance(60) {
      add("where", "其中")
      expression(depth - 1)
    }
    if chance(20) {
      add("order by", "排序按")
      expression(depth - 1)
    }
    add(")", "）")
  }
}
