import MenkanSemantics
import MenkanValues
import Testing

@Suite struct ArithmeticTests {
  let sheet = Sheet()

  func ints(_ a: Int64, _ operation: Arithmetic, _ b: Int64, _ sign: String) -> Evaluated {
    sheet.value(sheet.arithmetic(sheet.int(a), operation, sheet.int(b), .int, sign))
  }

  func decimals(_ a: String, _ operation: Arithmetic, _ b: String, _ sign: String) -> Evaluated {
    sheet.value(
      sheet.arithmetic(sheet.number(a), operation, sheet.number(b), .number, sign))
  }

  @Test func `ints are added and multiplied in 64 bits`() {
    #expect(ints(2, .addInts, 3, "+") == .int(5))
    #expect(ints(2, .subtractInts, 3, "-") == .int(-1))
    #expect(ints(-4, .multiplyInts, 3, "*") == .int(-12))
    #expect(
      ints(.max, .addInts, 1, "+") == .unknown(.overflow, "9223372036854775807 + 1"))
    #expect(
      ints(.min, .subtractInts, 1, "-") == .unknown(.overflow, "-9223372036854775808 - 1"))
    #expect(
      ints(.min, .multiplyInts, -1, "*") == .unknown(.overflow, "-9223372036854775808 * -1"))
  }

  @Test func `decimals are exact and rounded half-even`() {
    #expect(decimals("0.1", .addDecimals, "0.2", "+") == .number("0.3"))
    #expect(decimals("0.1", .subtractDecimals, "0.3", "-") == .number("-0.2"))
    #expect(decimals("0.000005", .multiplyDecimals, "0.5", "*") == .number("0.000002"))
    #expect(decimals("0.000007", .multiplyDecimals, "0.5", "*") == .number("0.000004"))
    #expect(decimals("2", .divideDecimals, "3", "/") == .number("0.666667"))
    #expect(
      decimals("9000000000000", .multiplyDecimals, "2", "*")
        == .unknown(.overflow, "9000000000000 * 2"))
  }

  @Test func `nothing can be divided by zero`() {
    #expect(decimals("1", .divideDecimals, "0", "/") == .unknown(.divisionByZero, "1 / 0"))
    #expect(decimals("1", .moduloDecimals, "0", "mod") == .unknown(.divisionByZero, "1 mod 0"))
    #expect(ints(1, .moduloInts, 0, "mod") == .unknown(.divisionByZero, "1 mod 0"))
    #expect(
      ints(1, .multipleOfInts, 0, "is multiple of")
        == .unknown(.divisionByZero, "1 is multiple of 0"))
    #expect(
      decimals("1", .multipleOfDecimals, "0", "is multiple of")
        == .unknown(.divisionByZero, "1 is multiple of 0"))
  }

  @Test func `remainders have the sign of the divisor`() {
    #expect(ints(-7, .moduloInts, 3, "mod") == .int(2))
    #expect(ints(7, .moduloInts, -3, "mod") == .int(-2))
    #expect(ints(.min, .moduloInts, -1, "mod") == .int(0))
    #expect(decimals("-0.5", .moduloDecimals, "0.3", "mod") == .number("0.1"))
    #expect(ints(-6, .multipleOfInts, 3, "is multiple of") == .yes)
    #expect(decimals("0.35", .multipleOfDecimals, "0.1", "is multiple of") == .no)
  }

  @Test func `the sign changes and the one int without a twin is a fault`() {
    let negated = { (x: TypedExpression) in
      self.sheet.value(self.sheet.term(.negate(x), x.type, "-(\(self.sheet.text(x)))"))
    }
    #expect(negated(sheet.int(5)) == .int(-5))
    #expect(negated(sheet.number("-0.5")) == .number("0.5"))
    #expect(negated(sheet.int(.min)) == .unknown(.overflow, "-(-9223372036854775808)"))
    #expect(negated(sheet.duration(.days(3), .days)) == .value(.days(-3)))
  }

  @Test func `an int widens to a number within the range of decimals`() {
    let widened = { (int: Int64) in
      self.sheet.value(self.sheet.term(.widen(self.sheet.int(int)), .number, "\(int)"))
    }
    #expect(widened(12) == .number("12"))
    #expect(widened(9_223_372_036_854) == .number("9223372036854"))
    #expect(widened(9_223_372_036_855) == .unknown(.overflow, "9223372036855"))
  }

  @Test func `the cause names the smallest expression on one line`() {
    let quotient = sheet.term(
      .arithmetic(.divideDecimals, sheet.number("1"), sheet.number("0")), .number,
      "  1\n\t/   0 ")
    let sum = sheet.arithmetic(quotient, .addDecimals, sheet.number("1"), .number, "+")
    #expect(sheet.value(sum) == .unknown(.divisionByZero, "1 / 0"))
  }

  @Test func `an operation is unknown for the causes of both operands`() {
    let sum = sheet.arithmetic(sheet.item("x"), .addDecimals, sheet.item("y"), .number, "+")
    let mirrored = sheet.arithmetic(sheet.item("y"), .addDecimals, sheet.item("x"), .number, "+")
    #expect(sheet.value(sum) == .missing("item.x", "item.y"))
    #expect(sheet.value(mirrored) == sheet.value(sum))
    #expect(sheet.value(sum, of: .goods(["x": .number("1")])) == .missing("item.y"))
  }

  @Test func `dates move by days and by months that end in time`() {
    let moved = { (operation: Arithmetic, date: String, by: Value, unit: DurationUnit) in
      self.sheet.value(
        self.sheet.arithmetic(
          self.sheet.date(date), operation, self.sheet.duration(by, unit), .date, "±"))
    }
    #expect(moved(.addToDate, "2026-02-27", .days(2), .days) == .date("2026-03-01"))
    #expect(moved(.subtractFromDate, "2026-03-01", .days(1), .days) == .date("2026-02-28"))
    #expect(moved(.addToDate, "2026-01-31", .months(1), .months) == .date("2026-02-28"))
    #expect(moved(.subtractFromDate, "2024-03-31", .months(1), .months) == .date("2024-02-29"))
    #expect(
      moved(.addToDate, "9999-12-31", .days(1), .days)
        == .unknown(.overflow, "9999-12-31 + 1 day"))
    #expect(
      moved(.subtractFromDate, "2026-01-01", .days(.min), .days)
        == .unknown(.overflow, "2026-01-01 - -9223372036854775808 days"))
  }

  @Test func `instants move by hours and durations are counted`() {
    let noon = sheet.instant("2026-11-11T12:00+08:00")
    let two = sheet.duration(.hours(2), .time)
    #expect(
      sheet.value(sheet.arithmetic(noon, .addToInstant, two, .instant, "+"))
        == .value(.instant("2026-11-11T14:00+08:00")))
    #expect(
      sheet.value(sheet.arithmetic(noon, .subtractFromInstant, two, .instant, "-"))
        == .value(.instant("2026-11-11T10:00+08:00")))
    let later = sheet.instant("2026-11-12T12:00+08:00")
    #expect(
      sheet.value(sheet.arithmetic(later, .instantDifference, noon, .duration(.time), "-"))
        == .value(.hours(24)))
    let days = sheet.arithmetic(
      sheet.date("2026-03-01"), .dateDifference, sheet.date("2026-02-01"), .duration(.days), "-")
    #expect(sheet.value(days) == .value(.days(28)))
    let three = sheet.duration(.days(3), .days)
    let four = sheet.duration(.days(4), .days)
    #expect(
      sheet.value(sheet.arithmetic(three, .addDurations, four, .duration(.days), "+"))
        == .value(.days(7)))
    #expect(
      sheet.value(sheet.arithmetic(three, .subtractDurations, four, .duration(.days), "-"))
        == .value(.days(-1)))
    #expect(
      sheet.value(sheet.arithmetic(three, .multiplyDuration, sheet.int(5), .duration(.days), "*"))
        == .value(.days(15)))
  }
}
