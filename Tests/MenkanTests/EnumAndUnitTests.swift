import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// Units, ordered and hierarchical enums, from JSON to the decision.
@Suite struct EnumAndUnitTests {
  private static let rules = """
    unit point "分"
    unit day "日"
    enum Credit ordered { heart "心" < diamond "钻" < crown "冠" }
    enum Category "类目" {
      clothes "服装" { women "女装" { dress "连衣裙" }, men }
      electronics "3C数码" { phone, laptop }
      food
    }
    entity Shop { points: int<point> in 0..1000 private adjustable step 10, credit: Credit?,
      others: list<Credit> up to 5 }
    entity Item { category: Category, gains: list<int<point>> up to 5 }
    policy p for shop: Shop, item: Item {
      param least: int<point> in 0..500 = 100
      require enough: shop.points >= least
      require worth: sum(x for x in item.gains) + 10 > 50 - shop.points
      require credit: shop.credit >= diamond
      require between_two: shop.credit between heart and diamond
      require worst: min(c for c in shop.others) >= diamond
      require best: max(shop.credit, diamond) == crown
      require clothes: item.category in descendants(clothes)
      refer women: when item.category in descendants(女装)
      reject other: when item.category not in descendants(Category.electronics)
      output rest: int<point> = max(0, shop.points - least)
      output grade: Credit = max(c for c in shop.others)
    }
    """

  private func decide(_ shop: String, _ item: String) throws -> Decision {
    try Rulebook(Self.rules).decide("{\"shop\": {\(shop)}, \"item\": {\(item)}}")
  }

  private func verdict(of rule: String, _ shop: String = "", _ item: String = "") throws
    -> Verdict?
  {
    try decide(shop, item).verdicts[rule]
  }

  @Test func `units are read, compared, added up and written as whole numbers`() throws {
    #expect(try verdict(of: "enough", #""points": 100"#) == .pass)
    #expect(try verdict(of: "enough", #""points": 99"#) == .fail)
    #expect(try verdict(of: "worth", #""points": 0"#, #""gains": [20, 21]"#) == .pass)
    #expect(try verdict(of: "worth", #""points": 0"#, #""gains": [20, 20]"#) == .fail)
    #expect(try decide(#""points": 130"#, "").output("rest") == "30")
    #expect(try decide(#""points": 30"#, "").output("rest") == "0")
  }

  @Test(arguments: [#""points": 1001"#, #""points": -1"#, #""points": 1.5"#, #""points": "x""#])
  func `a count out of its range or not whole is malformed`(shop: String) throws {
    #expect(throws: MalformedRecord.self) { try decide(shop, "") }
  }

  @Test func `a param with a unit is typed as a plain number`() throws {
    let rulebook = try Rulebook(Self.rules)
    let json = #"{"shop": {"points": 120}, "item": {}}"#
    let params = [(name: "least", literal: "121")]
    #expect(try rulebook.decide(json, params: params).verdicts["enough"] == .fail)
    do {
      _ = try rulebook.decide(json, params: [(name: "least", literal: "5%")])
      Issue.record("5% is no count of points")
    } catch let error as UsageError {
      #expect(error.message.english.hasSuffix("its value now is 100"))
    }
  }

  @Test(arguments: [
    ("heart", Verdict.fail, Verdict.pass), ("diamond", .pass, .pass), ("crown", .pass, .fail),
    ("冠", .pass, .fail), ("star", .unknown, .unknown),
  ])
  func `an ordered enum compares from the least to the greatest`(
    credit: String, atLeast: Verdict, between: Verdict
  ) throws {
    let shop = "\"credit\": \"\(credit)\""
    #expect(try verdict(of: "credit", shop) == atLeast)
    #expect(try verdict(of: "between_two", shop) == between)
    #expect(
      try verdict(of: "best", shop)
        == (credit == "star" ? .unknown : ["crown", "冠"].contains(credit) ? .pass : .fail))
  }

  @Test func `min is the worst and max the best of an ordered enum`() throws {
    #expect(try verdict(of: "worst", #""others": ["crown", "diamond"]"#) == .pass)
    #expect(try verdict(of: "worst", #""others": ["crown", "heart", "diamond"]"#) == .fail)
    #expect(try verdict(of: "worst", #""others": []"#) == .unknown)
    #expect(
      try decide(#""others": ["heart", "crown", "diamond"]"#, "").output("grade") == #""crown""#)
  }

  @Test(arguments: [
    ("clothes", Verdict.pass, Verdict.pass, Verdict.fail), ("women", .pass, .fail, .fail),
    ("女装", .pass, .fail, .fail), ("dress", .pass, .fail, .fail), ("men", .pass, .pass, .fail),
    ("electronics", .fail, .pass, .pass), ("3C数码", .fail, .pass, .pass),
    ("laptop", .fail, .pass, .pass), ("food", .fail, .pass, .fail),
    ("toys", .unknown, .unknown, .unknown),
  ])
  func `descendants hold the case itself and all below it`(
    category: String, clothes: Verdict, women: Verdict, other: Verdict
  ) throws {
    let decision = try decide("", "\"category\": \"\(category)\"")
    #expect(decision.verdicts["clothes"] == clothes)
    #expect(decision.verdicts["women"] == women)
    #expect(decision.verdicts["other"] == other)
  }

  @Test(arguments: [
    ("heart \"心\" < diamond \"钻\" < crown \"冠\"", "diamond \"钻\" < heart \"心\" < crown \"冠\""),
    (" ordered { heart \"心\" < diamond \"钻\" < crown", " { heart \"心\", diamond \"钻\", crown"),
    ("{ phone, laptop }", "{ phone }"), (" { dress \"连衣裙\" }", ", dress \"连衣裙\""),
    ("private ", ""), ("step 10", "step 5"), (" adjustable step 10", ""),
    ("unit point \"分\"", "unit point \"点\""), ("list<int<point>>", "list<int<day>>"),
    ("descendants(clothes)", "descendants(women)"), ("heart and diamond", "heart and crown"),
  ])
  func `each of them counts in the plan's hash`(old: String, new: String) throws {
    // Without what the changed one would make an error.
    let lenient = Self.rules.split(separator: "\n").filter { line in
      !["worth:", "credit:", "worst:", "best:", "grade:", "between_two: x"]
        .contains { line.contains($0) } || line.contains("entity")
    }.joined(separator: "\n")
    let base =
      old.contains("ordered")
      ? lenient.replacing("require between_two: shop.credit between heart and diamond", with: "")
      : old.contains("list<int") ? lenient : Self.rules
    #expect(base.contains(old))
    let used = base.replacing(
      "output rest",
      with: "require u: count(distinct x for x in item.gains)"
        + " > 0\nrequire v: count(distinct c for c in shop.others) > 0\noutput rest")
    let changed = used.replacing(old, with: new)
    #expect(try Rulebook(changed).reviewer().plan != Rulebook(used).reviewer().plan)
  }
}
