/// Which days are worked on: Monday to Friday, but for what is listed.
public struct WorkCalendar: Hashable, Sendable {
  /// Days off although they fall on a weekday.
  public let holidays: Set<CivilDate>
  /// Days worked on although they fall on a weekend.
  public let workdays: Set<CivilDate>

  /// The holidays from Monday to Friday, ascending.
  private let daysOff: [Int32]
  /// The workdays on weekends, ascending.
  private let extraDays: [Int32]

  public init(holidays: Set<CivilDate> = [], workdays: Set<CivilDate> = []) {
    self.holidays = holidays
    self.workdays = workdays
    daysOff = holidays.filter { $0.weekday <= 5 }.map(\.day).sorted()
    extraDays = workdays.filter { $0.weekday > 5 }.map(\.day).sorted()
  }

  public func isWorkday(_ day: CivilDate) -> Bool {
    day.weekday <= 5 ? !holidays.contains(day) : workdays.contains(day)
  }

  /// The `count`-th workday after a day, which itself does not count; for a count below zero the
  /// one before it. The day itself for zero, nil outside the years 1 to 9999.
  ///
  /// - Complexity: O(log *listed days*): nothing is counted day by day, however far it reaches.
  public func workday(_ count: Int64, from start: CivilDate) -> CivilDate? {
    guard CivilDate.range.contains(start), count.magnitude <= 4_000_000 else { return nil }
    if count == 0 { return start }
    // The workdays up to the one that is looked for, from the beginning of the calendar.
    let until = count > 0 ? start.day : start.day - 1
    let wanted = workdays(until: until) + (count > 0 ? count : count + 1)
    var low = CivilDate.range.lowerBound.day
    var high = CivilDate.range.upperBound.day
    guard wanted > 0, workdays(until: high) >= wanted else { return nil }
    // The first day by which there are so many is a workday.
    while low < high {
      let middle = low + (high - low) / 2
      if workdays(until: middle) >= wanted { high = middle } else { low = middle + 1 }
    }
    return CivilDate(day: low)
  }

  /// How many workdays there are from the first day of the calendar, a Monday, to this one.
  private func workdays(until day: Int32) -> Int64 {
    let days = Int64(day) - Int64(CivilDate.range.lowerBound.day) + 1
    let weekdays = days / 7 * 5 + min(days % 7, 5)
    return weekdays - Int64(count(in: daysOff, until: day))
      + Int64(count(in: extraDays, until: day))
  }

  /// How many of these ascending days are not after `day`.
  private func count(in days: [Int32], until day: Int32) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = low + (high - low) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
