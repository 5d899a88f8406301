import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct IncludedPolicyTests {
  private static let rules = """
    entity Shop { score: number?, credit: int }
    entity Item { sold: int }
    policy gate "门槛" for shop: Shop {
      param min_dsr "最低描述分": number in 0..5 = 4.6, 4.7 from 2027-01-01
      let gap = min_dsr - shop.score
      require dsr "描述分": shop.score >= min_dsr because "{shop.score} is {gap} below {min_dsr}"
      output missing_points: number = gap
      require near: missing_points < 1
    }
    policy p for seller: Shop, item: Item {
      param strict: number in 0..5 = 4.8
      include gate
      when item.sold > 100 { include gate as big with min_dsr = strict }
      group sale from 2026-11-01 until 2026-11-30 { include gate as sale with min_dsr = 4.5 }
    }
    """

  private func decide(
    _ score: String, sold: Int = 0, today: String = "2026-10-01",
    params: [(name: String, literal: String)] = []
  ) throws -> Decision {
    try Rulebook(Self.rules).decide(
      #"{"seller": {"score": \#(score), "credit": 3}, "item": {"sold": \#(sold)}}"#, today: today,
      params: params)
  }

  @Test func `included rules stand under their keys and codes`() throws {
    let decision = try decide("4.7", sold: 200)
    #expect(
      decision.summary == "reject: dsr pass, near pass, big.dsr fail, big.near pass, "
        + "sale.dsr not_applicable, sale.near not_applicable")
    let reason = try #require(decision.reason("big.dsr"))
    #expect(reason.code == "m.gate.dsr")
    #expect(reason.message == "4.7 is 0.1 below 4.8")
    #expect(decision.outputs.isEmpty)
    #expect(decision.json.contains(#""rules": {"dsr": "pass", "near": "pass", "big.dsr": "fail""#))
  }

  @Test func `conditions and dates around an include hold for its rules`() throws {
    #expect(try decide("4.55", today: "2026-11-01").verdicts["sale.dsr"] == .pass)
    #expect(try decide("4.45", today: "2026-11-30").verdicts["sale.dsr"] == .fail)
    #expect(try decide("4.45", today: "2026-12-01").verdicts["sale.dsr"] == .notApplicable)
    let small = try decide("4.0", sold: 100)
    #expect(small.verdicts["big.dsr"] == .notApplicable)
    #expect(small.reason("big.dsr")?.verdict == .notApplicable)
    #expect(small.reason("sale.dsr") == nil)
  }

  @Test func `what is missing is named as the including policy knows it`() throws {
    let decision = try decide("null")
    #expect(decision.outcome == .refer)
    #expect(decision.missing == ["seller.score"])
  }

  @Test func `params of includes are set from outside by their include's name`() throws {
    let gate = [(name: "gate.min_dsr", literal: "4.0")]
    #expect(try decide("4.1", params: gate).verdicts["dsr"] == .pass)
    #expect(try decide("4.1", today: "2027-01-01", params: gate).verdicts["dsr"] == .pass)
    #expect(try decide("4.65", today: "2026-12-31").verdicts["dsr"] == .pass)
    #expect(try decide("4.65", today: "2027-01-01").verdicts["dsr"] == .fail)
    // A constant that the include gives can still be replaced.
    let sale = [(name: "sale.min_dsr", literal: "4.9")]
    #expect(try decide("4.6", today: "2026-11-11", params: sale).verdicts["sale.dsr"] == .fail)
    // What the include calculates follows what it is calculated from.
    let strict = [(name: "strict", literal: "4.6")]
    #expect(try decide("4.7", sold: 200, params: strict).verdicts["big.dsr"] == .pass)
  }

  @Test(arguments: [
    ("min_dsr", "4"), ("big.min_dsr", "4"), ("gate.min_dsr", "5.5"), ("最低描述分", "4"),
  ])
  func `a param that is not there or out of range is refused`(name: String, literal: String) throws
  {
    #expect(throws: UsageError.self) { try decide("4", params: [(name, literal)]) }
  }

  @Test func `a param that an include calculates beyond its range is what it is`() throws {
    let text = """
      entity Shop { score: number, credit: int }
      policy gate for shop: Shop {
        param least: number in 0..5 = 4
        require r: shop.score >= least
      }
      policy p for shop: Shop { include gate with least = shop.credit }
      """
    let decision = try Rulebook(text).decide(#"{"shop": {"score": 5, "credit": 6}}"#)
    #expect(decision.summary == "reject: r fail")
  }

  @Test func `a parameter can be calculated`() throws {
    let text = """
      entity Price { on: date, paid: money(CNY)? }
      entity Item { prices: list<Price> up to 10 }
      policy floor for price: Price { require r: price.paid > 5 CNY }
      policy p for item: Item {
        include floor with price = last(x for x in item.prices order by x.on)
      }
      """
    let rulebook = try Rulebook(text)
    let decision = try rulebook.decide(
      #"{"item": {"prices": [{"on": "2026-02-01"}, {"on": "2026-01-01", "paid": 9}]}}"#)
    #expect(decision.summary == "refer: r unknown")
    #expect(decision.missing == ["item.prices[0].paid"])
  }

  @Test func `whatever an include brings counts in the plan's hash`() throws {
    let plan = try Rulebook(Self.rules).reviewer().plan
    for (old, new) in [
      ("= 4.5 }", "= 4.4 }"), ("as sale", "as sales"), ("min_dsr = strict", "min_dsr = 4.8"),
      ("shop.score >= min_dsr", "shop.score > min_dsr"), ("4.7 from", "4.75 from"),
      ("{gap} below", "{gap} under"), ("\"描述分\"", "\"描述\""), ("sold > 100", "sold > 101"),
    ] {
      #expect(Self.rules.contains(old))
      #expect(
        try Rulebook(Self.rules.replacing(old, with: new)).reviewer().plan != plan,
        "\(old) → \(new)")
    }
  }
}
