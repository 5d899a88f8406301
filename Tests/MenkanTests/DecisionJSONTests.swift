import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct DecisionJSONTests {
  /// Reviews one number; every kind of reason can be had from it.
  private static let rules = """
    module a
    entity Item { x: number, y: number?, price: money(CNY), share: percent }
    policy p "策略" for item: Item {
      require low "低": item.x <= 10 because "{item.x} > 10"
      require spared "豁": item.x <= 1 unless item.x == 3
      require known "知": item.y > 0
      require lenient "宽": item.y > 1 if unknown pass
      when item.x > 5 { refer high "高": when item.x > 7 because "\\"{item.x}\\" \\\\ > 7" }
      when item.y > 5 { require guarded "护": item.x > 0 }
      output fee: money(CNY) = item.price * 3%
      output same: percent = item.share
      output power: number? = item.price / 3元
      output half: number? = 1 / item.y
    }
    """

  private static let head = #"{"submission": "S-1", "policy": "a.p", "plan": "PLAN", "#

  private func json(_ record: String, today: CivilDate? = nil) throws -> String {
    let folder = try RulesOnDisk(["a.menkan": Self.rules])
    var options = ReviewOptions()
    options.language = .english
    options.today = today
    let reviewer = try Reviewer(try folder.load(), policy: "p", options: options)
    let decision = try reviewer.decide(json: Array(record.utf8))
    return decision.json.replacing(reviewer.plan, with: "PLAN")
  }

  @Test func `a plain approval`() throws {
    let record = #"{"id":"S-1","item":{"x":1,"y":6,"price":199.00,"share":"5.2%"}}"#
    #expect(
      try json(record, today: CivilDate("2026-11-01")) == Self.head
        + #""today": "2026-11-01", "outcome": "approve", "#
        + #""rules": {"low": "pass", "spared": "pass", "known": "pass", "lenient": "pass", "#
        + #""high": "not_applicable", "guarded": "pass"}, "#
        + #""reasons": [{"rule": "high", "code": "a.p.high", "verdict": "not_applicable", "#
        + #""message": "does not apply"}], "missing": [], "nearest": null, "#
        + #""outputs": {"fee": 5.97, "same": 0.052, "power": 66.333333, "half": 0.166667}}"#)
  }

  @Test func `failures, an exception, what is missing, and what is not certain`() throws {
    let record = #"{"id":"S-1","item":{"x":8,"price":0.01}}"#
    let missing = #""missing": ["item.y"]"#
    #expect(
      try json(record) == Self.head + #""today": null, "outcome": "reject", "#
        + #""rules": {"low": "pass", "spared": "fail", "known": "unknown", "lenient": "pass", "#
        + #""high": "fail", "guarded": "pass"}, "uncertain": ["lenient", "guarded"], "#
        + #""reasons": ["#
        + #"{"rule": "spared", "code": "a.p.spared", "verdict": "fail", "effect": "reject", "#
        + #""message": "item x 8, at most 1 is allowed, over by 7", "leaves": [{"path": "item.x", "#
        + #""actual": 8, "op": "<=", "threshold": 1, "gap": 7, "relative_gap": 7}]}, "#
        + #"{"rule": "known", "code": "a.p.known", "verdict": "unknown", "effect": "refer", "#
        + #""message": "missing item y, cannot be judged", \#(missing)}, "#
        + #"{"rule": "lenient", "code": "a.p.lenient", "verdict": "pass", "#
        + #""message": "treated as passed, because item y is missing", \#(missing)}, "#
        + #"{"rule": "high", "code": "a.p.high", "verdict": "fail", "effect": "refer", "#
        + #""message": "\"8\" \\ > 7", "leaves": [{"path": "item.x", "actual": 8, "#
        + #""op": "<=", "threshold": 7, "gap": 1, "relative_gap": 0.142857}]}, "#
        + #"{"rule": "guarded", "code": "a.p.guarded", "verdict": "pass", "#
        + #""message": "treated as passed, because item y is missing", \#(missing)}, "#
        + #"{"rule": "same", "code": "a.p.same", "verdict": "unknown", "effect": "refer", "#
        + #""message": "cannot be calculated: missing item share", "#
        + #""missing": ["item.share"]}, "#
        + #"{"rule": "half", "code": "a.p.half", "verdict": "unknown", "#
        + #""message": "cannot be calculated: missing item y", \#(missing)}], "#
        + #""missing": ["item.share", "item.y"], "nearest": null, "#
        + #""outputs": {"fee": 0.0003, "same": null, "power": 0.003333, "half": null}}"#)
  }

  @Test func `an excepted pass has a reason and no effect`() throws {
    let text = try json(#"{"id":"S-1","item":{"x":3,"y":6,"price":1,"share":0}}"#)
    #expect(
      text.contains(
        #"{"rule": "spared", "code": "a.p.spared", "verdict": "pass", "message": "#
          + #""item x 3, more than 1; passes by exception: item x is 3"}"#))
    #expect(text.contains(#""outcome": "approve""#))
  }

  @Test func `a cause that is no missing field has its kind and subject`() throws {
    let text = try json(#"{"id":"S-1","item":{"x":1,"y":0,"price":1,"share":0}}"#)
    #expect(
      text.contains(
        #""causes": [{"kind": "division_by_zero", "subject": "1 / item.y"}]}], "missing": [], "#))
    #expect(text.contains(#""half": null"#))
    let unlisted = try Shop.decide(Shop.submission(["category": "\"zebra\""])).json
    #expect(
      unlisted.contains(
        #""causes": [{"kind": "unlisted", "subject": "item.category", "detail": "zebra"}]"#))
  }

  @Test func `no rule that applied stands under null`() throws {
    let folder = try RulesOnDisk([
      "a.menkan": "module a\npolicy p for n: int { when n > 1 { require r: n > 2 } }\n"
    ])
    let reviewer = try Reviewer(try folder.load(), policy: "p", options: ReviewOptions())
    let text = try reviewer.decide(json: Array(#"{"n": 1}"#.utf8)).json
    #expect(
      text.contains(
        #"{"rule": null, "code": "no_rule_applied", "verdict": "unknown", "effect": "refer", "#))
    // Without an id the line names the submission.
    #expect(text.hasPrefix(#"{"submission": "1", "#))
  }

  @Test func `the same submission gives the same bytes`() throws {
    let record = Shop.submission(["score": "null", "category": "\"zebra\"", "views": "0"])
    let first = try Shop.decide(record).json
    for _ in 0..<5 { #expect(try Shop.decide(record).json == first) }
    #expect(try JSONSerialization.jsonObject(with: Data(first.utf8)) is [String: Any])
  }

  @Test func `missing paths stand in the order of their bytes, each once`() throws {
    let decision = try Shop.decide(#"{"id": "S-1", "item": {}, "deals": [{}, {}]}"#)
    #expect(
      decision.missing == [
        "deals[0].day", "deals[1].day", "item.category", "item.price", "item.rate", "item.score",
        "item.sold", "item.views",
      ])
  }
}
