import MenkanValues
import TestSupport

/// Draws policies whose values are few, so that much of them comes out the same whatever is
/// submitted, and submissions for them.
struct DrawnRules {
  var random: SplitMix

  static let head = """
    module test
    enum Kind "种类" { food "食品", toy "玩具", gold "黄金" }
    entity Thing "东西" {
      a "甲": int in 0..5, b "乙": int in -3..3, x "比": number in 0..2, k "类": Kind, f "真": bool
    }
    policy p "策略" for t "东西": Thing {
      param q "参": int in 0..4 = 2
      let c "和" = t.a + t.b
      let g "是" = t.k == food or t.a > 3

    """

  mutating func policy() -> String {
    var text = Self.head
    for index in 0..<8 {
      let rule =
        random.pick("require r\(index) \"规\(index)\": ", "reject r\(index) \"规\(index)\": when ")
        + condition(2) + (random.oneIn(4) ? " unless \(condition(1))" : "")
      text += random.oneIn(3) ? "  when \(condition(1)) { \(rule) }\n" : "  \(rule)\n"
    }
    return text + "}\n"
  }

  private mutating func condition(_ depth: Int) -> String {
    let shapes = depth == 0 ? 6 : 9
    switch Int.random(in: 0..<shapes, using: &random) {
    case 0, 1: return "\(int(depth)) \(comparison()) \(int(0))"
    case 2: return "\(number(depth)) \(comparison()) \(random.pick("0", "0.5", "1", "2", "3"))"
    case 3: return random.pick("t.k == food", "t.k != toy", "t.k in [food, gold]", "t.f", "g")
    case 4: return "\(int(depth)) between \(constant()) and \(constant())"
    case 5: return "\(int(0)) in [\(constant()), \(constant())]"
    case 6: return "not (\(condition(depth - 1)))"
    case 7: return "(\(condition(depth - 1)) and \(condition(depth - 1)))"
    default: return "(\(condition(depth - 1)) or \(condition(depth - 1)))"
    }
  }

  private mutating func comparison() -> String { random.pick(">=", "<=", ">", "<", "==", "!=") }

  private mutating func constant() -> String {
    random.pick("0", "1", "2", "3", "4", "5", "6", "-2")
  }

  private mutating func int(_ depth: Int) -> String {
    if depth == 0 { return random.pick("t.a", "t.b", "c", "q", constant()) }
    let first = int(depth - 1)
    let second = int(depth - 1)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "(\(first) + \(second))"
    case 1: return "(\(first) - \(second))"
    case 2: return "\(first) * \(second)"
    case 3: return "min(\(first), \(second))"
    case 4: return "max(\(first), \(second))"
    case 5: return "abs(\(first))"
    case 6: return "(if \(condition(0)) then \(first) else \(second))"
    default: return "t.a mod 3"
    }
  }

  private mutating func number(_ depth: Int) -> String {
    if depth == 0 { return "t.x" }
    return random.pick(
      "t.x * 1.5", "t.x / 3", "(t.x - 0.5)", "floor(t.x)", "ceil(t.x)", "scale(t.x, 0.5 .. 1)",
      "t.x * t.b", "round(t.x)", "t.a / 3")
  }

  /// The slots of one thing; one in eight is missing.
  mutating func thing() -> Record {
    let values: [Value] = [
      .int(Int64.random(in: 0...5, using: &random)), .int(Int64.random(in: -3...3, using: &random)),
      .decimal(FixedDecimal(micros: Int64.random(in: 0...8, using: &random) * 250_000)),
      .enumCase(Int32.random(in: 0...2, using: &random)),
      .bool(Bool.random(using: &random)),
    ]
    let slots = values.map { random.oneIn(8) ? Slot.missing : .value($0) }
    return Record([.value(.record(Record(slots)))])
  }

  mutating func param() -> Value { .int(Int64.random(in: 0...4, using: &random)) }
}
