import MenkanSource

/// `30 days`, `(n + 1) weeks`, `5 business days of china`: how long a window is.
struct WindowLengthSyntax {
  enum Unit {
    case plain(WindowUnit)
    /// With the name of a calendar.
    case business(Identifier)
  }

  let count: ExpressionID
  let unit: Unit
}

extension Parser {
  func isUnit(_ keyword: Keyword) -> Bool {
    if keyword == .business { return true }
    if case .duration = keyword.suffix { return true }
    return false
  }

  /// Whether a count can begin with this token: a number, a name, or `(`.
  func startsCount(_ token: Token) -> Bool {
    token.kind == .number || isWord(token) || token.kind == .sign(.leftParenthesis)
  }

  mutating func length() -> WindowLengthSyntax? { count().flatMap { length(of: $0) } }

  /// A literal without unit, a name, or an expression in parentheses.
  mutating func count() -> ExpressionID? {
    guard !isRecovering else { return nil }
    let start = current.span
    if current.kind == .number {
      advance()
      if let value = ExactDecimal(file.text(start))?.integer(times: 1) {
        return add(.literal(.integer(value)), start)
      }
      report(.wholeNumberNeeded(at: start))
      return invalid(start)
    }
    if let opening = accept(.leftParenthesis) {
      return nested(else: { $0.invalid(start) }) { parser in
        let inner = parser.expression()
        parser.expect(.rightParenthesis, closing: opening)
        return parser.add(.parenthesised(inner), parser.span(from: start))
      }
    }
    return name().map { add(.name($0), $0.span) }
  }

  /// The unit behind a count.
  mutating func length(of count: ExpressionID) -> WindowLengthSyntax? {
    guard !isRecovering else { return nil }
    let unit: WindowUnit
    var factor: Int64 = 1
    switch current.keyword {
    case .business: return businessDays(count)
    case .day, .days: unit = .days
    case .week, .weeks: unit = .weeks
    case .month, .months: unit = .months
    case .quarter, .quarters: (unit, factor) = (.months, 3)
    case .year, .years: (unit, factor) = (.months, 12)
    case .hour, .hours: unit = .hours
    default:
      unexpected(
        .other(
          LocalizedText(
            en: "`days`, `weeks`, `months` or `hours`", zh: "`天`、`周`、`个月` 或 `小时`")))
      return nil
    }
    let word = advance().span
    let months = factor == 1 ? count : self.product(count, factor, at: word)
    return WindowLengthSyntax(count: months, unit: .plain(unit))
  }

  /// Quarters and years as months.
  private mutating func product(
    _ count: ExpressionID, _ factor: Int64, at span: SourceSpan
  ) -> ExpressionID {
    if case .literal(.integer(let value)) = tree[count].kind {
      let (product, overflow) = value.multipliedReportingOverflow(by: factor)
      if !overflow { return add(.literal(.integer(product)), tree[count].span) }
      report(.wholeNumberNeeded(at: tree[count].span))
      return invalid(tree[count].span)
    }
    let months = add(.literal(.integer(factor)), span)
    return add(
      .binary(.multiply, count, months, operatorSpan: span),
      tree[count].span.joined(with: span))
  }

  /// `business days of china`
  private mutating func businessDays(_ count: ExpressionID) -> WindowLengthSyntax? {
    let start = advance().span
    guard accept(.days) ?? accept(.day) != nil else {
      unexpected(.keyword(.days))
      return nil
    }
    guard accept(.of) != nil else {
      if current.kind != .invalid, missingSpace() == nil {
        fail(.businessDaysWithoutCalendar(at: span(from: start)))
      } else {
        unexpected(.keyword(.of))
      }
      return nil
    }
    return name().map { WindowLengthSyntax(count: count, unit: .business($0)) }
  }
}
