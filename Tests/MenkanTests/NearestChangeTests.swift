import Menkan
import Testing

/// By hand, from the item of `Offer`: price 120, list price 200, page price 150, deposit 3, stock
/// 8, no gifts, score 4.62, discount 10%, shipped on 2026-11-20.
@Suite struct NearestChangeTests {
  @Test(arguments: [
    ("require r: item.stock >= 10", "stock 10"),
    ("require r: item.stock > 10", "stock 11"),
    ("require r: item.price <= 99.999元", "price 99.99"),
    ("require r: item.price < 100元", "price 99.99"),
    ("require r: item.stock == 12", "stock 12"),
    ("require r: item.stock != 8", "stock 7"),
    ("require r: item.price between 50元 and 100元", "price 100"),
    ("require r: item.stock between 10 and 20", "stock 10"),
    ("require r: item.stock in (8..20)", "stock 9"),
    ("require r: item.price in [50元..100元)", "price 99.99"),
    ("require r: item.stock in [3, 10, 20]", "stock 10"),
    ("require r: item.stock not in [7, 8, 10]", "stock 9"),
    ("require r: item.stock is multiple of 6", "stock 6"),
    ("require r: item.ship_on within 2026-11-01..2026-11-11", "ship_on \"2026-11-11\""),
  ])
  func `a single test says what value would do`(body: String, expected: String) throws {
    #expect(try Offer.nearest(body) == expected)
  }

  @Test(arguments: [
    ("require r: item.price <= 100元 and item.stock >= 10", "price 100, stock 10"),
    // 50 % off the price, or a quarter more in stock.
    ("require r: item.price <= 60元 or item.stock >= 10", "stock 10"),
    // 8.33 % against 25 %.
    ("require r: item.price <= 110元 or item.stock >= 10", "price 110"),
    // One field goes before two, however far.
    ("require r: (item.price <= 119元 and item.stock >= 9) or item.stock >= 100", "stock 100"),
    ("require r: not item.price > 100元", "price 100"),
    ("require r: not (item.price > 100元 or item.stock < 10)", "price 100, stock 10"),
    ("reject r: when item.price > 100元", "price 100"),
    ("refer r: when item.stock < 10", "stock 10"),
    ("require r: item.stock >= 10 else refer", "stock 10"),
    (
      "require r: if item.kind == big then item.stock >= 20 else item.price <= 100元",
      "price 100"
    ),
    (
      "require r: choose { when item.kind == big -> item.stock >= 20 "
        + "when item.score > 4 -> item.price <= 90元 otherwise false }", "price 90"
    ),
  ])
  func `a compound condition takes the least of its ways`(body: String, expected: String) throws {
    #expect(try Offer.nearest(body) == expected)
  }

  @Test(arguments: [
    ("require r: item.score >= 4.7 unless item.deposit >= 5元", "deposit 5"),
    ("require r: item.stock >= 100 unless item.deposit >= 3.30元", "deposit 3.3"),
    ("reject r: when item.score < 4.7 unless item.price < 100元", "price 99.99"),
    ("require r: item.score >= 4.7\n waive r when item.deposit >= 5元", "deposit 5"),
    (
      "require q: item.stock >= 10\n require r: item.price <= 100元\n"
        + " waive q when item.kind == small", "price 100"
    ),
    (
      "when item.stock >= 5 { require r: item.score >= 4.7 }\n require q: item.score > 1", "stock 4"
    ),
    ("when item.stock >= 10 { require r: item.score >= 4 }", "stock 10"),
    (
      "require q: item.price <= 100元\n"
        + " when item.price < 110元 { require r: item.stock >= 10 }", "price 100, stock 10"
    ),
    ("include gate with need = 12", "stock 12"),
    ("include gate as first\n include gate as second with need = 9", "stock 9"),
    ("let cap = half(item.list_price)\n require r: item.price <= cap", "price 100"),
  ])
  func `exceptions, waivers, conditional rules and includes count`(body: String, expected: String)
    throws
  {
    #expect(try Offer.nearest(body) == expected)
  }

  @Test(arguments: [
    ("require r: item.deposit >= 4.12元", "deposit 4.15"),
    ("require r: item.deposit <= 2.12元", "deposit 2.1"),
    ("require r: item.deposit > 4.15元", "deposit 4.2"),
    ("require r: item.page_price <= 99.5元", "page_price 99"),
    ("require r: item.page_price >= 199.01元", "page_price 200"),
    ("require r: item.discount >= 12.5%", "discount 0.13"),
    ("require r: item.discount < 7%", "discount 0.06"),
    ("require r: item.gifts > 0", "gifts 10"),
    ("require r: item.gifts >= -5 and item.gifts != 0", "gifts 10"),
    ("require r: item.stock >= 9.5", "stock 10"),
    ("require r: item.ship_on < 2026-11-11", "ship_on \"2026-11-10\""),
    // Weeks from the day that stands there, not from a day of the calendar.
    ("require r: item.visit_on <= 2026-11-11", "visit_on \"2026-11-06\""),
    ("require r: item.visit_on > 2026-11-27", "visit_on \"2026-12-04\""),
    ("require r: item.gifts == 15", "none"),
    ("require r: item.visit_on == 2026-11-21", "none"),
  ])
  func `a value is rounded by its step to where it passes`(body: String, expected: String) throws {
    #expect(try Offer.nearest(body) == expected)
  }

