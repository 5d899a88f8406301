extension CalendarDuration: CustomStringConvertible {
  /// Reads a whole number and a unit, in English or in Chinese: `30 days`, `1 day`, `3 months`,
  /// `48 hours`, `30天`, `3 个月`; weeks count as 7 days, quarters as 3 months. A sign may stand
  /// before it. nil for anything else and beyond 64 bits.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let sign = bytes.first == UInt8(ascii: "-") ? 1 : 0
    let digits = bytes.dropFirst(sign).prefix { isDecimalDigit($0) }
    guard !digits.isEmpty,
      let number = Int64(String(decoding: bytes.prefix(sign + digits.count), as: UTF8.self))
    else { return nil }
    let rest = bytes.dropFirst(sign + digits.count).drop { $0 == UInt8(ascii: " ") }
    let spelling = String(decoding: rest, as: UTF8.self)
    guard let (size, unit) = durationUnits[spelling] else { return nil }
    let (count, overflow) = number.multipliedReportingOverflow(by: size)
    if overflow { return nil }
    self.init(count, unit)
  }

  /// `30 days`, `1 month`, `90 minutes`: what `init(_:)` reads back as the same.
  public var description: String {
    let (number, name) = spoken
    return "\(number) \(name.english)" + (number.magnitude == 1 ? "" : "s")
  }

  /// `30 天`, `1 个月`, `90 分钟`: what `init(_:)` reads back as the same.
  public var chineseDescription: String {
    let (number, name) = spoken
    return "\(number) \(name.chinese)"
  }

  /// Time is told in the largest unit that leaves no rest; days and months stay as they are, so
  /// that lengths which are compared look alike.
  private var spoken: (Int64, (english: String, chinese: String)) {
    switch unit {
    case .days: (count, ("day", "天"))
    case .months: (count, ("month", "个月"))
    case .time where count % 3600 == 0: (count / 3600, ("hour", "小时"))
    case .time where count % 60 == 0: (count / 60, ("minute", "分钟"))
    case .time: (count, ("second", "秒"))
    }
  }
}

/// How many days, months or seconds each spelling stands for.
private let durationUnits: [String: (size: Int64, unit: DurationUnit)] = {
  let spellings: [(Int64, DurationUnit, [String])] = [
    (1, .days, ["day", "days", "天", "日"]),
    (7, .days, ["week", "weeks", "周", "星期", "个星期"]),
    (1, .months, ["month", "months", "个月", "月"]),
    (3, .months, ["quarter", "quarters", "季度", "个季度"]),
    (12, .months, ["year", "years", "年"]),
    (1, .time, ["second", "seconds", "秒"]),
    (60, .time, ["minute", "minutes", "分钟"]),
    (3600, .time, ["hour", "hours", "小时", "个小时"]),
  ]
  var units: [String: (size: Int64, unit: DurationUnit)] = [:]
  for (size, unit, names) in spellings {
    for name in names { units[name] = (size, unit) }
  }
  return units
}()
