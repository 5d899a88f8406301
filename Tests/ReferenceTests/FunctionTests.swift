import MenkanSemantics
import MenkanValues
import Testing

@Suite struct FunctionTests {
  let sheet = Sheet()

  func numbers(_ function: Function, _ arguments: String...) -> Evaluated {
    sheet.value(sheet.call(function, arguments.map { sheet.number($0) }, .number))
  }

  @Test func `least and greatest of numbers, ints and days`() {
    #expect(numbers(.min, "2", "-1", "3") == .number("-1"))
    #expect(numbers(.max, "2", "-1", "3") == .number("3"))
    #expect(sheet.value(sheet.call(.max, [sheet.int(2), sheet.int(5)], .int)) == .int(5))
    #expect(
      sheet.value(sheet.call(.min, [sheet.date("2026-01-02"), sheet.date("2026-01-01")], .date))
        == .date("2026-01-01"))
    #expect(
      sheet.value(sheet.call(.min, [sheet.item("x"), sheet.number("0")], .number))
        == .missing("item.x"))
  }

  @Test func `rounding goes the way its name says`() {
    let two = sheet.int(2)
    let round = { (function: Function, x: String, places: TypedExpression) in
      self.sheet.value(self.sheet.call(function, [self.sheet.number(x), places], .number))
    }
    #expect(round(.round, "2.345", two) == .number("2.35"))
    #expect(round(.round, "-2.345", two) == .number("-2.35"))
    #expect(round(.roundHalfEven, "2.345", two) == .number("2.34"))
    #expect(round(.roundHalfEven, "2.355", two) == .number("2.36"))
    #expect(round(.round, "2.5", sheet.int(0)) == .number("3"))
    #expect(numbers(.round, "-2.5") == .number("-3"))
    #expect(numbers(.floor, "-2.5") == .number("-3"))
    #expect(numbers(.ceil, "-2.5") == .number("-2"))
    #expect(sheet.value(sheet.call(.floor, [sheet.number("2.9")], .int)) == .int(2))
    #expect(
      numbers(.ceil, "9223372036854.775807")
        == .unknown(.overflow, "ceil(9223372036854.775807)"))
  }

  @Test func `the magnitude of the least int is a fault`() {
    #expect(sheet.value(sheet.call(.abs, [sheet.int(-3)], .int)) == .int(3))
    #expect(numbers(.abs, "-0.5") == .number("0.5"))
    #expect(
      sheet.value(sheet.call(.abs, [sheet.int(.min)], .int))
        == .unknown(.overflow, "abs(-9223372036854775808)"))
  }

  @Test func `clamp keeps a value between its ends`() {
    #expect(numbers(.clamp, "5", "1", "3") == .number("3"))
    #expect(numbers(.clamp, "0", "1", "3") == .number("1"))
    #expect(numbers(.clamp, "2", "1", "3") == .number("2"))
    #expect(numbers(.clamp, "2", "3", "1") == .unknown(.undefined, "clamp(2, 3, 1)"))
  }

  @Test func `scale maps a range to 0…1 in either direction`() {
    #expect(numbers(.scale, "0.25", "0", "0.5") == .number("0.5"))
    #expect(numbers(.scale, "7", "0", "0.5") == .number("1"))
    #expect(numbers(.scale, "-7", "0", "0.5") == .number("0"))
    #expect(numbers(.scale, "1", "0", "3") == .number("0.333333"))
    #expect(numbers(.scale, "2.5", "10", "0") == .number("0.75"))
    #expect(numbers(.scale, "11", "10", "0") == .number("0"))
    #expect(numbers(.scale, "1", "2", "2") == .unknown(.divisionByZero, "scale(1, 2 .. 2)"))
    #expect(
      numbers(.scale, "9000000000000", "-9000000000000", "9000000000000") == .number("1"))
  }

  @Test func `logarithms and roots exist within their domain`() {
    #expect(numbers(.ln, "1") == .number("0"))
    #expect(numbers(.ln, "10") == .number("2.302585"))
    #expect(numbers(.log10, "1000") == .number("3"))
    #expect(numbers(.sqrt, "2") == .number("1.414214"))
    #expect(numbers(.ln, "0") == .unknown(.undefined, "ln(0)"))
    #expect(numbers(.log10, "-1") == .unknown(.undefined, "log10(-1)"))
    #expect(numbers(.sqrt, "-0.000001") == .unknown(.undefined, "sqrt(-0.000001)"))
  }

  @Test func `texts have a length, small letters and no blanks around`() {
    let text = { (function: Function, text: String, type: ValueType) in
      self.sheet.value(self.sheet.call(function, [self.sheet.text(literal: text)], type))
    }
    #expect(text(.length, "棉T恤👕", .int) == .int(4))
    #expect(text(.lower, "ÄBC棉", .text) == .value(.text("äbc棉")))
    #expect(text(.trim, " \u{3000}a b ", .text) == .value(.text("a b")))
  }

  @Test func `a bucket depends on the text alone`() {
    let bucket = { (text: String, count: Int64) in
      self.sheet.value(
        self.sheet.call(
          .bucket, [self.sheet.text(literal: text), self.sheet.int(count)], .int))
    }
    // hashlib: int.from_bytes(sha256(b"M017").digest()[:8], "big") % 100
    #expect(bucket("M017", 100) == .int(32))
    #expect(bucket("M017", 0) == .unknown(.undefined, "bucket(\"M017\", 0)"))
  }

  @Test func `a date has parts`() {
    let part = { (function: Function, date: String) in
      self.sheet.value(self.sheet.call(function, [self.sheet.date(date)], .int))
    }
    #expect(part(.day, "2026-11-09") == .int(9))
    #expect(part(.month, "2026-11-09") == .int(11))
    #expect(part(.year, "2026-11-09") == .int(2026))
    // A Monday, in the 46th week.
    #expect(part(.weekday, "2026-11-09") == .int(1))
    #expect(part(.week, "2026-11-09") == .int(46))
    #expect(part(.dayOfYear, "2026-12-31") == .int(365))
  }

  @Test func `days are counted forwards`() {
    let first = sheet.date("2026-02-27")
    let second = sheet.date("2026-03-01")
    #expect(sheet.value(sheet.call(.daysBetween, [first, second], .int)) == .int(2))
    #expect(sheet.value(sheet.call(.daysBetween, [second, first], .int)) == .int(-2))
    #expect(sheet.value(sheet.call(.daysSince, [sheet.date("2026-11-01")], .int)) == .int(10))
    #expect(sheet.value(sheet.call(.daysSince, [sheet.item("on")], .int)) == .missing("item.on"))
    sheet.inputs = EvaluationInputs()
    #expect(
      sheet.value(sheet.call(.daysSince, [sheet.item("on")], .int))
        == .missing("item.on", "today"))
  }

  @Test func `instants and dates meet in the zone`() {
    let evening = sheet.instant("2026-11-10T16:30Z")
    #expect(sheet.value(sheet.call(.date, [evening], .date)) == .date("2026-11-11"))
    #expect(
      sheet.value(sheet.call(.at, [sheet.date("2026-11-11"), sheet.int(900)], .instant))
        == .value(.instant("2026-11-11T15:00+08:00")))
  }
}
