import MenkanValues
import Testing

struct ValueFormatterTests {
  private static let schema = Schema(
    enums: [
      EnumType(
        code: "shop.Category",
        cases: [EnumCase(name: "womenswear", label: "女装"), EnumCase(name: "toys")])
    ],
    entities: [
      EntityType(
        code: "shop.Merchant", label: "商家",
        fields: [
          Field(name: "id", type: .text),
          Field(name: "refund_rate", type: .percent),
          Field(name: "category", type: .enumeration(EnumID(0))),
        ]),
      EntityType(
        code: "shop.Price", label: "价格", fields: [Field(name: "day", type: .date)]),
    ])

  private let english = ValueFormatter(schema: schema, zone: .shanghai, language: .english)
  private let chinese = ValueFormatter(schema: schema, zone: .shanghai, language: .chinese)
  private let merchant = Value.record(
    Record([.value(.text("M017")), .value(.decimal(FixedDecimal(micros: 52_000))), .missing]))

  private func decimal(_ text: String) throws -> Value { .decimal(try number(text)) }

  @Test(
    arguments: [
      ("4.62", .number, "4.62"), ("0.052", .percent, "5.2%"), ("0.052", .ratio, "0.052"),
      ("199", .money(.yuan), "¥199.00"), ("-0.5", .money(.yuan), "-¥0.50"),
      ("5.975", .money(.yuan), "¥5.975"), ("101.65", .money(Currency("BRL")), "BRL 101.65"),
      ("1500", .money(Currency("JPY")), "JPY 1500"), ("1.5", .money(Currency("KWD")), "KWD 1.500"),
      ("-3", .money(Currency("USD")), "USD -3.00"),
    ] as [(String, ValueType, String)])
  func `decimals are told by their type`(spelling: String, type: ValueType, expected: String) throws
  {
    #expect(english.text(of: try decimal(spelling), type) == expected)
    #expect(chinese.text(of: try decimal(spelling), type) == expected)
  }

