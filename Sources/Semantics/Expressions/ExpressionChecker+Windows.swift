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
      let low = end(lower, of: moment)
      let high = end(upper, of: moment)
      guard let low, let high else { return nil }
      let byMoment = [moment, low, high].allSatisfy { $0.type == .instant }
      if byMoment { return TypedExpression(.within(moment, .between(low, high)), .bool, span) }
      let window = TypedWindow.between(low.asDay, high.asDay)
      return TypedExpression(.within(moment.asDay, window), .bool, span)
    case .since(let start):
      guard let first = end(start, of: moment) else { return nil }
      let byMoment = moment.type == .instant && first.type == .instant
      if byMoment { return TypedExpression(.within(moment, .since(first)), .bool, span) }
      return TypedExpression(.within(moment.asDay, .since(first.asDay)), .bool, span)
    case .relative(let direction, let count, .hours):
      return withinHours(moment, direction, count, span)
    case .relative(let direction, let count, let unit):
      guard let length = length(count, unit) else { return nil }
      return withinDays(moment, direction, length, span)
    case .business(let direction, let count, let name):
      let count = check(count, as: .int)
      guard let calendar = calendar(name), let count else { return nil }
      let length = WindowLength(count: count, unit: .businessDays(calendar))
      return withinDays(moment, direction, length, span)
    case .this(let unit):
      return TypedExpression(.within(moment.asDay, .this(CalendarPeriod(unit))), .bool, span)
    case .previous(let count, let unit):
      let one = TypedExpression(.constant(.int(1)), .int, span)
      guard let count = count.map({ check($0, as: .int) }) ?? one else { return nil }
      let window = TypedWindow.previous(count, CalendarPeriod(unit))
      return TypedExpression(.within(moment.asDay, window), .bool, span)
    }
  }

  /// An end of a window that is written out. Moments meet moments as they are; where one side is
  /// a date, all count by their dates in the zone.
  private func end(_ id: ExpressionID, of moment: TypedExpression) -> TypedExpression? {
    guard let typed = infer(id, expecting: moment.type) else { return nil }
    if typed.type == .date || typed.type == .instant { return typed }
    report(typed, against: moment)
    return nil
  }

  private func length(_ count: ExpressionID, _ unit: WindowUnit) -> WindowLength? {
    guard let length = check(count, as: .int) else { return nil }
    switch unit {
    case .days, .hours: return WindowLength(count: length, unit: .days)
    case .months: return WindowLength(count: length, unit: .months)
    case .weeks:
      let seven = TypedExpression(.constant(.int(7)), .int, length.span)
      let days = TypedExpression(.arithmetic(.multiplyInts, length, seven), .int, length.span)
      return WindowLength(count: days, unit: .days)
    }
  }

  private func withinDays(
    _ moment: TypedExpression, _ direction: WindowSyntax.Direction, _ length: WindowLength,
    _ span: SourceSpan
  ) -> TypedExpression? {
    let window: TypedWindow?
    switch direction {
    case .last(let includingToday): window = .last(length, includingToday: includingToday)
    case .next: window = .next(length)
    case .lastBefore(let event): window = day(event).map { .lastBefore(length, $0) }
    case .after(let event): window = day(event).map { .after(length, $0) }
    }
    return window.map { TypedExpression(.within(moment.asDay, $0), .bool, span) }
  }

  private func withinHours(
    _ moment: TypedExpression, _ direction: WindowSyntax.Direction, _ count: ExpressionID,
    _ span: SourceSpan
  ) -> TypedExpression? {
    guard let length = check(count, as: .int) else { return nil }
    guard moment.type == .instant else {
      program.report(.hoursOfDate(Operand(moment, text(of: moment)), schema: program.schema))
      return nil
    }
    return hours(direction, length).map { TypedExpression(.within(moment, $0), .bool, span) }
  }

  private func calendar(_ name: Identifier) -> Int? {
    program.find(
      name, in: files, kind: LocalizedText(en: "calendar", zh: "工作日历"),
      code: "name/unknown-calendar"
    ) {
      if case .calendar(let index) = $0 { index } else { nil }
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

extension CalendarPeriod {
  init(_ unit: CalendarUnit) {
    switch unit {
    case .week: self = .week
    case .month: self = .month
    case .quarter: self = .quarter
    case .year: self = .year
    }
  }
}
