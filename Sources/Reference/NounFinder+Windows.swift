import MenkanSemantics
import MenkanValues

extension NounFinder {
  mutating func window(_ window: TypedWindow, in scope: Scope) -> WindowNoun {
    switch window {
    case .last(let length, let includingToday):
      return self.window(includingToday ? .lastIncludingToday : .last, length, in: scope)
    case .lastBefore(let length, let event): return self.window(.last, length, event, in: scope)
    case .next(let length): return self.window(.next, length, in: scope)
    case .after(let length, let event): return self.window(.next, length, event, in: scope)
    case .this(let period): return WindowNoun(.this, nil, period.unit)
    case .previous(let count, let period):
      return WindowNoun(.previous, int(count, in: scope), period.unit)
    case .between: return WindowNoun(.between)
    case .since(let start): return WindowNoun(.since, event: noun(of: start, in: scope))
    case .lastHours(let count): return WindowNoun(.last, int(count, in: scope), .hours)
    case .nextHours(let count): return WindowNoun(.next, int(count, in: scope), .hours)
    case .lastHoursBefore(let count, let event):
      return WindowNoun(
        .last, int(count, in: scope), .hours, event: noun(of: event, in: scope))
    case .hoursAfter(let count, let event):
      return WindowNoun(
        .next, int(count, in: scope), .hours, event: noun(of: event, in: scope))
    }
  }

  private mutating func window(
    _ kind: WindowNoun.Kind, _ length: WindowLength, _ event: TypedExpression? = nil,
    in scope: Scope
  ) -> WindowNoun {
    let unit: WindowNoun.Unit =
      switch length.unit {
      case .days: .days
      case .months: .months
      case .businessDays: .businessDays
      }
    return WindowNoun(
      kind, int(length.count, in: scope), unit, event: event.map { noun(of: $0, in: scope) })
  }

  private func int(_ expression: TypedExpression, in scope: Scope) -> Int64? {
    var scope = scope
    guard case .int(let int)? = evaluator.evaluate(expression, in: &scope.frame).value else {
      return nil
    }
    return int
  }
}

extension CalendarPeriod {
  fileprivate var unit: WindowNoun.Unit {
    switch self {
    case .week: .weeks
    case .month: .months
    case .quarter: .quarters
    case .year: .years
    }
  }
}
