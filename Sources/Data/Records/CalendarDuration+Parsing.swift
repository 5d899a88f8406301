import MenkanValues

extension CalendarDuration {
  /// Reads `30 days`, `3 months`, `48 hours`, `30 天`: a whole number, at most one space, a unit.
  init?(parsing text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    guard let number = Int64(digits) else { return nil }
    var word = text.dropFirst(digits.count)
    if word.first == " " { word = word.dropFirst() }
    guard let (unit, factor) = CalendarDuration.units[String(word)] else { return nil }
    let (count, overflow) = number.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    self.init(count, unit)
  }

  private static let units: [String: (DurationUnit, Int64)] = [
    "day": (.days, 1), "days": (.days, 1), "天": (.days, 1),
    "week": (.days, 7), "weeks": (.days, 7), "周": (.days, 7),
    "month": (.months, 1), "months": (.months, 1), "个月": (.months, 1),
    "quarter": (.months, 3), "quarters": (.months, 3), "季度": (.months, 3),
    "year": (.months, 12), "years": (.months, 12), "年": (.months, 12),
    "hour": (.time, 3600), "hours": (.time, 3600), "小时": (.time, 3600),
    "minute": (.time, 60), "minutes": (.time, 60), "分钟": (.time, 60),
    "second": (.time, 1), "seconds": (.time, 1), "秒": (.time, 1),
  ]
}
