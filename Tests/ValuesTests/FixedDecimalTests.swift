import MenkanValues
import Testing

struct FixedDecimalTests {
  @Test(arguments: [
    ("4.7", 0, "4.7"), ("4.7", 2, "4.70"), ("12", 0, "12"), ("12", 2, "12.00"), ("-0.5", 1, "-0.5"),
    ("0", 0, "0"), ("0.000001", 0, "0.000001"), ("-0.000001", 2, "-0.000001"), ("1", 9, "1.000000"),
    ("1.25", -3, "1.25"), ("-9223372036854.775808", 0, "-9223372036854.775808"),
  ])
  func `a number is written with at least so many places`(
    spelling: String, places: Int, expected: String
  ) throws {
    #expect(try number(spelling).text(minimumPlaces: places) == expected)
  }

  @Test(arguments: [
    ("0.052", 0, "5.2%"), ("0.05", 0, "5%"), ("0.05", 2, "5.00%"), ("1", 0, "100%"),
    ("0", 0, "0%"), ("-0.000001", 0, "-0.0001%"), ("0.000001", 0, "0.0001%"),
    ("9223372036854.775807", 0, "922337203685477.5807%"),
  ])
  func `a percentage is written without leaving the range`(
    spelling: String, places: Int, expected: String
  ) throws {
    #expect(try number(spelling).percentText(minimumPlaces: places) == expected)
  }

  @Test func `ints beyond the range of decimals have none`() {
    #expect(FixedDecimal(9_223_372_036_854)?.micros == 9_223_372_036_854_000_000)
    #expect(FixedDecimal(9_223_372_036_855) == nil)
    #expect(FixedDecimal(-9_223_372_036_855) == nil)
  }

  @Test func `only whole decimals are ints`() throws {
    #expect(try number("-12").int == -12)
    #expect(try number("0.5").int == nil)
    #expect(FixedDecimal(micros: .min).int == nil)
  }

  @Test func `the lowest decimal has no counterpart above zero`() {
    #expect(FixedDecimal(micros: .min).negated == nil)
    #expect(FixedDecimal(micros: .max).negated == FixedDecimal(micros: -.max))
    #expect(FixedDecimal(micros: .min).modulo(FixedDecimal(micros: -1)) == .zero)
  }

  @Test func `a million digits are read in one pass`() {
    let zeros = String(repeating: "0", count: 1_000_000)
    #expect(FixedDecimal.parse("0.\(zeros)1") == .rounded(.zero))
    #expect(FixedDecimal.parse("\(zeros)4.5") == .exact(FixedDecimal(micros: 4_500_000)))
    #expect(FixedDecimal.parse("1\(zeros)e-1000000") == .exact(.one))
    #expect(FixedDecimal.parse("1\(zeros)") == .outOfRange)
  }

  @Test func `bytes that are no text are no number`() {
    #expect(FixedDecimal.parse([0x31, 0xFF]) == .malformed)
    #expect(FixedDecimal.parse([0x31, 0x00]) == .malformed)
  }
}
