import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  func computeWithDates(_ function: Function, _ arguments: [Value]) -> Computed {
    switch (function, arguments.first, arguments.dropFirst().first) {
    case (.day, .date(let date)?, _): .int(Int64(date.components.day))
    case (.week, .date(let date)?, _): .int(Int64(date.isoWeek))
    case (.month, .date(let date)?, _): .int(Int64(date.components.month))
    case (.year, .date(let date)?, _): .int(Int64(date.components.year))
    case (.weekday, .date(let date)?, _): .int(Int64(date.weekday))
    case (.dayOfYear, .date(let date)?, _): .int(Int64(date.dayOfYear))
    case (.date, .instant(let instant)?, _): .date(inputs.zone.date(of: instant))
    case (.at, .date(let date)?, .int(let minutes)?):
      // A day has 1440 minutes.
      (0...1440).contains(minutes)
        ? .instant(inputs.zone.instant(on: date, minutes: Int(minutes))) : .failed(.undefined)
    // Positive where the second day is the later one.
    case (.daysBetween, .date(let first)?, .date(let second)?): .int(second.days(since: first))
    default: .unproved
    }
  }

  /// `days_since(d)` is `days_between(d, today)`.
  func daysSince(_ arguments: [Evaluated], for whole: TypedExpression) -> Evaluated {
    strict(arguments + [today], for: whole) { computeWithDates(.daysBetween, $0) }
  }
}
