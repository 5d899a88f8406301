import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import Testing

@Suite struct UnknownCauseTests {
  /// The rules that need each field of the item, by their names.
  @Test(arguments: [
    ("price", ["price", "cheap"]), ("category", ["barred_category"]), ("rate", ["rate"]),
    ("score", ["score"]), ("sold", ["thin"]), ("views", ["thin"]),
  ])
  func `a missing field sends the submission to review and is named`(
    field: String, rules: [String]
  ) throws {
    for json in [Shop.submission([field: "absent"]), Shop.submission([field: "null"])] {
      let decision = try Shop.decide(json)
      #expect(decision.outcome == .refer)
      #expect(decision.missing == ["item.\(field)"])
      let unknown = decision.rules.filter { $0.verdict == .unknown }.map(\.rule)
      #expect(unknown == rules)
      for rule in rules {
        #expect(decision.reason(rule)?.missing == ["item.\(field)"])
        #expect(decision.reason(rule)?.message == "missing item \(field), cannot be judged")
        #expect(decision.reason(rule)?.effect == .refer)
      }
    }
  }

  @Test func `a missing field is called by its label in Chinese`() throws {
    let json = Array(Shop.submission(["score": "null"]).utf8)
    let decision = try Shop.reviewer(language: .chinese).decide(json: json)
    #expect(decision.reason("score")?.message == "缺少评分，无法判断")
  }

  @Test func `what is missing as a whole is named as a whole`() throws {
    let decision = try Shop.decide(#"{"id": "S-1"}"#)
    #expect(decision.outcome == .refer)
    #expect(decision.missing == ["deals", "item"])
    #expect(decision.reason("score")?.missing == ["item"])
    #expect(decision.reason("price")?.missing == ["deals", "item"])
    #expect(decision.output("fee") == "null")
  }

  @Test func `a sentence counts many missing elements, the decision names all of them`() throws {
    let deals = "[" + Array(repeating: "{}", count: 10).joined(separator: ", ") + "]"
    let decision = try Shop.decide(Shop.submission(deals: deals))
    #expect(
      decision.reason("price")?.message == "day is missing in 10 entries of deals, cannot be judged"
    )
    #expect(decision.missing.count == 10)
  }

  @Test func `an element is named by its place in the list`() throws {
    let deals = #"[{"day": "2026-10-20", "paid": 20}, {"day": "2026-10-21"}, null, {"paid": 5}]"#
    let decision = try Shop.decide(Shop.submission(deals: deals))
    #expect(decision.outcome == .refer)
    #expect(decision.missing == ["deals[1].paid", "deals[2]", "deals[3].day"])
  }

  @Test func `an empty history has no lowest price`() throws {
    for deals in ["[]", #"[{"day": "2026-10-01", "paid": 20}]"#] {
      let decision = try Shop.decide(Shop.submission(deals: deals))
      #expect(decision.outcome == .refer)
      #expect(decision.verdicts["price"] == .unknown)
      #expect(decision.missing == [])
      let causes = try #require(decision.reason("price")?.causes)
      #expect(causes.map(\.kind) == [.empty])
      #expect(causes[0].subject == "min(d.paid for d in deals where d.day within last window days)")
    }
  }

  @Test func `a division by zero is unknown, and says what was divided`() throws {
    let decision = try Shop.decide(Shop.submission(["views": "0"]))
    #expect(decision.outcome == .refer)
    let reason = try #require(decision.reason("thin"))
    #expect(reason.verdict == .unknown)
    #expect(reason.causes == [Cause(.divisionByZero, "item.sold / item.views")])
    #expect(reason.message == "item views is 0, so item sold ÷ item views cannot be calculated")
    #expect(decision.output("conversion") == "null")
    // An optional output demands no review of its own.
    #expect(decision.reason("conversion")?.effect == nil)
  }

  @Test func `an amount too large to calculate sends the submission to review`() throws {
    let rule = "require vast: item.price * 1000000 > 1元\n  output fee"
    let policy = Shop.policy.replacing("output fee", with: rule)
    let json = Shop.submission(["price": "9999999999"], deals: "[]")
    let decision = try Shop.reviewer(policy: policy).decide(json: Array(json.utf8))
    #expect(decision.outcome == .refer)
    let reason = try #require(decision.reason("vast"))
    #expect(reason.causes == [Cause(.overflow, "item.price * 1000000")])
    #expect(reason.message == "item price × 1000000 is too large to calculate")
  }

  @Test func `an enum case that the schema does not know sends the submission to review`() throws {
    let decision = try Shop.decide(Shop.submission(["category": "\"zebra\""]))
    #expect(decision.outcome == .refer)
    #expect(decision.missing == [])
    let reason = try #require(decision.reason("barred_category"))
    #expect(reason.causes == [Cause(.unlisted, "item.category", detail: "zebra")])
    #expect(reason.message == "item category is \"zebra\", which the rules do not know")
    // The `when` around `cheap` is unknown: its pass is not certain.
    #expect(decision.uncertain == ["cheap"])
    #expect(decision.verdicts["cheap"] == .pass)
  }

  @Test func `an unknown output that is needed sends the submission to review`() throws {
    let policy = Shop.policy.replacing(
      "output conversion \"转化率\": number?", with: "output conversion: number")
    let json = Shop.submission(["views": "0"])
    let reviewer = try Shop.reviewer(
      policy: policy.replacing("item.sold / item.views < 0.01", with: "item.sold < 1"))
    let decision = try reviewer.decide(json: Array(json.utf8))
    #expect(decision.outcome == .refer)
    #expect(decision.reasons.map(\.code) == ["shop.single.conversion"])
    #expect(decision.reason("conversion")?.effect == .refer)
  }

  @Test func `where no rule speaks for approval, a reviewer has to`() throws {
    let folder = try RulesOnDisk([
      "a.menkan": "module a\npolicy p for n: int { when n > 1 { require r: n > 2 } }\n"
    ])
    let reviewer = try Reviewer(try folder.load(), policy: "p", options: ReviewOptions())
    let decision = try reviewer.decide(json: Array(#"{"n": 1}"#.utf8))
    #expect(decision.outcome == .refer)
    #expect(decision.reasons.map(\.code) == ["a.p.r", "no_rule_applied"])
    #expect(decision.reasons.map(\.effect) == [nil, .refer])
    #expect(decision.reasons.map(\.rule) == ["r", nil])
  }

  @Test func `a record that is no record is refused with its line`() throws {
    #expect(throws: MalformedRecord.self) { try Shop.decide("[]") }
    #expect(throws: MalformedRecord.self) {
      try Shop.decide(Shop.submission(["score": "5.1"]))
    }
  }
}
