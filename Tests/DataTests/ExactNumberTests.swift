import MenkanData
import MenkanValues
import Testing

/// Expected values were worked out with Python's decimal module.
struct ExactNumberTests {
  static let longNumber = "1" + String(repeating: "0", count: 100_000)

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("-0.0", 0), ("1.50", 1_500_000), ("1e3", 1_000_000_000),
    ("0.1", 100_000), ("1.1e-5", 11), ("4.62", 4_620_000), ("-12.000001", -12_000_001),
    ("1E+2", 100_000_000), ("1e-6", 1), ("1000000e-6", 1_000_000),
    ("9223372036854.775807", Int64.max), ("-9223372036854.775808", Int64.min),
    ("0e999999999", 0), ("100000000000000000000e-20", 1_000_000),
  ]) func `a number is taken from its digits exactly`(json: String, micros: Int64) throws {
    #expect(try itemSlot("ratio", json) == .value(.decimal(FixedDecimal(micros: micros))))
  }

  @Test(arguments: [
    ("0.0000005", 0), ("0.0000015", 2), ("0.0000025", 2), ("0.00000250000000000000000001", 3),
    ("1e-7", 0), ("1e-999999999", 0), ("0.12345678", 123_457), ("-0.0000015", -2),
  ]) func `a seventh decimal is rounded half-even and counted`(json: String, micros: Int64) throws {
    let reader = try Shop.reader()
    let submission = try reader.read(json: Array("{\"item\":{\"ratio\":\(json)}}".utf8)).get()
    guard case .value(.record(let item)) = submission.record.slots[0] else {
      Issue.record("no item")
      return
    }
    #expect(item.slots[14] == .value(.decimal(FixedDecimal(micros: micros))))
    #expect(reader.notes.roundedFields.map(\.path) == ["item.ratio"])
    #expect(reader.notes.roundedFields.map(\.count) == [1])
  }

  @Test(arguments: [
    "9223372036854.775808", "-9223372036854.775809", "1e13", "1e999999999", "-1e999999999",
    longNumber,
  ]) func `a number beyond the range is refused at once`(json: String) throws {
    #expect(try itemProblem("ratio", json)?.code == "data/out-of-range")
  }

  @Test(arguments: [
    ("12", 12), ("1.0", 1), ("1e2", 100), ("1.20e1", 12), ("-0", 0), ("120e-1", 12), ("-0.0e5", 0),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ("92233720368547758070e-1", Int64.max), ("0e999999999", 0),
    ("1000000000000000000000000000000e-30", 1),
    ("9007199254740993", 9_007_199_254_740_993),
  ]) func `a whole number is an int however it is written`(json: String, value: Int64) throws {
    #expect(try itemSlot("big", json) == .value(.int(value)))
  }

  @Test(arguments: ["1.5", "1e-1", "0.1", "1e-999999999", "10000000000000000000000000.5"])
  func `an int refuses a fraction`(json: String) throws {
    #expect(try itemProblem("big", json)?.code == "data/wrong-type")
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999",
    "18446744073709551617", "99999999999999999999999999999",
  ]) func `an int beyond 64 bits is refused`(json: String) throws {
    #expect(try itemProblem("big", json)?.code == "data/out-of-range")
  }

  @Test(arguments: [
    ("0.052", 52_000), ("\"5.2%\"", 52_000), ("\"-5%\"", -50_000), ("\"100%\"", 1_000_000),
    ("1", 1_000_000), ("\"0.0001%\"", 1), ("5.2e-2", 52_000),
  ]) func `a percent is a ratio or a text with its sign`(json: String, micros: Int64) throws {
    #expect(try itemSlot("rate", json) == .value(.decimal(FixedDecimal(micros: micros))))
  }

  @Test(arguments: [
    "\"5.2\"", "\"%\"", "\"5.2 %\"", "\"5,2%\"", "\"5.2%%\"", "\"1e1%\"", "\"05%\"", "\"+5%\"",
    "true",
    "\"NaN%\"", "[1]", "\"５%\"",
  ]) func `a percent is nothing else`(json: String) throws {
    #expect(try itemProblem("rate", json)?.code == "data/wrong-type")
  }

  @Test func `money keeps six decimals and refuses a seventh`() throws {
    #expect(
      try itemSlot("price", "0.010001") == .value(.decimal(FixedDecimal(micros: 10_001))))
    #expect(
      try itemSlot("price", "1.5000000000") == .value(.decimal(FixedDecimal(micros: 1_500_000))))
    let record = try #require(try itemProblem("price", "1.0000001"))
    #expect(record.code == "data/too-many-decimals")
    #expect(record.submission == "S-1")
  }
}
