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

  func interval(
    of window: TypedWindow, for whole: TypedExpression, in frame: inout Frame
  ) -> Interval {
    // An end that lies some hours from `start`; the amount says how many from the count.
    func hours(_ start: Evaluated, _ count: Evaluated, _ amount: (Int64) -> Int64) -> Evaluated {
      strict([start, count], for: whole) { hour($0[0], $0[1], amount) }
    }
    func value(_ expression: TypedExpression) -> Evaluated { evaluate(expression, in: &frame) }
    // The end of a window of dates that lies its whole length from `start`.
    func far(_ length: WindowLength, _ start: Evaluated, _ direction: WindowDirection) -> Evaluated
    {
      strict([start, value(length.count)], for: whole) {
        end(of: length.unit, from: $0[0], $0[1], direction)
      }
    }
    func neighbour(_ start: Evaluated, _ direction: WindowDirection) -> Evaluated {
      strict([start], for: whole) { end(of: .days, from: $0[0], .int(1), direction) }
    }

    switch window {
    case .last(let length, false):
      return Interval(from: far(length, today, .back), to: neighbour(today, .back))
    case .last(let length, true):
      return Interval(from: far(length, tomorrow(for: whole), .back), to: today)
    case .lastBefore(let length, let event):
      let event = value(event)
      return Interval(from: far(length, event, .back), to: neighbour(event, .back))
    case .next(let length):
      return Interval(from: neighbour(today, .ahead), to: far(length, today, .ahead))
    case .after(let length, let event):
      let event = value(event)
      return Interval(from: neighbour(event, .ahead), to: far(length, event, .ahead))
    case .this(let period):
      return Interval(
        from: strict([today], for: whole) { start(of: period, holding: $0[0], periods: 0) },
        to: strict([today], for: whole) { lastDay(before: period, holding: $0[0], periods: 1) })
    case .previous(let count, let period):
      let count = value(count)
      return Interval(
        from: strict([today, count], for: whole) { earliest(of: period, $0[0], $0[1]) },
        to: strict([today], for: whole) { lastDay(before: period, holding: $0[0], periods: 0) })
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

  private func hour(_ start: Value, _ count: Value, _ amount: (Int64) -> Int64) -> Computed {
    guard case .instant(let start) = start, case .int(let count) = count else { return .unproved }
    let (seconds, overflow) = amount(max(0, count)).multipliedReportingOverflow(by: 3600)
    return .instant(overflow ? nil : start.adding(CalendarDuration(seconds, .time)))
  }
}
