import MenkanSemantics
import MenkanValues

/// `x within last 30 days`: each window is an interval of days, or of moments.
extension ReferenceEvaluator {
  func isWithin(
    _ x: TypedExpression, _ window: TypedWindow, for whole: TypedExpression,
    in frame: inout Frame
  ) -> Truth {
    let operand = evaluate(x, in: &frame)
    let interval = interval(of: window, for: whole, in: &frame)
    return isInInterval(operand, interval, for: whole)
  }

  private func interval(
    of window: TypedWindow, for whole: TypedExpression, in frame: inout Frame
  ) -> Interval {
    // An end that lies some days or hours from `start`; the amount says how many from the count.
    func days(_ start: Evaluated, _ count: Evaluated, _ amount: (Int64) -> Int64) -> Evaluated {
      strict([start, count], for: whole) { day($0[0], $0[1], amount) }
    }
    func hours(_ start: Evaluated, _ count: Evaluated, _ amount: (Int64) -> Int64) -> Evaluated {
      strict([start, count], for: whole) { hour($0[0], $0[1], amount) }
    }
    func value(_ expression: TypedExpression) -> Evaluated { evaluate(expression, in: &frame) }
    let one = Evaluated.value(.int(1))

    switch window {
    case .lastDays(let count):
      return Interval(from: days(today, value(count), { -$0 }), to: days(today, one, { -$0 }))
    case .lastDaysIncludingToday(let count):
      return Interval(from: days(today, value(count), { 1 - $0 }), to: today)
    case .lastDaysBefore(let count, let event):
      let event = value(event)
      return Interval(from: days(event, value(count), { -$0 }), to: days(event, one, { -$0 }))
    case .nextDays(let count):
      return Interval(from: days(today, one, { $0 }), to: days(today, value(count), { $0 }))
    case .daysAfter(let count, let event):
      let event = value(event)
      return Interval(from: days(event, one, { $0 }), to: days(event, value(count), { $0 }))
    case .between(let first, let last):
      return Interval(from: value(first), to: value(last))
    case .since(let start):
      return Interval(from: value(start), to: start.type == .instant ? now : today)
    case .lastHours(let count):
      return Interval(from: hours(now, value(count), { -$0 }), to: now, includesUpper: false)
    case .lastHoursBefore(let count, let event):
      let event = value(event)
      return Interval(from: hours(event, value(count), { -$0 }), to: event, includesUpper: false)
    case .nextHours(let count):
      return Interval(from: now, includesLower: false, to: hours(now, value(count), { $0 }))
    case .hoursAfter(let count, let event):
      let event = value(event)
      return Interval(from: event, includesLower: false, to: hours(event, value(count), { $0 }))
    }
  }

  /// A count below zero counts as zero, which makes the window empty.
  private func day(_ start: Value, _ count: Value, _ amount: (Int64) -> Int64) -> Computed {
    guard case .date(let start) = start, case .int(let count) = count else { return .unproved }
    return .date(start.adding(days: amount(max(0, count))))
  }

  private func hour(_ start: Value, _ count: Value, _ amount: (Int64) -> Int64) -> Computed {
    guard case .instant(let start) = start, case .int(let count) = count else { return .unproved }
    let (seconds, overflow) = amount(max(0, count)).multipliedReportingOverflow(by: 3600)
    return .instant(overflow ? nil : start.adding(CalendarDuration(seconds, .time)))
  }
}
