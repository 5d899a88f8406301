import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct ValidityTests {
  private static let rules = """
    entity Item { a: int }
    policy p for item: Item {
      param least: int in 0..100 = 10, 20 from 2026-06-01, 30 from 2026-12-01
      require always: item.a > 0
      require spring: item.a > 1 from 2026-03-01 until 2026-03-31
      require open: item.a > 1 from 2026-03-15
      require past: item.a > 1 until 2026-03-15
      group outer "外" from 2026-03-10 until 2026-05-31 {
        require o: item.a > 1
        group inner from 2026-02-01 until 2026-04-30 {
          require i: item.a > 1 from 2026-03-20 until 2026-12-31
        }
      }
      require enough: item.a >= least
    }
    """

  /// Which of the dated rules hold on a day.
  private func inForce(_ today: String) throws -> String {
    let decision = try Rulebook(Self.rules).decide(#"{"item": {"a": 50}}"#, today: today)
    let dated = decision.rules.filter { !["always", "enough"].contains($0.rule) }
    for rule in dated where rule.verdict == .notApplicable {
      #expect(decision.reason(rule.rule) == nil)
    }
    #expect(decision.outcome == .approve)
    return dated.filter { $0.verdict == .pass }.map(\.rule).joined(separator: " ")
  }

  @Test(arguments: [
    ("2026-02-28", "past"), ("2026-03-01", "spring past"), ("2026-03-09", "spring past"),
    ("2026-03-10", "spring past o"), ("2026-03-15", "spring open past o"),
    ("2026-03-16", "spring open o"), ("2026-03-19", "spring open o"),
    ("2026-03-20", "spring open o i"), ("2026-03-31", "spring open o i"),
    ("2026-04-01", "open o i"), ("2026-04-30", "open o i"), ("2026-05-01", "open o"),
    ("2026-05-31", "open o"), ("2026-06-01", "open"),
  ])
  func `both days belong to the dates, and groups narrow them`(today: String, rules: String) throws
  {
    #expect(try inForce(today) == rules)
  }

  @Test func `outside its dates a rule fails nobody and supports nobody`() throws {
    let text = """
      entity Item { a: int }
      policy p for item: Item { require spring: item.a > 1 from 2026-03-01 until 2026-03-31 }
      """
    let rulebook = try Rulebook(text)
    let outside = try rulebook.decide(#"{"item": {"a": 0}}"#)
    #expect(outside.summary == "refer: spring not_applicable")
    #expect(outside.reasons.map(\.code) == ["no_rule_applied"])
    #expect(try rulebook.decide(#"{"item": {"a": 0}}"#, today: "2026-03-31").outcome == .reject)
  }

  @Test func `a rule that a when leaves out has a reason, within its dates only`() throws {
    let text = """
      entity Item { a: int }
      policy p for item: Item { when item.a > 5 { require r: item.a > 9 from 2026-03-01 } }
      """
    let rulebook = try Rulebook(text)
    let item = #"{"item": {"a": 0}}"#
    #expect(try rulebook.decide(item, today: "2026-03-01").reason("r")?.verdict == .notApplicable)
    #expect(try rulebook.decide(item, today: "2026-02-28").reason("r") == nil)
  }

  @Test func `without a day what has dates is unknown`() throws {
    let decision = try Rulebook(Self.rules).decide(#"{"item": {"a": 50}}"#, today: nil)
    #expect(decision.outcome == .refer)
    #expect(decision.verdicts["always"] == .pass)
    for rule in ["spring", "open", "past", "o", "i", "enough"] {
      #expect(decision.verdicts[rule] == .unknown)
      #expect(decision.reason(rule)?.missing == ["today"])
    }
  }

  @Test func `dates ask for the day, and a moment tells it in the zone`() throws {
    let rulebook = try Rulebook(Self.rules)
    #expect(try rulebook.reviewer().readsToday)
    let plain = "entity Item { a: int }\npolicy p for item: Item { require r: item.a > 1 }"
    #expect(try !Rulebook(plain).reviewer().readsToday)
    let reviewer = try rulebook.reviewer(today: nil) {
      $0.now = Instant("2026-02-28T16:00Z")
    }
    let decision = try reviewer.decide(json: Array(#"{"item": {"a": 50}}"#.utf8))
    #expect(decision.verdicts["spring"] == .pass)
  }

  @Test(arguments: [
    ("2026-01-01", 10), ("2026-05-31", 10), ("2026-06-01", 20), ("2026-11-30", 20),
    ("2026-12-01", 30), ("2030-01-01", 30),
  ])
  func `a param has the value of its day`(today: String, least: Int) throws {
    let rulebook = try Rulebook(Self.rules)
    func verdict(_ a: Int, _ params: [(name: String, literal: String)] = []) throws -> Verdict? {
      try rulebook.decide(#"{"item": {"a": \#(a)}}"#, today: today, params: params)
        .verdicts["enough"]
    }
    #expect(try verdict(least) == .pass)
    #expect(try verdict(least - 1) == .fail)
    // A value from outside replaces all of them.
    #expect(try verdict(15, [("least", "15")]) == .pass)
    #expect(try verdict(14, [("least", "15")]) == .fail)
  }

  @Test func `a value from outside needs no day`() throws {
    let text = """
      entity Item { a: int }
      policy p for item: Item {
        param least: int = 10, 20 from 2026-06-01
        require r: item.a >= least
      }
      """
    let rulebook = try Rulebook(text)
    let decision = try rulebook.decide(
      #"{"item": {"a": 15}}"#, today: nil, params: [("least", "15")])
    #expect(decision.summary == "approve: r pass")
    #expect(try !rulebook.reviewer(today: nil, params: [("least", "15")]).readsToday)
  }

  @Test func `the day does not count in the plan's hash, the dates do`() throws {
    let rulebook = try Rulebook(Self.rules)
    let plan = try rulebook.reviewer(today: "2026-01-01").plan
    #expect(try rulebook.reviewer(today: "2026-12-01").plan == plan)
    #expect(try rulebook.reviewer(today: nil).plan == plan)
    for (old, new) in [
      ("20 from 2026-06-01", "20 from 2026-06-02"), ("20 from 2026-06-01", "21 from 2026-06-01"),
      (", 30 from 2026-12-01", ""), ("from 2026-03-15", "from 2026-03-16"),
      ("until 2026-03-15", "until 2026-03-16"), ("until 2026-05-31", "until 2026-06-01"),
      (" from 2026-03-15", ""),
    ] {
      #expect(Self.rules.contains(old))
      let changed = try Rulebook(Self.rules.replacing(old, with: new)).reviewer().plan
      #expect(changed != plan, "\(old) → \(new)")
    }
  }
}
