import MenkanSemantics
import MenkanValues

/// Whether a window reaches into the past or into the future.
enum WindowDirection {
  case back
  case ahead
}

/// The ends of windows of dates.
extension ReferenceEvaluator {
  /// The day that lies so many days, months or business days from another one.
  ///
  /// A count below zero counts as zero, which makes the window empty.
  func end(
    of unit: WindowLength.Unit, from start: Value, _ count: Value, _ direction: WindowDirection
  ) -> Computed {
    guard case .date(let start) = start, case .int(let count) = count else { return .unproved }
    let steps = max(0, count)
    let signed = direction == .back ? -steps : steps
    switch unit {
    case .days: return .date(start.adding(days: signed))
    case .months: return .date(start.adding(months: signed))
    case .businessDays(let index):
      guard inputs.calendars.indices.contains(index) else { return .unproved }
      return .date(inputs.calendars[index].workday(signed, from: start))
    }
  }

  /// `last n … including today` is the same window before tomorrow.
  func tomorrow(for whole: TypedExpression) -> Evaluated {
    strict([today], for: whole) { end(of: .days, from: $0[0], .int(1), .ahead) }
  }

  /// The first day of the period that holds a day, or of one that many periods later.
  func start(of period: CalendarPeriod, holding day: Value, periods: Int64) -> Computed {
    guard case .date(let day) = day else { return .unproved }
    return .date(firstDay(of: period, holding: day, periods))
  }

  /// The day before the first one of such a period.
  func lastDay(before period: CalendarPeriod, holding day: Value, periods: Int64) -> Computed {
    guard case .date(let day) = day else { return .unproved }
    return .date(firstDay(of: period, holding: day, periods)?.adding(days: -1))
  }

  /// The first day of the earliest of the periods before the one that holds a day.
  func earliest(of period: CalendarPeriod, _ day: Value, _ count: Value) -> Computed {
    guard case .int(let count) = count else { return .unproved }
    return start(of: period, holding: day, periods: -max(0, count))
  }

  private func firstDay(of period: CalendarPeriod, holding day: CivilDate, _ periods: Int64)
    -> CivilDate?
  {
    guard periods.magnitude < 1_000_000 else { return nil }
    let (year, month, dayOfMonth) = day.components
    let firstOfMonth = day.adding(days: Int64(1 - dayOfMonth))
    switch period {
    case .week: return day.adding(days: Int64(1 - day.weekday) + 7 * periods)
    case .month: return firstOfMonth?.adding(months: periods)
    case .quarter:
      return firstOfMonth?.adding(months: Int64(-((month - 1) % 3)) + 3 * periods)
    case .year: return CivilDate(year: year, month: 1, day: 1)?.adding(months: 12 * periods)
    }
  }
}
