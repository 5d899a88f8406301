import Foundation
import Menkan
import MenkanSource
import MenkanValues

/// One item with fields of every kind that a merchant can change, and some that nobody can.
enum Offer {
  static let declarations = """
    module offer
    enum Kind { small, big }
    entity Item "商品" {
      kind       "规格": Kind
      price      "活动价": money(CNY) in 0.01..10000 adjustable step 0.01
      list_price "标价": money(CNY)
      page_price "页面价": money(CNY) adjustable step 1
      deposit    "保证金": money(CNY) adjustable step 0.05
      coupon     "优惠券": money(CNY)? adjustable step 1
      stock      "库存": int in 0..1000 adjustable step 1
      gifts      "赠品": int adjustable step 10
      score      "评分": number in 0..5
      discount   "折扣": percent in 0%..90% adjustable step 1%
      rebate     "返利": percent?
      ship_on    "发货日": date adjustable step 1 days
      visit_on   "上门日": date adjustable step 7 days
    }
    define half(price: money(CNY)): money(CNY) = price * 50%
    policy gate for item: Item {
      param need: int in 0..100 = 5
      require enough: item.stock >= need
    }

    """

  static let item = [
    "kind": "\"small\"", "price": "120.00", "list_price": "200", "page_price": "150",
    "deposit": "3.00", "stock": "8", "gifts": "0", "score": "4.62", "discount": "0.1",
    "ship_on": "\"2026-11-20\"", "visit_on": "\"2026-11-20\"",
  ]

  static func reviewer(_ body: String, _ language: OutputLanguage = .english) throws -> Reviewer {
    let text = declarations + "policy p for item \"商品\": Item {\n\(body)\n}\n"
    var options = ReviewOptions()
    options.today = CivilDate("2026-11-01")
    options.language = language
    let rules = try RulesOnDisk(["offer.menkan": text]).load()
    return try Reviewer(rules, policy: "p", options: options)
  }

  /// The JSON of the item with other values in some fields.
  static func submission(_ changes: [String: String] = [:]) -> [UInt8] {
    let fields = item.merging(changes) { $1 }.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\": \($0.value)" }
    return Array((#"{"id": "S-1", "item": {"# + fields.joined(separator: ", ") + "}}").utf8)
  }

  /// The nearest change by a policy with this body: `price 100, stock 10`, `none` or
  /// `not searched`. What would not be approved once it is applied says so.
  static func nearest(_ body: String, _ changes: [String: String] = [:]) throws -> String {
    let reviewer = try reviewer(body)
    let decision = try reviewer.decide(json: submission(changes))
    switch decision.nearest {
    case .none: return "none"
    case .notSearched: return "not searched"
    case .changes(let found):
      let fields = found.map { (name: String($0.path.dropFirst("item.".count)), to: $0.to) }
      let applied = changes.merging(fields.map { ($0.name, $0.to) }) { $1 }
      let outcome = try reviewer.decide(json: submission(applied)).outcome
      let text = fields.map { "\($0.name) \($0.to)" }.joined(separator: ", ")
      return outcome == .approve ? text : "\(text): \(outcome)"
    }
  }
}
