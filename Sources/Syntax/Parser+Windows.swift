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
      return count().map { .relative(.next, count: $0, unit: $1) }
    case .since:
      advance()
      return since()
    case .this where isWord(peek()) || peek().kind == .word, .previous where startsCount(peek()):
      return calendarWindow()
    default: break
    }
    if peek().keyword.map(isUnit) ?? false, startsCount(current) {
      guard let (count, unit) = count() else { return nil }
      expect(.after)
      let date = expression(.additive)
      return isRecovering ? nil : .relative(.after(date), count: count, unit: unit)
    }
    return rangeWindow()
  }

  private mutating func lastWindow() -> WindowSyntax? {
    advance()
    guard let (count, unit) = count() else { return nil }
    if at(.including), peek().keyword == .today {
      advance()
      advance()
      return .relative(.last(includingToday: true), count: count, unit: unit)
    }
    if accept(.before) != nil {
      let date = expression(.additive)
      return isRecovering ? nil : .relative(.lastBefore(date), count: count, unit: unit)
    }
    return .relative(.last(includingToday: false), count: count, unit: unit)
  }

  /// `A..B`, or `(e) days after d`.
  private mutating func rangeWindow() -> WindowSyntax? {
    let lower = expression(.additive)
    if !isRecovering, let keyword = current.keyword, isUnit(keyword),
      case .parenthesised = tree[lower].kind
    {
      guard let unit = unit() else { return nil }
      expect(.after)
      let date = expression(.additive)
      return isRecovering ? nil : .relative(.after(date), count: lower, unit: unit)
    }
    expect(.range)
    let upper = expression(.additive)
    return isRecovering ? nil : .between(lower, upper)
  }

  private func isUnit(_ keyword: Keyword) -> Bool {
    if keyword == .business { return true }
    if case .duration = keyword.suffix { return true }
    return false
  }

  /// Whether a count can begin with this token: a number, a name, or `(`.
  private func startsCount(_ token: Token) -> Bool {
    token.kind == .number || isWord(token) || token.kind == .sign(.leftParenthesis)
  }

  /// `30 days`, `window days`, `(n + 1) days`
  private mutating func count() -> (ExpressionID, WindowUnit)? {
    let start = current.span
    let count: ExpressionID
    if current.kind == .number {
      advance()
      guard let value = ExactDecimal(file.text(start))?.integer(times: 1) else {
        report(.wholeNumberNeeded(at: start))
        _ = unit()
        return nil
      }
      count = add(.literal(.integer(value)), start)
    } else if let opening = accept(.leftParenthesis) {
      count = nested(else: { $0.invalid(start) }) { parser in
        let inner = parser.expression()
        parser.expect(.rightParenthesis, closing: opening)
        return parser.add(.parenthesised(inner), parser.span(from: start))
      }
    } else if let name = name() {
      count = add(.name(name), name.span)
    } else {
      return nil
    }
    return unit().map { (count, $0) }
  }

  /// The unit of a window; months and others belong to a later version.
  private mutating func unit() -> WindowUnit? {
    guard !isRecovering else { return nil }
    guard let keyword = current.keyword, isUnit(keyword) else {
      unexpected(.other(LocalizedText(en: "`days`, `weeks` or `hours`", zh: "`天`、`周` 或 `小时`")))
      return nil
    }
    let token = advance()
    switch keyword {
    case .day, .days: return .days
    case .week, .weeks: return .weeks
    case .hour, .hours: return .hours
    case .business:
      notYet("business days", at: token.span)
      if current.keyword?.suffix != nil { advance() }
      return .days
    default:
      notYet("within … \(keyword.english)", at: token.span)
      return .days
    }
  }

  /// `this month`, `previous 3 months`
  private mutating func calendarWindow() -> WindowSyntax? {
    let token = advance()
    notYet("within \(token.keyword?.english ?? "")", at: token.span)
    if current.kind == .number { advance() }
    if current.keyword.map(isUnit) ?? false { advance() }
    return nil
  }
}
