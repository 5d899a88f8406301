extension Constraint {
  /// True where a value of the constrained type is inside.
  public func allows(_ value: Value) -> Bool {
    switch (self, value) {
    case (.decimals(let range), .decimal(let decimal)): range.contains(decimal)
    case (.integers(let range), .int(let int)): range.contains(int)
    case (.dates(let range), .date(let date)): range.contains(date)
    case (.like(let pattern), .text(let text)): TextPattern(pattern).matches(text)
    default: false
    }
  }

  /// The range as it is written in a rule file: `0%..90%`.
  public func text(of type: ValueType) -> String {
    switch self {
    case .decimals(let range):
      "\(number(range.lowerBound, type))..\(number(range.upperBound, type))"
    case .integers(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .dates(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .like(let pattern): "like \"\(pattern)\""
    }
  }

  private func number(_ decimal: FixedDecimal, _ type: ValueType) -> String {
    switch type {
    case .percent: decimal.percentText()
    case .money(let currency): "\(decimal) \(currency.code)"
    default: "\(decimal)"
    }
  }
}
