import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct WaivingTests {
  private static let goods = """
    entity Item { a: int?, b: int?, signed: bool?, big: int? }

    """

  private func decide(
    _ items: String, _ item: String, today: String? = "2026-11-11", others: String = ""
  ) throws -> Decision {
    let text = Self.goods + others + "policy p for item: Item {\n\(items)\n}"
    return try Rulebook(text).decide("{\"item\": {\(item)}}", today: today)
  }

  private static let one = "require r: item.a > 0\nwaive r when item.signed"

  @Test(arguments: [
    (#""a": 0, "signed": true"#, "approve: r waived"), (#""signed": true"#, "approve: r waived"),
    (#""a": 1, "signed": true"#, "approve: r pass"),
    (#""a": 0, "signed": false"#, "reject: r fail"),
    (#""a": 0"#, "reject: r fail"), (#""signed": false"#, "refer: r unknown"),
    ("", "refer: r unknown"), (#""a": 1"#, "approve: r pass"),
  ])
  func `a proven waive turns fail and unknown into waived`(item: String, summary: String) throws {
    #expect(try decide(Self.one, item).summary == summary)
  }

  @Test func `a waived rule has a reason and leads to nothing`() throws {
    let decision = try decide(Self.one, #""signed": true"#)
    let reason = try #require(decision.reason("r"))
    #expect(reason.verdict == .waived)
    #expect(reason.effect == nil)
    #expect(reason.missing == [])
    #expect(decision.missing == [])
  }

  @Test(arguments: ["reject r: when item.a == 0", "refer r: when item.a == 0"])
  func `every form of rule can be waived`(rule: String) throws {
    let items = rule + "\nwaive r when item.signed"
    #expect(try decide(items, #""a": 0, "signed": true"#).summary == "approve: r waived")
    #expect(try decide(items, #""a": 1, "signed": true"#).summary == "approve: r pass")
  }

  @Test func `an unknown that rejects is waived too, an uncertain pass is not`() throws {
    let rejects = "require r: item.a > 0 if unknown reject\nwaive r when item.signed"
    #expect(try decide(rejects, #""signed": true"#).summary == "approve: r waived")
    let passes = "require r: item.a > 0 if unknown pass\nwaive r when item.signed"
    let decision = try decide(passes, #""signed": true"#)
    #expect(decision.summary == "refer: r pass")
    #expect(decision.uncertain == ["r"])
  }

  @Test func `a fault is not excused`() throws {
    let items = "require r: item.big * 9223372036854775807 > 0\nwaive r when item.signed"
    #expect(try decide(items, #""big": 2, "signed": true"#).summary == "refer: r unknown")
    #expect(try decide(items, #""big": -1, "signed": true"#).summary == "approve: r waived")
    // Nor does a condition that faults excuse anything.
    let faulty = "require r: item.a > 0\nwaive r when item.big * 9223372036854775807 > 0"
    #expect(try decide(faulty, #""a": 0, "big": 2"#).summary == "reject: r fail")
  }

  @Test func `of two waives one is enough, and one waive reaches several rules`() throws {
    let items = """
      require r: item.a > 0
      require s: item.b > 0
      waive r, s when item.signed because "甲"
      waive r when item.big > 5 because "乙"
      """
    #expect(
      try decide(items, #""a": 0, "b": 0, "signed": true"#).summary
        == "approve: r waived, s waived")
    #expect(
      try decide(items, #""a": 0, "b": 0, "big": 6"#).summary == "reject: r waived, s fail")
    #expect(
      try decide(items, #""a": 0, "b": 0, "big": 6, "signed": true"#).summary
        == "approve: r waived, s waived")
  }

  @Test func `in a block it acts where the block holds`() throws {
    let items = """
      require r: item.a > 0
      when item.b > 0 { when item.big > 0 { waive r when item.signed } }
      """
    let signed = #""a": 0, "signed": true"#
    #expect(try decide(items, signed + #", "b": 1, "big": 1"#).summary == "approve: r waived")
    #expect(try decide(items, signed + #", "b": 1, "big": 0"#).summary == "reject: r fail")
    #expect(try decide(items, signed + #", "b": 1"#).summary == "reject: r fail")
    #expect(try decide(items, signed).summary == "reject: r fail")
  }

  @Test func `in a group with dates it acts on these days`() throws {
    let items = """
      require r: item.a > 0
      group spring "春季" from 2026-03-01 until 2026-03-31 { waive r when item.signed }
      """
    func summary(_ today: String?) throws -> String {
      try decide(items, #""a": 0, "signed": true"#, today: today).summary
    }
    #expect(try summary("2026-03-01") == "approve: r waived")
    #expect(try summary("2026-03-31") == "approve: r waived")
    #expect(try summary("2026-02-28") == "reject: r fail")
    #expect(try summary("2026-04-01") == "reject: r fail")
    #expect(try summary(nil) == "reject: r fail")
  }

  private static let gate = """
    policy gate for item: Item {
      require r: item.a > 0
      require s: item.b > 0
      waive r when item.signed
    }

    """

  @Test func `an included waive reaches its own rules, an outer one all`() throws {
    let items = """
      require own: item.a > 0
      include gate as g
      waive own, g.s when item.big > 5
      """
    #expect(
      try decide(items, #""a": 0, "b": 0, "signed": true"#, others: Self.gate).summary
        == "reject: own fail, g.r waived, g.s fail")
    #expect(
      try decide(items, #""a": 0, "b": 0, "signed": true, "big": 6"#, others: Self.gate).summary
        == "approve: own waived, g.r waived, g.s waived")
  }

  @Test func `two includes of one policy waive each for itself`() throws {
    let text = """
      entity Item { a: int, signed: bool }
      policy gate for item: Item { require r: item.a > 0\nwaive r when item.signed }
      policy p for x: Item, y: Item {
        include gate as first with item = x
        include gate as second with item = y
      }
      """
    let decision = try Rulebook(text).decide(
      #"{"x": {"a": 0, "signed": true}, "y": {"a": 0, "signed": false}}"#)
    #expect(decision.summary == "reject: first.r waived, second.r fail")
  }

  @Test func `what does not apply stays so`() throws {
    let items = "when item.b > 0 { require r: item.a > 0 }\nwaive r when item.signed"
    let decision = try decide(items, #""a": 0, "b": 0, "signed": true"#)
    #expect(decision.summary == "refer: r not_applicable")
    // An unknown `when` is waived as any unknown is.
    #expect(try decide(items, #""a": 0, "signed": true"#).summary == "approve: r waived")
  }
}
