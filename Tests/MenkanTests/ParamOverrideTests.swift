import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct ParamOverrideTests {
  private func refusal(_ name: String, _ literal: String) throws -> String {
    do {
      _ = try Shop.reviewer([(name, literal)])
      return "accepted"
    } catch let error as UsageError {
      return error.message.english
    }
  }

  private func verdict(
    of rule: String, _ name: String, _ literal: String, _ changes: [String: String] = [:]
  ) throws -> Verdict? {
    let json = Shop.submission(changes, deals: #"[{"day": "2026-10-20", "paid": 20}]"#)
    return try Shop.reviewer([(name, literal)]).decide(json: Array(json.utf8)).verdicts[rule]
  }

  @Test func `a param takes a literal of its own type`() throws {
    #expect(try verdict(of: "score", "min_score", "4.6") == .fail)
    #expect(try verdict(of: "score", "min_score", "4.5") == .pass)
    #expect(try verdict(of: "rate", "max_rate", "1%") == .fail)
    #expect(try verdict(of: "rate", "max_rate", "2%") == .pass)
    #expect(try verdict(of: "price", "window", "11") == .unknown)
    #expect(try verdict(of: "price", "window", "12") == .pass)
    #expect(try verdict(of: "cheap", "floor", "20 CNY") == .fail)
    #expect(try verdict(of: "cheap", "floor", "19.99元") == .pass)
    #expect(try verdict(of: "recent", "first_day", "2026-11-01") == .fail)
    #expect(try verdict(of: "recent", "strict", "false") == .fail)
    #expect(try verdict(of: "cheap", "only", "food") == .notApplicable)
  }

  @Test func `a label names a param as its name does`() throws {
    #expect(try verdict(of: "score", "最低评分", "4.6") == .fail)
    #expect(try verdict(of: "cheap", "限定类目", "食品") == .notApplicable)
  }

  @Test func `the last of several values holds`() throws {
    let json = Array(Shop.submission().utf8)
    let reviewer = try Shop.reviewer([("min_score", "5"), ("最低评分", "4.5")])
    #expect(try reviewer.decide(json: json).verdicts["score"] == .pass)
  }

  @Test func `an unknown param lists those that there are`() throws {
    #expect(
      try refusal("max_score", "4")
        == "shop.single has no param `max_score`; it has: min_score, max_rate, window, floor, "
        + "first_day, only, strict")
  }

  @Test(arguments: [
    ("min_score", "5.1", "0..5"), ("max_rate", "20.1%", "0%..20%"), ("window", "0", "1..365"),
    ("window", "366", "1..365"), ("floor", "0 CNY", "0.01 CNY..100 CNY"),
  ])
  func `a value out of range is refused with the range`(
    name: String, literal: String, range: String
  ) throws {
    #expect(
      try refusal(name, literal)
        == "`\(literal)` is outside the range of the param `\(name)`: \(range)")
  }

  @Test(arguments: [
    ("max_rate", "5", "5%"), ("max_rate", "0.05", "5%"), ("min_score", "90%", "4"),
    ("floor", "5 USD", "1 CNY"), ("window", "30.5", "30"), ("window", "30 days", "30"),
    ("min_score", "4,5", "4"), ("min_score", "", "4"), ("strict", "yes", "true"),
    ("only", "books", "toys"), ("first_day", "2026-02-30", "2026-01-01"),
    ("first_day", "today", "2026-01-01"), ("min_score", "4\ndefine x(): bool = true", "4"),
    ("min_score", "1 + 1", "4"), ("min_score", "99999999999999999999", "4"),
  ])
  func `a value of another type or unit is refused with an example`(
    name: String, literal: String, now: String
  ) throws {
    #expect(
      try refusal(name, literal)
        == "`\(literal)` is no value for the param `\(name)`; its value now is \(now)")
  }
}
