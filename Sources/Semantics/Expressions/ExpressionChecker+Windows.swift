import MenkanSource
import MenkanSyntax
import MenkanValues

/// `within last 30 days` and its kin.
extension ExpressionChecker {
  func within(_ operand: ExpressionID, _ window: WindowSyntax, _ span: SourceSpan)
    -> TypedExpression?
  {
    guard let moment = infer(operand) else { return nil }
    guard moment.type == .date || moment.type == .instant else {
      program.report(.dateNeeded(Operand(moment, text(of: moment)), schema: program.schema))
      return nil
    }
    switch window {
    case .between(let lower, let upper):
      let low = check(lower, as: moment.type)
      let high = check(upper, as: moment.type)
      guard let low, let high else { return nil }
      return TypedExpression(.within(moment, .between(low, high)), .bool, span)
    case .since(let start):
      guard let first = check(start, as: moment.type) else { return nil }
      return TypedExpression(.within(moment, .since(first)), .bool, span)
    case .relative(let direction, let count, let unit):
      return relative(moment, direction, count, unit, span)
    }
  }

  private func relative(
    _ moment: TypedExpression, _ direction: WindowSyntax.Direction, _ count: ExpressionID,
    _ unit: WindowUnit, _ span: SourceSpan
  ) -> TypedExpression? {
    guard var length = check(count, as: .int) else { return nil }
    if unit == .hours {
      guard moment.type == .instant else {
        program.report(.hoursOfDate(Operand(moment, text(of: moment)), schema: program.schema))
        return nil
      }
      return hours(direction, length).map {
        TypedExpression(.within(moment, $0), .bool, span)
      }
    }
    if unit == .weeks {
      let seven = TypedExpression(.constant(.int(7)), .int, length.span)
      length = TypedExpression(.arithmetic(.multiplyInts, length, seven), .int, length.span)
    }
    let day = moment.asDay
    return days(direction, length).map { TypedExpression(.within(day, $0), .bool, span) }
  }

  private func days(_ direction: WindowSyntax.Direction, _ length: TypedExpression)
    -> TypedWindow?
  {
    switch direction {
    case .last(let includingToday):
      return includingToday ? .lastDaysIncludingToday(length) : .lastDays(length)
    case .next: return .nextDays(length)
    case .lastBefore(let event): return day(event).map { .lastDaysBefore(length, $0) }
    case .after(let event): return day(event).map { .daysAfter(length, $0) }
    }
  }

  private func hours(_ direction: WindowSyntax.Direction, _ length: TypedExpression)
    -> TypedWindow?
  {
    switch direction {
    case .last: return .lastHours(length)
    case .next: return .nextHours(length)
    case .lastBefore(let event):
      return check(event, as: .instant).map { .lastHoursBefore(length, $0) }
    case .after(let event): return check(event, as: .instant).map { .hoursAfter(length, $0) }
    }
  }

  /// An event as a day; a moment counts by its date in the zone.
  private func day(_ event: ExpressionID) -> TypedExpression? {
    guard let typed = infer(event, expecting: .date) else { return nil }
    let day = typed.asDay
    if day.type == .date { return day }
    program.report(.dateNeeded(Operand(typed, text(of: typed)), schema: program.schema))
    return nil
  }
}

extension TypedExpression {
  /// A moment's date in the zone; anything else is left as it is.
  var asDay: TypedExpression {
    type == .instant ? TypedExpression(.function(.date, [self]), .date, span) : self
  }
}
