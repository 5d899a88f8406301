/// Writes a module with one policy `p`, as the bytes draw it.
struct PolicyWriter {
  private var expressions: ExpressionWriter
  private var ruleCount = 0
  private(set) var hasWaive = false

  init(_ draw: ByteDraw) { expressions = ExpressionWriter(draw) }

  var draw: ByteDraw { expressions.draw }

  /// Whether the law of filling in speaks of this policy.
  var looksAtMissing: Bool { expressions.looksAtMissing || hasWaive }

  private static let gate = """
    policy gate "准入" for item: Item {
      param bar "门槛": number in 0..5 = 3
      require good "合格": item.score >= bar
      refer slow: when item.rate > 50%
      waive good when item.level == high
    }


    """

  mutating func module() -> String {
    var lines = [
      "param n: number in 0..5 = 4, 3.5 from 2026-11-01",
      "param i: int in 0..100 = 10",
      "param least: money(CNY) in 0..1000 = 20元",
    ]
    if expressions.draw.oneIn(3) {
      lines.append("let limit = choose { when item.fresh -> 3.5 otherwise none }")
      lines.append("require limited: item.score >= limit unless limit is none")
    }
    if expressions.draw.oneIn(4) {
      hasWaive = true
      lines.append(expressions.draw.pick("include gate", "include gate as g with bar = n"))
    }
    for _ in 0...expressions.draw.number(below: 4) { lines.append(item(2)) }
    if expressions.draw.oneIn(3) {
      let isOptional = expressions.draw.oneIn(2)
      lines.append(
        "output fee: money(CNY)\(isOptional ? "?" : "") = \(expressions.money(2))")
    }
    return FuzzSchema.text + Self.gate + FuzzSchema.heading + lines.joined(separator: "\n")
      + "\n}\n"
  }

  private mutating func item(_ depth: Int) -> String {
    if depth > 0 {
      switch expressions.draw.number(below: 8) {
      case 6: return "when \(expressions.condition(2)) {\n\(item(depth - 1))\n}"
      case 7:
        let dates = expressions.draw.pick("", " from 2026-11-01", " until 2026-11-10")
        return "group g\(ruleCount)\(dates) {\n\(item(depth - 1))\n\(item(0))\n}"
      default: break
      }
    }
    return rule()
  }

  private mutating func rule() -> String {
    let name = "r\(ruleCount)"
    ruleCount += 1
    let form = expressions.draw.pick("require", "require", "reject", "refer")
    let label = expressions.draw.oneIn(2) ? " \"规则\(ruleCount)\"" : ""
    var text = "\(form) \(name)\(label): \(form == "require" ? "" : "when ")"
    text += expressions.condition(3)
    if expressions.draw.oneIn(4) { text += " unless \(expressions.condition(1))" }
    if form == "require", expressions.draw.oneIn(6) { text += " else refer" }
    if expressions.draw.oneIn(6) {
      expressions.looksAtMissing = true
      text += " if unknown " + expressions.draw.pick("reject", "refer", "pass")
    }
    if expressions.draw.oneIn(4) {
      text += " because \"价格 {\(expressions.money(1))}，{item.title}\""
    }
    if expressions.draw.oneIn(8) { text += " from 2026-11-05" }
    if expressions.draw.oneIn(6) {
      hasWaive = true
      text += "\nwaive \(name) when \(expressions.condition(1)) because \"ok\""
    }
    return text
  }
}
