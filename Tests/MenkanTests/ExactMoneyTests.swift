import Menkan
import MenkanValues
import Testing

@Suite struct ExactMoneyTests {
  @Test(arguments: [
    ("19.99", Verdict.pass), ("20.00", .pass), ("20", .pass), ("2e1", .pass), ("20.01", .fail),
    ("20.000001", .fail), ("19.999999", .pass),
  ])
  func `the lowest price is checked to the fen and below`(price: String, verdict: Verdict) throws {
    let decision = try Shop.decide(Shop.submission(["price": price]))
    #expect(decision.verdicts["price"] == verdict)
    #expect(decision.outcome == (verdict == .pass ? .approve : .reject))
  }

  /// Each of these is on the wrong side, or on neither, in binary floating point.
  @Test(arguments: ["0.07", "0.29", "1.13", "4.35", "8.41", "19.99", "1.005", "4503599627370.49"])
  func `a price equals itself, and one step more is more`(price: String) throws {
    let deals = #"[{"day": "2026-10-20", "paid": \#(price)}]"#
    let same = try Shop.decide(Shop.submission(["price": price], deals: deals))
    #expect(same.verdicts["price"] == .pass)
    let places = price.split(separator: ".")[1].count
    let above = price + String(repeating: "0", count: 5 - places) + "1"
    let more = try Shop.decide(Shop.submission(["price": above], deals: deals))
    #expect(more.verdicts["price"] == .fail)
  }

  @Test func `three tenths are three tenths`() throws {
    let folder = try RulesOnDisk([
      "a.menkan": """
      module a
      policy sums for x: number, y: number, z: money(CNY) {
        require facts: x + y == 0.3
        require literals: 0.1 + 0.2 == 0.3
        require money: z * 3 == 0.3元 and z + z + z == 0.3元
        require product: x * y == 0.02
      }
      """
    ])
    let reviewer = try Reviewer(try folder.load(), policy: "sums", options: ReviewOptions())
    let decision = try reviewer.decide(json: Array(#"{"x": 0.1, "y": 0.2, "z": 0.1}"#.utf8))
    #expect(decision.outcome == .approve)
    #expect(decision.rules.map(\.verdict) == [.pass, .pass, .pass, .pass])
  }

  @Test(arguments: [
    ("19.99", "0.5997"), ("0.01", "0.0003"), ("100", "3"), ("1e3", "30"), ("0.00005", "0.000002"),
    ("9223372036854.775807", "276701161105.643274"),
  ])
  func `an output is the exact amount`(price: String, fee: String) throws {
    #expect(try Shop.decide(Shop.submission(["price": price])).output("fee") == fee)
  }
}
