import MenkanSource

/// What stands behind `within`.
extension Parser {
  mutating func since() -> WindowSyntax? {
    let date = expression(.additive)
    return isRecovering ? nil : .since(date)
  }

  mutating func window() -> WindowSyntax? {
    switch current.keyword {
    case .last where startsCount(peek()): return lastWindow()
    case .next where startsCount(peek()):
      advance()
      return length().map { window(.next, $0) }
    case .since:
      advance()
      return since()
    case .this where isWord(peek()) || peek().kind == .word:
      advance()
      return calendarUnit().map { .this($0) }
    case .previous where startsCount(peek()) || peek().kind == .word: return previousWindow()
    default: break
    }
    if !at(.leftParenthesis), peek().keyword.map(isUnit) ?? false, startsCount(current) {
      return length().flatMap { lengthAfter($0) }
    }
    return rangeWindow()
  }

  private func window(
    _ direction: WindowSyntax.Direction, _ length: WindowLengthSyntax
  ) -> WindowSyntax {
    switch length.unit {
    case .plain(let unit): .relative(direction, count: length.count, unit: unit)
    case .business(let calendar): .business(direction, count: length.count, calendar: calendar)
    }
  }

  private mutating func lastWindow() -> WindowSyntax? {
    advance()
    guard let length = length() else { return nil }
    if at(.including, .today) {
      advance()
      advance()
      return window(.last(includingToday: true), length)
    }
    if accept(.before) != nil {
      let date = expression(.additive)
      return isRecovering ? nil : window(.lastBefore(date), length)
    }
    return window(.last(includingToday: false), length)
  }

  /// `30 days after e`, from behind its length.
  private mutating func lengthAfter(_ length: WindowLengthSyntax) -> WindowSyntax? {
    guard accept(.after) != nil else {
      if current.kind != .invalid, missingSpace() == nil {
        fail(.windowWithoutDirection(at: tree[length.count].span.joined(with: span(from: place))))
      } else {
        unexpected(.keyword(.after))
      }
      return nil
    }
    let date = expression(.additive)
    return isRecovering ? nil : window(.after(date), length)
  }

  /// `A..B`, `(e) days after d`; in the order of Chinese `在 d 之后 7 天内`.
  private mutating func rangeWindow() -> WindowSyntax? {
    let minus = minusOfLength
    // The second word of a phrase such as `在最近` is no name from which something is subtracted.
    if let minus, current.text.isEmpty { return refuse(minus) }
    let lower = expression(.additive)
    return isRecovering ? nil : window(from: lower, minus)
  }

  /// A function of its own, so that brackets within brackets take less of the stack.
  private mutating func window(from lower: ExpressionID, _ minus: SourceSpan?) -> WindowSyntax? {
    if case .parenthesised = tree[lower].kind, current.keyword.map(isUnit) ?? false {
      return length(of: lower).flatMap { lengthAfter($0) }
    }
    if at(.after) || at(.before), startsCount(peek()) {
      let direction: WindowSyntax.Direction = at(.after) ? .after(lower) : .lastBefore(lower)
      advance()
      return length().map { window(direction, $0) }
    }
    if let minus, !at(.range), current.kind != .invalid { return refuse(minus) }
    expect(.range)
    let upper = expression(.additive)
    return isRecovering ? nil : .between(lower, upper)
  }

  /// `last -1 days` reads as a difference, until its second end is missing.
  private var minusOfLength: SourceSpan? {
    let isDirected = at(.last) || at(.next) || at(.previous)
    return isDirected && peek().kind == .sign(.minus) ? peek().span : nil
  }

  private mutating func refuse(_ minus: SourceSpan) -> WindowSyntax? {
    fail(.negativeLength(at: minus))
    return nil
  }

  /// `previous month`, `previous 3 months`
  private mutating func previousWindow() -> WindowSyntax? {
    advance()
    if current.keyword.flatMap(CalendarUnit.init) != nil, !(peek().keyword.map(isUnit) ?? false) {
      return calendarUnit().map { .previous(count: nil, $0) }
    }
    guard let count = count() else { return nil }
    return calendarUnit().map { .previous(count: count, $0) }
  }

  /// Whole weeks, months and so on.
  private mutating func calendarUnit() -> CalendarUnit? {
    guard !isRecovering else { return nil }
    guard let unit = current.keyword.flatMap(CalendarUnit.init) else {
      unexpected(
        .other(
          LocalizedText(en: "`week`, `month`, `quarter` or `year`", zh: "周、月、季度或年")))
      return nil
    }
    advance()
    return unit
  }
}

extension CalendarUnit {
  fileprivate init?(_ keyword: Keyword) {
    switch keyword {
    case .week, .weeks: self = .week
    case .month, .months: self = .month
    case .quarter, .quarters: self = .quarter
    case .year, .years: self = .year
    default: return nil
    }
  }
}
