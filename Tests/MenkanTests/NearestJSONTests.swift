import Foundation
import Menkan
import MenkanSource
import Testing

@Suite struct NearestJSONTests {
  private func nearest(_ body: String, _ changes: [String: String] = [:]) throws -> String {
    let json = try Offer.reviewer(body).decide(json: Offer.submission(changes)).json
    let start = try #require(json.range(of: #""nearest": "#))
    let end = try #require(json.range(of: #", "outputs""#))
    return String(json[start.upperBound..<end.lowerBound])
  }

  @Test func `a change is an array of fields by path`() throws {
    #expect(
      try nearest("require r: item.price <= 100元 and item.ship_on < 2026-11-11") == """
        [{"path": "item.price", "from": 120, "to": 100}, \
        {"path": "item.ship_on", "from": "2026-11-20", "to": "2026-11-10"}]
        """)
    #expect(
      try nearest("require r: item.discount >= 12.5%")
        == #"[{"path": "item.discount", "from": 0.1, "to": 0.13}]"#)
  }

  @Test func `no change is null`() throws {
    #expect(try nearest("require r: item.score >= 4.7") == "null")
    #expect(try nearest("require r: item.price <= 100元", ["price": "100"]) == "null")
  }

  @Test func `people read both values alike`() throws {
    let body = "require r: item.price <= 99.99元 and item.discount >= 12.5%"
    let decision = try Offer.reviewer(body, .chinese).decide(json: Offer.submission())
    guard case .changes(let changes) = decision.nearest else {
      Issue.record("no change")
      return
    }
    #expect(changes.map(\.fromText) == ["10%", "¥120.00"])
    #expect(changes.map(\.toText) == ["13%", "¥99.99"])
    #expect(changes.map(\.name) == ["折扣", "活动价"])
  }

  /// Eight rules of twelve ways each: more combinations than anyone would try.
  @Test func `a search that is given up says so`() throws {
    let names = (1...12).map { "a\($0)" }
    let fields = names.map { "\($0): int adjustable step 1" }.joined(separator: "\n")
    let rules = (1...8).map { rule in
      let ways = names.enumerated().map { "t.\($1) >= \(rule * 12 + $0)" }
      return "require r\(rule): " + ways.joined(separator: " or ") + "\nrequire s\(rule): "
        + names.map { "t.\($0) == 0" }.joined(separator: " or ")
    }
    let sum = "require total: t.a1 + t.a2 + t.a3 + t.a4 >= 1000000"
    let text = """
      module wide
      entity Thing {
      \(fields)
      }
      policy p for t: Thing {
      \(rules.joined(separator: "\n"))
      \(sum)
      }
      """
    let values = names.map { "\"\($0)\": 0" }.joined(separator: ", ")
    let reviewer = try Reviewer(
      try RulesOnDisk(["wide.menkan": text]).load(), policy: "p", options: ReviewOptions())
    let decision = try reviewer.decide(json: Array("{\"t\": {\(values)}}".utf8))
    #expect(decision.nearest == .notSearched)
    #expect(decision.json.contains(#""nearest": null, "nearest_note": "not searched""#))
  }

  /// Records that hold each other have endlessly many paths.
  @Test func `records within records are no burden`() throws {
    let fields = (1...30).map { "f\($0): Node?" }.joined(separator: "\n")
    let text = """
      module nested
      entity Node {
      size: int adjustable step 1
      \(fields)
      }
      policy p for n: Node { require r: n.f1.f2.size >= 5 }
      """
    let rules = try RulesOnDisk(["nested.menkan": text]).load()
    #expect(rules.findings == [])
    let reviewer = try Reviewer(rules, policy: "p", options: ReviewOptions())
    let json = #"{"n": {"size": 1, "f1": {"size": 1, "f2": {"size": 2}}}}"#
    guard case .changes(let changes) = try reviewer.decide(json: Array(json.utf8)).nearest else {
      Issue.record("no change")
      return
    }
    #expect(changes.map(\.path) == ["n.f1.f2.size"])
    #expect(changes.map(\.to) == ["5"])
  }
}
