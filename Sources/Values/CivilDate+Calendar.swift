/// Conversions follow Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms"
/// (days_from_civil, civil_from_days): eras of 400 years, years that begin in March.
extension CivilDate: CustomStringConvertible {
  /// 0001-01-01 and 9999-12-31.
  public static let range =
    CivilDate(day: -719_162)...CivilDate(day: 2_932_896)

  /// The day with these numbers; nil where the calendar has none or the year is not 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(day: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// How many days the month, 1 to 12, has in that year.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29th of February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Monday = 1 … Sunday = 7.
  public var weekday: Int { ((Int(day) + 3) % 7 + 7) % 7 + 1 }

  /// 1 on the first of January.
  public var dayOfYear: Int {
    let year = components.year
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return 1 }
    return Int(day) - Int(first.day) + 1
  }

  /// The week's number by ISO 8601: week 1 holds the year's first Thursday.
  public var isoWeek: Int {
    // Wraps only outside the calendar's years, where no number is right.
    let thursday = CivilDate(day: day &+ Int32(4 - weekday))
    return (thursday.dayOfYear - 1) / 7 + 1
  }

  /// The day `count` days later; nil outside the years 1 to 9999.
  public func adding(days count: Int64) -> CivilDate? {
    let (sum, overflow) = Int64(day).addingReportingOverflow(count)
    guard !overflow, let day = Int32(exactly: sum) else { return nil }
    let date = CivilDate(day: day)
    return CivilDate.range.contains(date) ? date : nil
  }

  /// The same day `count` months later, clamped to the month's end; nil outside 1 to 9999.
  public func adding(months count: Int64) -> CivilDate? {
    guard count.magnitude < 200_000 else { return nil }
    let (year, month, day) = components
    let total = Int64(year * 12 + month - 1) + count
    guard total >= 12 else { return nil }
    let newYear = Int(total / 12)
    let newMonth = Int(total % 12) + 1
    return CivilDate(
      year: newYear, month: newMonth,
      day: min(day, CivilDate.daysIn(month: newMonth, year: newYear)))
  }

  /// Reads `2026-11-11`, exactly so.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimalDigits(bytes[0..<4]), let month = decimalDigits(bytes[5..<7]),
      let day = decimalDigits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-11-11`
  public var description: String {
    let (year, month, day) = components
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

/// Whether the byte is one of the ASCII digits 0 to 9.
package func isDecimalDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// The number that these bytes spell; nil for none, for one that is no ASCII digit, and past nine
/// digits.
package func decimalDigits(_ bytes: some Collection<UInt8>) -> Int? {
  var number = 0
  for byte in bytes {
    guard isDecimalDigit(byte), number < 100_000_000 else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return bytes.isEmpty ? nil : number
}

/// `number` with zeros in front, at least `width` digits.
package func padded(_ number: some BinaryInteger, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
