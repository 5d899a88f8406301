extension ValueFormatter {
  /// The value as people read it where its last digits decide nothing: money to the minor unit,
  /// other decimals to four digits. What rules compare and what JSON holds stays exact.
  ///
  /// An amount too small for the minor unit keeps its digits: `¥0.004` is not `¥0.00`.
  public func roundedText(of result: Evaluated, _ type: ValueType) -> String {
    guard case .value(let value) = result else { return text(of: result, type) }
    return text(of: rounded(value, type), type)
  }

  private func rounded(_ value: Value, _ type: ValueType) -> Value {
    switch (value, type) {
    case (.decimal(let amount), .money(let currency)):
      let rounded = amount.rounded(to: currency.minorUnitPlaces, .halfUp)
      return .decimal(rounded.flatMap { $0 == .zero ? nil : $0 } ?? amount)
    case (.decimal(let number), _): return .decimal(number.shortened)
    case (.list(let slots), .list(let element, _)):
      return .list(
        slots.map { slot in
          if case .value(let value) = slot { .value(rounded(value, element)) } else { slot }
        })
    default: return value
    }
  }
}

extension FixedDecimal {
  /// Rounded half up to four digits behind the point, and to four significant ones where it is
  /// below 0.1: 1.000559 is 1.0006, 0.051234 is 0.05123.
  public var shortened: FixedDecimal {
    let places =
      switch micros.magnitude {
      case ..<10_000: 6
      case ..<100_000: 5
      default: 4
      }
    return rounded(to: places, .halfUp) ?? self
  }
}
