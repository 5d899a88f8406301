import Menkan
import MenkanValues
import Testing

@Suite struct RuleOrderTests {
  private static let items = [
    "require lowest: item.price <= lowest",
    "let lowest = min(d.paid for d in deals where d.day within last 30 days)",
    "require score: item.score >= limit if unknown reject",
    "param limit: number in 0..5 = 4",
    "refer thin: when share < 0.01",
    "let share = item.sold / item.views",
    "reject barred_category: when item.category in barred",
    "when item.category == toys { require rate: item.rate <= half  let half = 5% }",
    "output fee: money(CNY) = lowest * 3%",
  ]

  private static let records = [
    Shop.submission(), Shop.submission(["score": "3"]), Shop.submission(["score": "null"]),
    Shop.submission(["views": "0"]), Shop.submission(["sold": "1"]),
    Shop.submission(["category": "\"food\""]), Shop.submission(["category": "\"zebra\""]),
    Shop.submission(["rate": "0.06", "views": "0"]), Shop.submission(deals: "[]"),
    Shop.submission(["price": "20.01", "score": "null"]), #"{"id": "S-1"}"#,
  ]

  private func decisions(_ items: [String]) throws -> [Decision] {
    let head = try #require(Shop.policy.split(separator: "policy single").first)
    let body = items.joined(separator: "\n")
    let text = """
      \(head)
      policy single for item: Item, deals: list<Deal> up to 10 {
      \(body)
      }
      """
    let reviewer = try Shop.reviewer(policy: text)
    return try Self.records.map { try reviewer.decide(json: Array($0.utf8)) }
  }

  @Test func `the order of rules changes no outcome, verdict or output`() throws {
    let expected = try decisions(Self.items)
    #expect(Set(expected.map(\.outcome)) == [.approve, .reject, .refer])
    var orders = [Array(Self.items.reversed())]
    for shift in 1..<Self.items.count {
      orders.append(Array(Self.items[shift...] + Self.items[..<shift]))
    }
    for order in orders {
      for (found, wanted) in zip(try decisions(order), expected) {
        #expect(found.outcome == wanted.outcome)
        #expect(found.verdicts == wanted.verdicts)
        #expect(Set(found.uncertain) == Set(wanted.uncertain))
        #expect(found.missing == wanted.missing)
        #expect(found.outputs == wanted.outputs)
      }
    }
  }
}
