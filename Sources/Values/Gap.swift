/// How far an actual value is from its threshold; never negative.
public enum Gap: Hashable, Sendable {
  /// In the unit of the field: a number, a ratio for percents, an amount of money.
  case amount(FixedDecimal)
  /// In whole ones.
  case count(Int64)
  /// Between two dates.
  case days(Int64)
  /// Between two cases of an ordered enum.
  case steps(Int64)
  /// Between two instants or two durations.
  case duration(CalendarDuration)

  /// True where actual value and threshold are equal.
  public var isZero: Bool { magnitude == 0 }

  /// How large it is in its own unit: millionths, ones, days, steps, months, seconds.
  package var magnitude: Int64 {
    switch self {
    case .amount(let amount): amount.micros
    case .count(let count), .days(let count), .steps(let count): count
    case .duration(let duration): duration.count
    }
  }
}

extension Gap {
  /// The distance of two values; nil where values of the type have no distance, or it leaves the
  /// range.
  package init?(_ actual: Value, _ threshold: Value) {
    switch (actual, threshold) {
    case (.int(let a), .int(let b)): self.init(a, b) { .count($0) }
    case (.decimal(let a), .decimal(let b)):
      self.init(a.micros, b.micros) { .amount(FixedDecimal(micros: $0)) }
    case (.date(let a), .date(let b)): self.init(Int64(a.day), Int64(b.day)) { .days($0) }
    case (.instant(let a), .instant(let b)):
      self.init(a.seconds, b.seconds) { .duration(CalendarDuration($0, .time)) }
    case (.duration(let a), .duration(let b)) where a.unit == b.unit:
      self.init(a.count, b.count) { .duration(CalendarDuration($0, a.unit)) }
    default: return nil
    }
  }

  private init?(_ a: Int64, _ b: Int64, _ make: (Int64) -> Gap) {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    guard !overflow, difference != .min else { return nil }
    self = make(Swift.abs(difference))
  }

  /// Gap ÷ |threshold|, half-even to six places; nil where the threshold is 0 or, as with dates
  /// and steps, no magnitude.
  package func relative(to threshold: Value) -> FixedDecimal? {
    let whole: Int64
    switch (self, threshold) {
    case (.count, .int(let int)): whole = int
    case (.amount, .decimal(let decimal)): whole = decimal.micros
    case (.duration, .duration(let duration)): whole = duration.count
    default: return nil
    }
    if whole == 0 { return nil }
    return FixedDecimal(
      rounding: Int128(magnitude) * Int128(FixedDecimal.scale), over: Int128(whole.magnitude))
  }
}
