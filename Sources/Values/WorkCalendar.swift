/// Which days are worked on: Monday to Friday, but for what is listed.
public struct WorkCalendar: Hashable, Sendable {
  /// Days off although they fall on a weekday.
  public let holidays: Set<CivilDate>
  /// Days worked on although they fall on a weekend.
  public let workdays: Set<CivilDate>

  public init(holidays: Set<CivilDate> = [], workdays: Set<CivilDate> = []) {
    self.holidays = holidays
    self.workdays = workdays
  }

  public func isWorkday(_ day: CivilDate) -> Bool {
    day.weekday <= 5 ? !holidays.contains(day) : workdays.contains(day)
  }
}