  @Test(
    arguments: [
      ("require r: 10 <= item.stock", [:], "stock 10"),
      ("require r: item.list_price * 80% >= item.price", ["price": "170"], "price 160"),
      // 200 × 0.66667 = 133.334
      ("require r: item.list_price * 66.667% > item.price", ["price": "150"], "price 133.33"),
      ("require r: item.price <= item.list_price - 90元", [:], "price 110"),
      // 6.25 % less, or 6.67 % more.
      ("require r: item.page_price >= item.price", ["price": "160"], "price 150"),
      // 25 % less, or 20 % more.
      ("require r: item.page_price >= item.price", ["price": "200"], "price 150"),
      ("require r: item.page_price * 1 >= item.price", ["price": "200"], "price 150"),
    ] as [(String, [String: String], String)])
  func `the side that can change may be either one`(
    body: String, changes: [String: String], expected: String
  ) throws {
    #expect(try Offer.nearest(body, changes) == expected)
  }

  @Test func `up to three fields change together, four do not`() throws {
    let rules = [
      "require a: item.price <= 100元", "require b: item.stock >= 10",
      "require c: item.discount >= 20%", "require d: item.deposit >= 5元",
    ]
    let body = { (count: Int) in rules.prefix(count).joined(separator: "\n") }
    #expect(try Offer.nearest(body(1)) == "price 100")
    #expect(try Offer.nearest(body(2)) == "price 100, stock 10")
    #expect(try Offer.nearest(body(3)) == "discount 0.2, price 100, stock 10")
    #expect(try Offer.nearest(body(4)) == "none")
  }

  @Test(arguments: [
    // 110 would do for the one but not for the other.
    (
      "require a: item.price <= 110元\n require b: item.price <= 100元 or item.price >= 115元",
      "price 100"
    ),
    ("require a: item.price <= 100元\n require b: item.price >= item.list_price * 55%", "none"),
    ("require a: item.price <= 100元\n require b: item.price != 100元", "price 99.99"),
    (
      "require a: item.price <= 100元\n"
        + " require b: item.price >= 105元 unless item.stock >= 50", "price 100, stock 50"
    ),
    // What the price needs is gone once the stock is there.
    ("require a: item.price <= 100元 or item.stock >= 9\n require b: item.stock >= 10", "stock 10"),
    // The threshold moves with the value: 14 ≥ 20 − 7.
    ("require r: item.stock >= 20 - item.stock * 0.5", "stock 14"),
    // It runs away, up to 20 ≥ 10 + 10.
    ("require r: item.stock >= 10 + item.stock * 0.5", "stock 20"),
    // Back to the old price as soon as the stock is there.
    (
      "require a: item.price <= 100元 or item.stock >= 10\n"
        + " require b: item.price >= 120元 and item.stock >= 9", "stock 10"
    ),
  ])
  func `the whole policy has to approve`(body: String, expected: String) throws {
    #expect(try Offer.nearest(body) == expected)
  }

  @Test(
    arguments: [
      ("require r: item.score >= 4.7", [:]),
      ("require r: item.kind == big", [:]),
      ("require r: item.discount >= 95%", [:]),
      ("require r: item.stock > 1000", [:]),
      ("require r: item.price < 0.01元", [:]),
      ("require r: item.price <= 100元\n require q: item.score >= 4.7", [:]),
      ("require r: item.price <= 100元\n require q: item.rebate >= 1%", [:]),
      ("require r: item.price <= 100元\n refer q: when item.rebate >= 1% or item.stock == 1", [:]),
      ("require r: item.coupon >= 5元", [:]),
      ("require r: (item.coupon ?? 0元) >= 5元", [:]),
      ("require r: item.price <= 100元\n output o: percent = item.rebate", [:]),
      ("require r: item.price <= 100元", ["price": "100"]),
      ("require r: item.stock >= 10\n waive r when item.kind == small", [:]),
    ] as [(String, [String: String])])
  func `there is none where no change helps`(body: String, changes: [String: String]) throws {
    #expect(try Offer.nearest(body, changes) == "none")
  }

  @Test func `a change from nothing is measured by one`() throws {
    // 1000 % against 90 %.
    #expect(try Offer.nearest("require r: item.gifts >= 10 or item.price <= 12元") == "price 12")
    #expect(try Offer.nearest("require r: item.gifts >= 15") == "gifts 20")
  }

  @Test func `days are measured by the year`() throws {
    // 37 days are 10.1 % of a year, 10.0 % of the price are less, 10.8 % of it more.
    let body = { (price: String) in
      "require r: item.ship_on >= 2026-12-27 or item.price <= \(price)元"
    }
    #expect(try Offer.nearest(body("108")) == "price 108")
    #expect(try Offer.nearest(body("107")) == "ship_on \"2026-12-27\"")
  }

  @Test func `an unknown rule that is waived is in nobody's way`() throws {
    let body = "require r: item.price <= 100元\n require q: item.rebate >= 1%\n"
    #expect(try Offer.nearest(body + "waive q when item.kind == small") == "price 100")
    #expect(try Offer.nearest(body + "waive q when item.kind == big") == "none")
  }

  @Test func `a value off the grid moves to it`() throws {
    #expect(try Offer.nearest("require r: item.deposit >= 3元", ["deposit": "2.98"]) == "deposit 3")
    #expect(
      try Offer.nearest("require r: item.deposit <= 2.97元", ["deposit": "2.98"]) == "deposit 2.95")
  }
}
