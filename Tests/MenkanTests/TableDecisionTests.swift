import Menkan
import MenkanSource
import MenkanValues
import Testing

/// Decisions that rest on tables, to the last word.
@Suite struct TableDecisionTests {
  private static let rules = """
    enum Category "类目" {
      womenswear "女装", electronics "3C数码" { phone "手机" }, gold "黄金", toys "玩具"
    }
    enum Shop "店铺类型" { flagship "旗舰店", ordinary "普通店" }
    entity Item "商品" {
      category "类目": Category, shop "店铺类型": Shop, rate "退款率": percent, score "评分": number?
      price "活动价": money(CNY)
    }
    table refund_ceiling "退款率上限" (category "类目": Category, shop "店铺": Shop)
      -> ceiling: percent? {
      | category    | shop         | -> ceiling |
      | womenswear  | any          | 12%        |
      | electronics | flagship     | 5%         |
      | electronics | not flagship | 4%         |
      | gold        | any          | none       |
      | otherwise   | any          | 8%         |
    }
    table fees "费用" (score "评分": number?, price: money(CNY))
      -> rate "费率": percent, most "封顶": money(CNY) hit first {
      | score   | -> rate | -> most     |
      | missing | 5%      | price * 10% |
      | >= 4.8  | 2%      | 100元       |
      | any     | 3%      | 200元       |
    }
    partial table allowed "准入" (category "类目": Category) -> ok: bool {
      | category   | -> ok |
      | womenswear | true  |
      | gold       | false |
    }

    """

  private static let policy = """
    policy p for item "商品": Item {
      let ceiling = refund_ceiling(item.category, item.shop)
      require refund "退款率": item.rate <= ceiling unless ceiling is none
      require price "活动价": item.price <= fees(item.score, item.price).most
      output rate: percent = fees(item.score, item.price).rate
    }
    """

  private static func item(
    _ category: String, shop: String = "\"flagship\"", rate: String = "0.05",
    score: String = "4.9", price: String = "100"
  ) -> String {
    """
    {"item": {"category": \(category), "shop": \(shop), "rate": \(rate), "score": \(score), \
    "price": \(price)}}
    """
  }

  private func book(_ policy: String = policy) throws -> Rulebook {
    try Rulebook(Self.rules + policy)
  }

  @Test(arguments: [
    (item("\"phone\""), "approve: refund pass, price pass"),
    (item("\"phone\"", shop: "\"ordinary\""), "reject: refund fail, price pass"),
    (item("\"gold\"", rate: "1"), "approve: refund pass, price pass"),
    (item("\"toys\"", rate: "0.081"), "reject: refund fail, price pass"),
    (item("\"womenswear\"", shop: "null", rate: "0.12"), "approve: refund pass, price pass"),
    (item("\"electronics\"", shop: "null"), "refer: refund unknown, price pass"),
    (item("null", shop: "null"), "refer: refund unknown, price pass"),
    (item("\"shoes\""), "refer: refund unknown, price pass"),
    (item("\"phone\"", price: "100.01"), "reject: refund pass, price fail"),
    (item("\"phone\"", score: "4.7", price: "200"), "approve: refund pass, price pass"),
    (item("\"phone\"", score: "null"), "reject: refund pass, price fail"),
  ])
  func `a table decides by the row that its inputs hit`(json: String, summary: String) throws {
    #expect(try book().decide(json).summary == summary)
  }

  @Test func `a rule names the value that it looked up, and its row`() throws {
    let json = Self.item("\"phone\"", shop: "\"ordinary\"", rate: "0.052")
    let decision = try book().decide(json)
    let reason = try #require(decision.reasons.first)
    #expect(
      reason.message
        == "item rate 5.2%, at most 4.0% (refund ceiling, row 3) is allowed, over by 1.2 "
        + "percentage points")
    #expect(
      decision.json.contains(
        #""threshold": 0.04, "threshold_table": {"name": "m.refund_ceiling", "row": 3}"#))
    let chinese = try book().reviewer { $0.language = .chinese }.decide(json: Array(json.utf8))
    #expect(
      try #require(chinese.reasons.first).message
        == "退款率 5.2%，要求不超过 4.0%（退款率上限第 3 行），超出 1.2 个百分点")
  }

  @Test func `what an unknown look-up lacks is named`() throws {
    let decision = try book().decide(Self.item("\"electronics\"", shop: "null"))
    #expect(decision.missing == ["item.shop"])
    #expect(try #require(decision.reasons.first).message == "missing item shop, cannot be judged")
  }

  @Test func `what a partial table has no row for is unknown`() throws {
    let policy = #"policy p for item: Item { require a "准入": allowed(item.category) }"#
    let rulebook = try book(policy)
    #expect(try rulebook.decide(Self.item("\"womenswear\"")).summary == "approve: a pass")
    let refused = try rulebook.decide(Self.item("\"gold\""))
    #expect(refused.summary == "reject: a fail")
    #expect(
      try #require(refused.reasons.first).message
        == "allowed, row 2 has to be \"yes\", it is \"no\"")
    #expect(
      refused.json.contains(
        #""expression": "allowed(item.category)", "table": {"name": "m.allowed", "row": 2}"#))
    let unknown = try rulebook.decide(Self.item("\"toys\""))
    #expect(unknown.summary == "refer: a unknown")
    #expect(
      try #require(unknown.reasons.first).message == "allowed has no row for category = toys")
    let chinese = try rulebook.reviewer { $0.language = .chinese }
      .decide(json: Array(Self.item("\"toys\"").utf8))
    #expect(try #require(chinese.reasons.first).message == "准入中没有适用的行（类目为玩具）")
    #expect(
      unknown.json.contains(
        #"{"kind": "no_row", "subject": "allowed(category)", "detail": "category = toys"}"#
      ))
  }

  @Test func `the plan changes with what a row says, not with how it is written`() throws {
    func plan(_ change: (String) -> String) throws -> String {
      try Rulebook(change(Self.rules) + Self.policy).reviewer().plan
    }
    let plan0 = try plan { $0 }
    #expect(try plan { $0.replacing("12%        |", with: "12% | // 备注") } == plan0)
    #expect(try plan { $0.replacing("| womenswear  | any ", with: "| 女装 | 任意 ") } == plan0)
    #expect(try plan { $0.replacing("12%", with: "13%") } != plan0)
    #expect(try plan { $0.replacing("not flagship", with: "ordinary") } != plan0)
    #expect(try plan { $0.replacing(">= 4.8 ", with: "> 4.8 ") } != plan0)
    // It uses another table.
    #expect(try plan { $0.replacing("| false |", with: "| true |") } == plan0)
  }
}
