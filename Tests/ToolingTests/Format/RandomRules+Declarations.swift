/// Declarations and rules of every kind.
extension RandomRules {
  mutating func declaration() {
    switch pick(9) {
    case 0:
      begin("use", "引用")
      add("m.n", clings: true)
      if chance(60) {
        add(". {")
        list(atMost: 12) { rules in
          let name = rules.name()
          rules.add(name)
        }
        add("}")
      }
    case 1:
      begin("list", "名单")
      heading()
      add(":", "：")
      type(0)
      add("from", "来自")
      add(text("lists/a.yaml"))
    case 2:
      begin("unit", "单位")
      heading()
    case 3: entity()
    case 4: enumeration()
    case 5, 6:
      begin("define", "定义")
      heading()
      add("(", "（")
      if chance(80) { list(atMost: 6) { $0.field() } }
      add(")", "）")
      add(":")
      type()
      add("=", "＝")
      expression()
    default: policy()
    }
  }

  private mutating func type(_ depth: Int = 1) {
    switch pick(depth > 0 ? 9 : 7) {
    case 0: add("money(CNY)", "金额（CNY）", "money ( CNY )")
    case 1: add("int<point>", "整数<分> ", "int < point >")
    case 2: add("number in 0..5", "数值 属于 -2.5..5", "percent in 0% .. 100％")
    case 3: add("text like \"S*\"", "date?", "duration(months)", "bool ?")
    case 4: add("int<point>? in 0..5", "money(CNY)? in 1元..5万元", "date in 2003-05-10..2099-12-31")
    case 5...6: add("Item", "商品信息?", "text")
    default:
      add("list<", "列表<")
      type(0)
      add(">", "> ")
      add("up to 400", "最多 40")
      if chance(20) { add("?") }
    }
  }

  private mutating func field() {
    add(name(), clings: true)
    if chance(50) { add(text("标签", "label")) }
    add(":", "：")
    type()
  }

  private mutating func entity() {
    begin("entity", "实体")
    heading()
    add("{", "｛")
    for _ in 0..<pick(5) {
      begin(name())
      if chance(50) { add(text("标签", "label")) }
      add(":")
      type()
      if chance(20) { add("private", "保密") }
      if chance(20) { add("adjustable step 0.01", "可调 步长 1") }
      if chance(20) { add(",") }
    }
    add("}", "｝")
  }

  private mutating func enumeration() {
    begin("enum", "枚举")
    heading()
    if chance(30) {
      add("ordered {", "有序 {")
      for index in 0...pick(20) {
        if index > 0 { add("<", "＜") }
        heading()
      }
    } else {
      add("{")
      cases(2)
    }
    add("}")
  }

  private mutating func cases(_ depth: Int) {
    for index in 0...pick(9) {
      if index > 0 { add(",", "，") }
      heading()
      if depth > 0, chance(25) {
        add("{")
        cases(depth - 1)
        add("}")
      }
    }
    if chance(20) { add(",") }
  }

  // MARK: Policies

  private mutating func policy() {
    begin("policy", "策略")
    heading()
    add("for", "对于")
    list(atMost: 4) { $0.field() }
    items(2)
  }

  private mutating func items(_ depth: Int) {
    add("{", "｛")
    for _ in 0..<pick(6) { item(depth) }
    begin("}", "｝")
  }

  private mutating func item(_ depth: Int) {
    switch pick(depth > 0 ? 13 : 11) {
    case 0:
      begin("param", "参数")
      heading()
      add(": percent in 0%..90% =", "：百分比 ＝")
      expression()
      for _ in 0..<pick(3) {
        add(", 25% from", "，３０％ 自")
        add("2026-11-01", "2026-11-01 on", "2026-11-01 起")
      }
    case 1:
      begin("let", "令")
      heading()
      if chance(30) { add(": number?") }
      add("=")
      expression()
    case 2:
      begin("output", "输出")
      heading()
      add(":")
      type()
      add("=")
      expression()
    case 3:
      begin("include", "纳入")
      add("m.gate", clings: true)
      if chance(30) { add("as g", "记作 门槛") }
      if chance(60) {
        add("with", "并设")
        list(atMost: 5, trailing: false) {
          let name = $0.name()
          $0.add(name + $0.one(" = ", "="))
          $0.expression(1)
        }
      }
    case 4:
      begin("waive", "豁免")
      list(atMost: 4, trailing: false) { $0.add("a.b", "dsr_item", "食品门槛.main") }
      add("when", "当")
      expression()
      if chance(50) { message() }
    case 11:
      begin("when", "当")
      expression()
      items(depth - 1)
    case 12:
      begin("group", "分组")
      heading()
      if chance(30) { add("from 2026-11-01 on until 2026-11-11", "自 2026-11-01 起") }
      items(depth - 1)
    default: rule()
    }
  }

  private mutating func rule() {
    if chance(50) {
      begin("require", "要求")
      heading()
      add(":", "：")
    } else {
      begin("reject", "转审")
      heading()
      add(": when", "：当")
    }
    expression()
    var tails = ["unless", "unknown", "because", "from"].shuffled(using: &random)
    while chance(40), let tail = tails.popLast() {
      switch tail {
      case "unless":
        add("unless", "除非")
        expression()
      case "unknown": add("if unknown pass", "若未知 拒绝")
      case "from": add("from 2026-11-01", "自 2026-11-01 起", "until 2026-12-01 inclusive")
      default: message()
      }
    }
  }

  private mutating func message() {
    add("because", "因为")
    let quoted = one(
      #""no {item.price} and {round( a ,2)}""#,
      #"“满 {a . b} 减 "x" {count(p in l where p == "k")}”"#,
      #""{{x}} \n 不行""#)
    if chance(50) {
      add(quoted)
    } else {
      add("{ zh: \(quoted),", "｛ zh：\(quoted)，")
      add("en: \"no\"", "en: \"a longer sentence that takes up a good deal of the line\",")
      add("}", "｝")
    }
  }
}
