import TestSupport

/// A field of the generated submissions. Every value is a whole number of quarters of a step, so
/// that thresholds can lie between two steps.
struct GeneratedField {
  enum Kind { case int, money, percent, date }

  let name: String
  let kind: Kind
  /// Quarters between two values that the field can have; nil for a field that is fixed.
  let step: Int?

  static let all = [
    GeneratedField(name: "a", kind: .int, step: 4), GeneratedField(name: "b", kind: .int, step: 8),
    GeneratedField(name: "x", kind: .int, step: nil),
    GeneratedField(name: "m", kind: .money, step: 4),
    GeneratedField(name: "n", kind: .money, step: nil),
    GeneratedField(name: "p", kind: .percent, step: 4),
    GeneratedField(name: "d", kind: .date, step: 4),
  ]

  /// The values run from 0 to six whole ones.
  static let most = 24

  /// A value as the language and, but for its suffix, JSON write it: money in halves, percents in
  /// tens, dates from the first of January on.
  func text(_ value: Int) -> String {
    switch kind {
    case .int: "\(value / 4)"
    case .money:
      "\(value / 8).\(["000", "125", "250", "375", "500", "625", "750", "875"][value % 8])"
    case .percent: "\(value * 10 / 4).\(value % 2 == 0 ? "0" : "5")"
    case .date: "2026-01-0\(1 + value / 4)"
    }
  }

  func literal(_ value: Int) -> String {
    switch kind {
    case .int, .date: text(value)
    case .money: text(value) + "元"
    case .percent: text(value) + "%"
    }
  }

  func json(_ value: Int) -> String {
    switch kind {
    case .int, .money: text(value)
    case .percent, .date: "\"\(literal(value))\""
    }
  }

  /// What the decision's JSON says, read back.
  func value(_ json: String) -> Int? {
    (0...GeneratedField.most).first { candidate in
      switch kind {
      case .int, .money: Double(json) == Double(text(candidate))
      case .percent: Double(json).map { $0 * 100 } == Double(text(candidate))
      case .date: json == self.json(candidate)
      }
    }
  }

  var declaration: String {
    switch kind {
    case .int: "\(name): int in 0..6" + (step.map { " adjustable step \($0 / 4)" } ?? "")
    case .money: "\(name): money(CNY) in 0..3" + (step == nil ? "" : " adjustable step 0.5")
    case .percent: "\(name): percent in 0%..60%" + (step == nil ? "" : " adjustable step 10%")
    case .date:
      "\(name): date in 2026-01-01..2026-01-07" + (step == nil ? "" : " adjustable step 1 days")
    }
  }
}

/// A condition that can be written as text and, on its own, be judged.
indirect enum GeneratedCondition {
  case compare(Int, String, GeneratedOperand)
  case between(Int, Int, Int)
  case and(GeneratedCondition, GeneratedCondition)
  case or(GeneratedCondition, GeneratedCondition)
  case not(GeneratedCondition)

  var text: String {
    switch self {
    case .compare(let field, let op, let operand):
      let field = GeneratedField.all[field]
      return "r.\(field.name) \(op) \(operand.text(field))"
    case .between(let index, let low, let high):
      let field = GeneratedField.all[index]
      return "r.\(field.name) between \(field.literal(low)) and \(field.literal(high))"
    case .and(let a, let b): return "(\(a.text) and \(b.text))"
    case .or(let a, let b): return "(\(a.text) or \(b.text))"
    case .not(let a): return "not (\(a.text))"
    }
  }

  /// Indices of the fields that it reads.
  var fields: Set<Int> {
    switch self {
    case .compare(let field, _, .field(let other)): [field, other]
    case .compare(let field, _, .constant), .between(let field, _, _): [field]
    case .and(let a, let b), .or(let a, let b): a.fields.union(b.fields)
    case .not(let a): a.fields
    }
  }

  /// nil for unknown.
  func holds(_ values: [Int?]) -> Bool? {
    switch self {
    case .compare(let field, let op, let operand):
      guard let a = values[field], let b = operand.value(values) else { return nil }
      return switch op {
      case "<": a < b
      case "<=": a <= b
      case ">": a > b
      case ">=": a >= b
      case "==": a == b
      default: a != b
      }
    case .between(let field, let low, let high):
      return values[field].map { low <= $0 && $0 <= high }
    case .and(let a, let b):
      guard let first = a.holds(values) else { return b.holds(values) == false ? false : nil }
      return first ? b.holds(values) : false
    case .or(let a, let b):
      guard let first = a.holds(values) else { return b.holds(values) == true ? true : nil }
      return first ? true : b.holds(values)
    case .not(let a): return a.holds(values).map { !$0 }
    }
  }
}

enum GeneratedOperand {
  case constant(Int)
  case field(Int)

  func text(_ field: GeneratedField) -> String {
    switch self {
    case .constant(let value): field.literal(value)
    case .field(let index): "r.\(GeneratedField.all[index].name)"
    }
  }

