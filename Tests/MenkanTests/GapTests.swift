import Menkan
import MenkanSource
import MenkanValues
import Testing

/// What every shape of condition leaves behind when it fails; the numbers are worked out by hand.
@Suite struct GapTests {
  @Test(arguments: LeafCase.comparisons)
  func `a comparison is off by the distance to its threshold`(example: LeafCase) throws {
    #expect(try Gate.leaves(example.rule) == [example.leaf])
  }

  @Test(arguments: LeafCase.intervals)
  func `of an interval only the end that fails is told`(example: LeafCase) throws {
    #expect(try Gate.leaves(example.rule) == [example.leaf])
  }

  @Test(arguments: [
    "require r: if shop.is_new then shop.score >= 1 else shop.score >= 4.70",
    """
    require r: choose {
      when shop.points > 20 -> false
      when true -> shop.score >= 4.7
      otherwise true
    }
    """,
    "require r: scores_reach(shop, 4.7)",
    "let enough = shop.score >= 4.7\nrequire r: enough",
    "require r: not (shop.score < 4.7)",
    "reject r: when shop.score < 4.7",
    "refer r: when not (shop.score >= 4.7)",
    "require r: shop.score >= 4.7 unless shop.points > 20",
    "param low: number in 0..5 = 4.7\nrequire r: shop.score >= low",
    "require r: shop.score >= 4.7 and shop.service_score >= 4.7",
    "require r: shop.score >= 4.7 and shop.brand == \"x\"",
  ])
  func `names, choices, negations and what holds are looked through`(rule: String) throws {
    #expect(try Gate.leaves(rule) == [LeafCase.comparisons[0].leaf])
  }

  @Test(arguments: LeafCase.discrete)
  func `what has no distance names what is needed`(example: LeafCase) throws {
    let reason = try #require(try Gate.decide(example.rule).reason("r"))
    #expect(reason.leaves.map(\.json) == [example.leaf])
    #expect(reason.relativeGap == nil)
  }

  @Test(arguments: LeafCase.aggregates)
  func `an aggregate is off as a whole and names the elements that are`(example: LeafCase) throws {
    #expect(try Gate.leaves(example.rule) == [example.leaf])
  }

  @Test func `at most three offending elements are named, the others counted`() throws {
    let days = (1...5).map { #"{"date": "2026-10-0\#($0)", "deal": \#(300 + $0)}"# }
    let json = Gate.submission.replacing(
      #"{"date": "2026-10-30", "deal": 199, "page": 250}"#, with: days.joined(separator: ","))
    let decision = try Gate.decide(
      "require r: max(p.deal for p in prices) <= 300元", submission: json)
    let leaf = try #require(decision.reason("r")?.leaves.first)
    #expect(leaf.leaf.offending.map(\.path) == (0...2).map { "prices[\($0)].deal" })
    #expect(leaf.json.hasSuffix(#""value": 303}], "offending_count": 5}"#))
  }

  @Test func `a conjunction is off by its largest relative gap`() throws {
    let decision = try Gate.decide("require r: not (shop.points >= 12 or shop.score > 4.6)")
    let reason = try #require(decision.reason("r"))
    #expect(reason.leaves.map(\.leaf.path) == ["shop.points", "shop.score"])
    #expect(reason.leaves.map(\.branch) == [nil, nil])
    #expect(reason.relativeGap == FixedDecimal(micros: 4_348))
  }

  @Test func `a disjunction is off by its smallest relative gap and marks its branches`() throws {
    let decision = try Gate.decide(
      "require r: (shop.is_new and shop.points < 5) or shop.score >= 4.7 or shop.points < 3")
    let reason = try #require(decision.reason("r"))
    #expect(
      reason.leaves.map(\.leaf.path) == ["shop.is_new", "shop.points", "shop.score", "shop.points"])
    #expect(reason.leaves.map(\.branch) == ["1", "1", "2", "3"])
    #expect(reason.relativeGap == FixedDecimal(micros: 17_021))
  }

  @Test func `outside a forbidden interval lie two ways out`() throws {
    let decision = try Gate.decide("reject r: when shop.points between 1 and 47")
    let leaves = try #require(decision.reason("r")).leaves
    #expect(leaves.map(\.leaf.op) == [.less, .greater])
    #expect(leaves.map(\.leaf.gap) == [.count(11), .count(35)])
    #expect(decision.reason("r")?.relativeGap == FixedDecimal(micros: 744_681))
  }

  @Test func `an exception that does not apply adds no leaf, an unknown rule has none`() throws {
    let failed = try Gate.decide("require r: shop.points < 10 unless shop.score > 4.9")
    #expect(failed.reason("r")?.leaves.map(\.leaf.path) == ["shop.points"])
    let unknown = try Gate.decide("require r: shop.points < 5 or shop.brand == \"x\"")
    #expect(unknown.reason("r")?.verdict == .unknown)
    #expect(unknown.reason("r")?.leaves == [])
    #expect(unknown.reason("r")?.missing == ["shop.brand"])
  }
}
