import MenkanSemantics
import MenkanValues
import Testing

/// Values typed outside rule files, such as `--param min_discount=25%`.
@Suite struct LiteralReaderTests {
  private let schema = Schema(enums: [
    EnumType(
      code: "m.ShopType",
      cases: [
        EnumCase(name: "flagship", label: "旗舰店", alias: "旗舰店"),
        EnumCase(name: "ordinary", label: "3C 店", alias: "3C 店"),
      ])
  ])

  private func read(_ text: String, _ type: ValueType) -> Value? {
    LiteralReader.value(text, as: type, schema: schema)
  }

  private func decimal(_ micros: Int64) -> Value { .decimal(FixedDecimal(micros: micros)) }

  @Test func `a value is read as its type wants it`() {
    #expect(read("25%", .percent) == decimal(250_000))
    #expect(read("２５％", .percent) == decimal(250_000))
    #expect(read("199 CNY", .money(.yuan)) == decimal(199_000_000))
    #expect(read("1.2万元", .money(.yuan)) == decimal(12_000_000_000))
    #expect(read("4.7", .number) == decimal(4_700_000))
    #expect(read("5", .number) == decimal(5_000_000))
    #expect(read("5", .int) == .int(5))
    #expect(read("-3", .int) == .int(-3))
    #expect(read("-0.5", .number) == decimal(-500_000))
    #expect(read("true", .bool) == .bool(true))
    #expect(read("假", .bool) == .bool(false))
    #expect(read("\"x y\"", .text) == .text(Text("x y")))
    #expect(read("2026-11-11", .date) == .date(CivilDate(day: 20_768)))
    #expect(read("30 days", .duration(.days)) == .duration(CalendarDuration(30, .days)))
    #expect(read("flagship", .enumeration(EnumID(0))) == .enumCase(0))
    #expect(read("旗舰店", .enumeration(EnumID(0))) == .enumCase(0))
    #expect(read("`3C 店`", .enumeration(EnumID(0))) == .enumCase(1))
    #expect(read(" 5 ", .int) == .int(5))
  }

  @Test(arguments: [
    "", " ", "5", "0.05", "25", "x", "25%%", "25% 5%", "10% + 15%", "1 - 75%", "\"25%\"", "25% }",
    "25%\ndefine w(): int = 1", "25%\n}", "if true then 25% else 5%", "today", "(", "((((", "@",
    "25%)", "= 25%", "25%;",
  ])
  func `what is no literal of the type gives nothing`(text: String) {
    #expect(read(text, .percent) == nil)
  }

  @Test func `a literal of another type gives nothing`() {
    #expect(read("199", .money(.yuan)) == nil)
    #expect(read("199 USD", .money(.yuan)) == nil)
    #expect(read("4.7", .int) == nil)
    #expect(read("9223372036854775808", .int) == nil)
    #expect(read("crown", .enumeration(EnumID(0))) == nil)
    #expect(read("\"flagship\"", .enumeration(EnumID(0))) == nil)
    #expect(read("2026/13/45", .date) == nil)
    #expect(read("30", .duration(.days)) == nil)
    #expect(read("1 month", .duration(.days)) == nil)
  }
}