  func value(_ values: [Int?]) -> Int? {
    switch self {
    case .constant(let value): value
    case .field(let index): values[index]
    }
  }
}

struct GeneratedRule {
  let form: String
  let condition: GeneratedCondition
  let exception: GeneratedCondition?
  let when: GeneratedCondition?
  let waive: GeneratedCondition?

  func text(_ name: String) -> String {
    let condition = form == "require" ? condition.text : "when " + condition.text
    var text = "\(form) \(name): \(condition)" + (exception.map { " unless \($0.text)" } ?? "")
    if let when { text = "when \(when.text) { \(text) }" }
    if let waive { text += "\nwaive \(name) when \(waive.text)" }
    return text
  }

  enum Verdict { case pass, uncertain, fail, unknown, waived, notApplicable }

  /// By the table of the language's definition.
  func verdict(_ values: [Int?]) -> Verdict {
    let applies = when.map { $0.holds(values) } ?? true
    if applies == false { return .notApplicable }
    let found = condition.holds(values)
    let condition = form == "require" ? found : found.map { !$0 }
    let exception = exception.map { $0.holds(values) } ?? false
    let own: Verdict =
      condition == true || exception == true
      ? .pass : condition == nil || exception == nil ? .unknown : .fail
    let verdict: Verdict = applies == nil ? (own == .pass ? .uncertain : .unknown) : own
    let isWaived = waive?.holds(values) == true && (verdict == .fail || verdict == .unknown)
    return isWaived ? .waived : verdict
  }
}

struct GeneratedPolicy {
  let rules: [GeneratedRule]

  func text(_ name: String) -> String {
    let rules = rules.enumerated().map { $1.text("r\($0)") }
    return "policy \(name) for r: R {\n\(rules.joined(separator: "\n"))\n}\n"
  }

  func approves(_ values: [Int?]) -> Bool {
    var speaksForIt = false
    for rule in rules {
      switch rule.verdict(values) {
      case .fail, .unknown: return false
      case .pass, .waived: speaksForIt = true
      case .uncertain, .notApplicable: break
      }
    }
    return speaksForIt
  }

  /// Indices of the fields that it reads and that can be changed, in order.
  var changeable: [Int] {
    let conditions = rules.flatMap { [$0.condition, $0.exception, $0.when, $0.waive] }
    let read = conditions.reduce(into: Set<Int>()) { $0.formUnion($1?.fields ?? []) }
    return read.filter { GeneratedField.all[$0].step != nil }.sorted()
  }

  func hasUnknown(_ values: [Int?]) -> Bool {
    rules.contains { $0.verdict(values) == .unknown }
  }
}

/// Draws policies and records.
struct GeneratedDraws {
  var random: SplitMix

  mutating func policy() -> GeneratedPolicy {
    let count = Int.random(in: 1...4, using: &random)
    return GeneratedPolicy(rules: (0..<count).map { _ in rule() })
  }

  /// Missing values are rare: nothing can be advised where one matters.
  mutating func record() -> [Int?] {
    GeneratedField.all.map { field in
      random.oneIn(40)
        ? nil
        : Int.random(in: 0...6, using: &random) * 4 / (field.step ?? 4)
          * (field.step ?? 4)
    }
  }

  private mutating func rule() -> GeneratedRule {
    GeneratedRule(
      form: random.pick("require", "require", "reject", "refer"), condition: condition(2),
      exception: random.oneIn(4) ? condition(1) : nil, when: random.oneIn(4) ? condition(1) : nil,
      waive: random.oneIn(8) ? condition(1) : nil)
  }

  private mutating func condition(_ depth: Int) -> GeneratedCondition {
    switch depth == 0 ? 5 : Int.random(in: 0..<9, using: &random) {
    case 0, 1: .and(condition(depth - 1), condition(depth - 1))
    case 2, 3: .or(condition(depth - 1), condition(depth - 1))
    case 4: .not(condition(depth - 1))
    case 5: between()
    default: comparison()
    }
  }

  private mutating func between() -> GeneratedCondition {
    let field = Int.random(in: 0..<GeneratedField.all.count, using: &random)
    let ends = [constant(field), constant(field)].sorted()
    return .between(field, ends[0], ends[1])
  }

  private mutating func comparison() -> GeneratedCondition {
    let field = Int.random(in: 0..<GeneratedField.all.count, using: &random)
    let op = random.pick(">=", ">=", "<=", "<=", ">", "<", "==", "!=")
    let others = GeneratedField.all.indices.filter {
      $0 != field && GeneratedField.all[$0].kind == GeneratedField.all[field].kind
    }
    if random.oneIn(3), let other = others.randomElement(using: &random) {
      return .compare(field, op, .field(other))
    }
    return .compare(field, op, .constant(constant(field)))
  }

  private mutating func constant(_ field: Int) -> Int {
    switch GeneratedField.all[field].kind {
    case .int, .date: Int.random(in: 0...6, using: &random) * 4
    case .money, .percent: Int.random(in: 0...GeneratedField.most, using: &random)
    }
  }
}
