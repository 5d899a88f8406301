import MenkanSemantics
import MenkanValues
import TestSupport
import Testing

/// The law of missing data: what is approved or rejected stays so, whatever turns out to stand in
/// the places that were empty.
@Suite struct FillingInTests {
  static let conditions: [Slot] = [.bool(true), .bool(false)]
  static let numbers: [Slot] = [.number("0"), .number("1"), .number("2")]

  /// What may stand in each of the places that the generated policies read.
  static let places: [(name: String, choices: [Slot])] = [
    ("c", conditions), ("u", conditions), ("w", conditions), ("x", numbers), ("y", numbers),
    ("price0", numbers), ("ok0", conditions), ("price1", numbers), ("ok1", conditions),
  ]

  static func record(_ slots: [Slot]) -> Record {
    let fields = Dictionary(uniqueKeysWithValues: zip(places.map(\.name), slots))
    let prices = ["0", "1"].map { index in
      Slot.price([
        "price": fields["price" + index] ?? .missing, "ok": fields["ok" + index] ?? .missing,
      ])
    }
    return .goods(fields, prices: .list(prices))
  }

  /// All ways to fill the empty places.
  static func fillings(_ slots: [Slot]) -> [[Slot]] {
    zip(slots, places).reduce([[]]) { ways, next in
      let choices = next.0 == .missing ? next.1.choices : [next.0]
      return ways.flatMap { way in choices.map { way + [$0] } }
    }
  }

  @Test(arguments: 0..<8)
  func `filling in what is missing changes no approval and no rejection`(batch: Int) {
    var decided = 0
    for seed in Draws.seeds(75, batch: batch) {
      var generator = PolicyGenerator(seed: seed)
      let policy = generator.policy()
      for _ in 0..<4 {
        var slots = Self.places.map {
          $0.choices.randomElement(using: &generator.random) ?? .missing
        }
        for _ in 0..<3 {
          slots[Int.random(in: 0..<slots.count, using: &generator.random)] = .missing
        }
        let before = generator.sheet.evaluate(policy, Self.record(slots))
        #expect(generator.sheet.evaluate(policy, Self.record(slots)) == before)
        guard before.outcome != .refer else { continue }
        decided += 1
        for filling in Self.fillings(slots) {
          let after = generator.sheet.evaluate(policy, Self.record(filling))
          #expect(after.outcome == before.outcome, "seed \(seed): \(slots) as \(filling)")
        }
      }
    }
    // A law about nothing would be no law.
    #expect(decided > 50)
  }

  @Test(arguments: 0..<4)
  func `the order of generated rules changes no outcome`(batch: Int) {
    for seed in Draws.seeds(100, batch: batch) {
      var generator = PolicyGenerator(seed: 10_000 &+ seed)
      let policy = generator.policy()
      let sheet = generator.sheet
      let slots = Self.places.map {
        generator.random.oneIn(4)
          ? Slot.missing : $0.choices.randomElement(using: &generator.random) ?? .missing
      }
      let mixed = policy.rules.shuffled(using: &generator.random)
      let before = sheet.evaluate(policy, Self.record(slots))
      let after = sheet.evaluate(
        sheet.policy(rules: mixed, outputs: policy.outputs), Self.record(slots))
      #expect(after.outcome == before.outcome, "seed \(seed)")
      #expect(after.noRuleApplied == before.noRuleApplied)
      #expect(Set(after.rules) == Set(before.rules))
    }
  }

  @Test func `generated conditions obey the laws of logic, causes included`() {
    for seed in Draws.seeds(300) {
      var generator = PolicyGenerator(seed: 20_000 &+ seed)
      let sheet = generator.sheet
      let a = generator.condition(2)
      let b = generator.condition(2)
      let slots = Self.places.map {
        generator.random.oneIn(3)
          ? Slot.missing : $0.choices.randomElement(using: &generator.random) ?? .missing
      }
      let record = Self.record(slots)
      #expect(
        sheet.value(sheet.and(a, b), of: record) == sheet.value(sheet.and(b, a), of: record))
      #expect(sheet.value(sheet.or(a, b), of: record) == sheet.value(sheet.or(b, a), of: record))
      #expect(
        sheet.value(sheet.not(sheet.and(a, b)), of: record)
          == sheet.value(sheet.or(sheet.not(a), sheet.not(b)), of: record))
    }
  }
}