  @Test(
    arguments: [
      ("12.0012", .money(.yuan), "¥12.00"), ("9.5988", .money(Currency("BRL")), "BRL 9.60"),
      ("-0.005", .money(.yuan), "-¥0.01"), ("0.004", .money(.yuan), "¥0.004"),
      ("0", .money(.yuan), "¥0.00"), ("99.5", .money(Currency("JPY")), "JPY 100"),
      ("1.000559", .number, "1.0006"), ("1234.5", .number, "1234.5"),
      ("0.051234", .ratio, "0.05123"), ("0.001235", .ratio, "0.001235"),
      ("0.333333", .percent, "33.33%"), ("0.051234", .percent, "5.123%"),
      ("9223372036854.775807", .number, "9223372036854.7758"),
    ] as [(String, ValueType, String)])
  func `rounded, last digits are left out`(
    spelling: String, type: ValueType, expected: String
  ) throws {
    let value = try decimal(spelling)
    #expect(english.roundedText(of: .value(value), type) == expected)
    let list = ValueType.list(type, upTo: 2)
    #expect(
      chinese.roundedText(of: .value(.list([.value(value), .missing])), list) == "\(expected)、缺失")
  }

  @Test func `numbers of one sentence line up`() throws {
    let places = chinese.places(of: try decimal("4.62"), .number)
    #expect(places == 2)
    #expect(chinese.text(of: try decimal("4.7"), .number, minimumPlaces: places) == "4.70")
    #expect(chinese.places(of: try decimal("0.052"), .percent) == 1)
    #expect(
      chinese.text(of: try decimal("0.05"), .percent, minimumPlaces: 1) == "5.0%")
    #expect(chinese.places(of: try decimal("199"), .money(.yuan)) == 2)
    #expect(chinese.places(of: .int(5), .int) == 0)
    #expect(chinese.text(of: .int(5), .int, minimumPlaces: 2) == "5")
  }

  @Test func `words follow the language`() {
    #expect(english.text(of: .bool(true), .bool) == "yes")
    #expect(chinese.text(of: .bool(false), .bool) == "否")
    let month = Value.duration(CalendarDuration(30, .days))
    #expect(english.text(of: month, .duration(.days)) == "30 days")
    #expect(chinese.text(of: month, .duration(.days)) == "30 天")
  }

  @Test func `an unknown is told as such`() {
    let unknown = Evaluated.unknown(Causes(Cause(.missing, "merchant.dsr_item")))
    #expect(english.text(of: unknown, .number) == "unknown")
    #expect(chinese.text(of: unknown, .number) == "未知")
    #expect(chinese.text(of: .value(.int(3)), .int) == "3")
  }

  @Test func `an enum case is told by its label in Chinese and by its name in English`() {
    let type = ValueType.enumeration(EnumID(0))
    #expect(chinese.text(of: .enumCase(0), type) == "女装")
    #expect(english.text(of: .enumCase(0), type) == "womenswear")
    #expect(chinese.text(of: .enumCase(1), type) == "toys")
  }

  @Test func `days and moments are told as the zone's calendar and clocks show them`() throws {
    let date = Value.date(try #require(CivilDate("2026-11-11")))
    let instant = Value.instant(try #require(Instant("2026-11-11T16:30Z")))
    #expect(chinese.text(of: date, .date) == "2026-11-11")
    #expect(chinese.text(of: instant, .instant) == "2026-11-12 00:30")
    #expect(chinese.json(of: date, .date) == "\"2026-11-11\"")
    #expect(chinese.json(of: instant, .instant) == "\"2026-11-12T00:30+08:00\"")
  }

  @Test func `lists are joined and long ones are cut with their number`() {
    let type = ValueType.list(.int, upTo: 400)
    let short = Value.list([.value(.int(1)), .missing, .unlisted("x"), .value(.int(4))])
    #expect(english.text(of: short, type) == "1, missing, x, 4")
    #expect(chinese.text(of: short, type) == "1、缺失、x、4")
    let long = Value.list((1...23).map { .value(.int($0)) })
    #expect(english.text(of: long, type).hasSuffix("19, 20 and 3 more"))
    #expect(chinese.text(of: long, type).hasSuffix("19、20 等 23 项"))
    #expect(english.text(of: .list([]), type) == "")
  }

  @Test func `a record is told by its id or else by its kind`() {
    let price = Value.record(Record([.missing]))
    #expect(chinese.text(of: merchant, .entity(EntityID(0))) == "M017")
    #expect(chinese.text(of: price, .entity(EntityID(1))) == "价格")
    #expect(english.text(of: price, .entity(EntityID(1))) == "Price")
    let nameless = Value.record(Record([.missing, .missing, .missing]))
    #expect(english.text(of: nameless, .entity(EntityID(0))) == "Merchant")
  }

  @Test func `JSON is exact and does not depend on the language`() throws {
    for formatter in [english, chinese] {
      #expect(formatter.json(of: try decimal("5.97"), .money(.yuan)) == "5.97")
      #expect(formatter.json(of: try decimal("0.052"), .percent) == "0.052")
      #expect(formatter.json(of: .int(.min), .int) == "-9223372036854775808")
      #expect(formatter.json(of: .bool(true), .bool) == "true")
      #expect(formatter.json(of: .text("a\"b"), .text) == #""a\"b""#)
      #expect(formatter.json(of: .enumCase(0), .enumeration(EnumID(0))) == "\"womenswear\"")
      let hours = Value.duration(CalendarDuration(172_800, .time))
      #expect(formatter.json(of: hours, .duration(.time)) == "\"48 hours\"")
      #expect(
        formatter.json(
          of: .list([.value(merchant), .missing]), .list(.entity(EntityID(0)), upTo: 9))
          == #"[{"id": "M017", "refund_rate": 0.052, "category": null}, null]"#)
      #expect(formatter.json(of: .unknown(Causes(Cause(.missing, "x"))), .int) == "null")
    }
  }

  @Test func `a value that does not fit its type is written plainly`() {
    #expect(english.text(of: .enumCase(7), .enumeration(EnumID(0))) == "7")
    #expect(english.text(of: .enumCase(0), .enumeration(EnumID(9))) == "0")
    #expect(english.text(of: .list([.missing]), .int) == "a list")
    #expect(english.text(of: merchant, .entity(EntityID(5))) == "a record")
    #expect(english.json(of: .enumCase(-1), .enumeration(EnumID(0))) == "-1")
    #expect(english.json(of: merchant, .text) == "null")
  }
}
