import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct OutputTests {
  private static let rules = """
    entity Item { price: money(CNY)?, sold: int?, vip: bool? }
    policy p for item: Item {
      require dear: fee >= 3 CNY
      output fee: money(CNY) = item.price * 3%
      output cap: percent? = if item.vip then none else 5%
      output rate: percent? = 1 / item.sold
      require capped: rate <= cap unless cap is none
    }
    """

  private func decide(_ item: String) throws -> Decision {
    try Rulebook(Self.rules).decide("{\"item\": {\(item)}}")
  }

  @Test func `rules read outputs, before or behind them`() throws {
    let decision = try decide(#""price": 100, "sold": 20, "vip": false"#)
    #expect(decision.summary == "approve: dear pass, capped pass")
    #expect(decision.outputs.map { "\($0.name) \($0.json)" } == ["fee 3", "cap 0.05", "rate 0.05"])
    #expect(
      try decide(#""price": 99.99, "sold": 19, "vip": false"#).summary
        == "reject: dear fail, capped fail")
  }

  @Test func `none has no key`() throws {
    let decision = try decide(#""price": 100, "sold": 1, "vip": true"#)
    #expect(decision.summary == "approve: dear pass, capped pass")
    #expect(decision.outputs.map(\.name) == ["fee", "rate"])
    #expect(decision.json.hasSuffix(#""outputs": {"fee": 3, "rate": 1}}"#))
  }

  @Test func `unknown is null, with its cause, and refers where a value is promised`() throws {
    let decision = try decide(#""sold": 0, "vip": false"#)
    #expect(decision.summary == "refer: dear unknown, capped unknown")
    #expect(decision.json.hasSuffix(#""outputs": {"fee": null, "cap": 0.05, "rate": null}}"#))
    #expect(decision.reason("fee")?.effect == .refer)
    #expect(decision.reason("rate")?.effect == nil)
    // Nothing is known of who is VIP: cap is unknown, not none.
    let unasked = try decide(#""price": 100, "sold": 20"#)
    #expect(unasked.summary == "refer: dear pass, capped unknown")
    #expect(unasked.output("cap") == "null")
  }

  @Test func `an output delivers what has its name already`() throws {
    let text = """
      entity Item { a: int }
      policy p for item: Item, n: int {
        output total: number = total
        param least: int = 3
        let total = item.a + 1
        output least: int = least
        output n: int = n
        require r: total > least
      }
      """
    let decision = try Rulebook(text).decide(#"{"item": {"a": 4}, "n": 7}"#)
    #expect(decision.outputs.map { "\($0.name) \($0.json)" } == ["total 5", "least 3", "n 7"])
    func codes(_ outputs: String) throws -> [String] {
      let text = "entity Item { a: int }\npolicy p for item: Item { let a = 1\n\(outputs) }"
      return try Rulebook(text).rules.diagnostics.map(\.code)
    }
    #expect(try codes("output a: int = 5\noutput a: int = a") == ["name/duplicate"])
    #expect(try codes("output b: int = b") == ["name/circular-let"])
    #expect(try codes("output a: text = a") == ["type/mismatch"])
    #expect(try codes("output a: intt = a") == ["type/unknown"])
  }

  @Test func `an output cannot stand where it would not always be delivered`() throws {
    let blocks = ["when item.a > 1 { #}", "group g from 2026-01-01 { #}"]
    for block in blocks {
      let text =
        "entity Item { a: int }\npolicy p for item: Item { "
        + block.replacing("#", with: "output o: int = item.a ") + " }"
      #expect(try Rulebook(text).rules.diagnostics.map(\.code) == ["policy/output-in-when"])
    }
    let text = "entity Item { a: int }\npolicy p for item: Item { group g { output o: int = 1 } }"
    #expect(try Rulebook(text).rules.diagnostics.map(\.code) == [])
  }
}
