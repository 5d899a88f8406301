import MenkanValues

/// `within last 30 days` and its kin.
extension CanonicalWriter {
  mutating func write(_ x: TypedExpression, within window: TypedWindow) {
    // Written out, only moments among themselves count by the clock.
    let days = [x] + window.ends
    let keepsDates = window.isWrittenOut && days.allSatisfy { $0.moment.type == .instant }
    func plain(_ day: TypedExpression) -> TypedExpression { keepsDates ? day : day.moment }
    write(plain(x), .coalesce)
    write(" within ")
    switch window {
    case .last(let length, let includingToday):
      write("last ", length, includingToday ? " including today" : "")
    case .lastBefore(let length, let event):
      write("last ", length, " before ")
      write(plain(event), .additive)
    case .after(let length, let event):
      write("", length, " after ")
      write(plain(event), .additive)
    case .next(let length): write("next ", length, "")
    case .this(let period): write("this \(period.rawValue)")
    case .previous(let count, let period): write(previous: count, period)
    case .between(let lower, let upper):
      write(plain(lower), .additive)
      write("..")
      write(plain(upper), .additive)
    case .since(let start):
      write("since ")
      write(plain(start), .additive)
    case .lastHours(let count): write("last ", hours: count, "")
    case .nextHours(let count): write("next ", hours: count, "")
    case .lastHoursBefore(let count, let event):
      write("last ", hours: count, " before ")
      write(event, .additive)
    case .hoursAfter(let count, let event):
      write("", hours: count, " after ")
      write(event, .additive)
    }
  }

  private mutating func write(_ words: String, _ length: WindowLength, _ tail: String) {
    write(words)
    switch length.unit {
    case .days:
      // Weeks are counted as days.
      if case .arithmetic(.multiplyInts, let weeks, let seven) = length.count.kind,
        case .constant(.int(7)) = seven.kind
      {
        write(weeks, "week")
      } else {
        write(length.count, "day")
      }
    case .months: write(length.count, "month")
    case .businessDays(let calendar):
      write(length.count, "business day")
      write(" of \(name(calendar, in: names.calendars))")
    }
    write(tail)
  }

  private mutating func write(_ words: String, hours: TypedExpression, _ tail: String) {
    write(words)
    write(hours, "hour")
    write(tail)
  }

  private mutating func write(previous count: TypedExpression, _ period: CalendarPeriod) {
    write("previous ")
    if case .constant(.int(1)) = count.kind { return write(period.rawValue) }
    write(count, period.rawValue)
  }

  /// A number or a name stands as it is, all else in parentheses; then the unit.
  private mutating func write(_ count: TypedExpression, _ unit: String) {
    var isPlain = false
    var isOne = false
    switch count.kind {
    case .constant(.int(let int)): (isPlain, isOne) = (int >= 0, int == 1)
    case .local, .param: isPlain = true
    default: break
    }
    if isPlain {
      write(count)
    } else {
      write("(")
      write(count)
      write(")")
    }
    write(" \(unit)" + (isOne ? "" : "s"))
  }
}

extension TypedWindow {
  /// Where it begins and ends, or what it is counted from.
  fileprivate var ends: [TypedExpression] {
    switch self {
    case .between(let lower, let upper): [lower, upper]
    case .since(let start): [start]
    default: []
    }
  }

  /// True where both ends, or the beginning, are given.
  fileprivate var isWrittenOut: Bool {
    switch self {
    case .between, .since: true
    default: false
    }
  }
}
