import MenkanValues

/// Arithmetic, functions and aggregates.
extension PolicyRanges {
  func calculated(_ expression: TypedExpression, _ knowledge: Knowledge) -> Possible {
    switch expression.kind {
    case .negate(let inner):
      guard case .numbers(let a) = possible(inner, knowledge) else { return .anything }
      return .numbers(Interval(spanning: -a.lower, -a.upper))
    case .arithmetic(let arithmetic, let left, let right):
      switch (possible(left, knowledge), possible(right, knowledge)) {
      case (.nothing, _), (_, .nothing): return .nothing
      case (.numbers(let a), .numbers(let b)):
        let adds = left.type.addsUp(with: right.type)
        return arithmetic.interval(a, b, addsUp: adds).map { .numbers($0) } ?? .anything
      default: return .anything
      }
    default: return .anything
    }
  }

  func aggregated(_ aggregate: TypedAggregate, _ knowledge: Knowledge, _ whole: Possible)
    -> Possible
  {
    let element = aggregate.element.map { possible($0, knowledge) }
    var bound = Int128(Int32.max)
    if case .list(_, let upTo) = aggregate.list.type { bound = Int128(upTo) }
    let scale = Int128(FixedDecimal.scale)
    switch aggregate.function {
    case .count, .longestRun: return .numbers(Interval(spanning: 0, bound * scale))
    case .share where aggregate.weight == nil: return .numbers(Interval(spanning: 0, scale))
    case .min, .max, .first, .last: return element ?? whole
    case .avg where aggregate.weight == nil, .median: return element ?? whole
    case .sum:
      guard case .numbers(let each)? = element else { return whole }
      let (least, isLow) = each.lower.multipliedReportingOverflow(by: bound)
      let (most, isHigh) = each.upper.multipliedReportingOverflow(by: bound)
      if isLow || isHigh { return whole }
      return .numbers(Interval(spanning: min(0, least), max(0, most)))
    case .any:
      return .truths(element?.truths.contains(.yes) == true ? .either : .no)
    case .all:
      return .truths(element?.truths.contains(.no) == true ? .either : .yes)
    case .share, .avg: return whole
    }
  }
}

extension ValueType {
  /// Dates and durations of days add as their counts do; months and hours do not.
  fileprivate func addsUp(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.date, .duration(let unit)): unit == .days
    case (.instant, .duration(let unit)): unit == .time
    default: true
    }
  }
}

extension Arithmetic {
  private static let scale = Int128(FixedDecimal.scale)

  /// nil where it was not looked into; the type bounds it anyway.
  fileprivate func interval(_ a: Interval, _ b: Interval, addsUp: Bool) -> Interval? {
    switch self {
    case .addInts, .addDecimals, .addToDate, .addToInstant, .addDurations:
      addsUp ? Interval(spanning: a.lower + b.lower, a.upper + b.upper) : nil
    case .subtractInts, .subtractDecimals, .subtractFromDate, .subtractFromInstant,
      .subtractDurations, .dateDifference, .instantDifference:
      addsUp ? Interval(spanning: a.lower - b.upper, a.upper - b.lower) : nil
    case .multiplyInts, .multiplyDecimals: product(a, b)
    case .divideDecimals: b.contains(0) ? nil : quotient(a, b)
    case .moduloInts, .moduloDecimals:
      b.lower > 0 ? Interval(spanning: 0, b.upper - (self == .moduloInts ? Self.scale : 1)) : nil
    case .multiplyDuration, .multipleOfInts, .multipleOfDecimals: nil
    }
  }

  private func product(_ a: Interval, _ b: Interval) -> Interval? {
    corners(a, b) { x, y in
      let (product, isTooLarge) = x.multipliedReportingOverflow(by: y)
      return isTooLarge ? nil : roundedQuotient(of: product, by: Self.scale, .halfEven)
    }
  }

  private func quotient(_ a: Interval, _ b: Interval) -> Interval? {
    corners(a, b) { x, y in
      let (scaled, isTooLarge) = x.multipliedReportingOverflow(by: Self.scale)
      return isTooLarge ? nil : roundedQuotient(of: scaled, by: y, .halfEven)
    }
  }

  /// The extremes lie where the operands have theirs. They are rounded as the results are, which
  /// never changes the order of two of them.
  private func corners(
    _ a: Interval, _ b: Interval, _ value: (Int128, Int128) -> Int128?
  ) -> Interval? {
    let values = [
      value(a.lower, b.lower), value(a.lower, b.upper), value(a.upper, b.lower),
      value(a.upper, b.upper),
    ].compactMap { $0 }
    guard values.count == 4, let least = values.min(), let most = values.max() else { return nil }
    return Interval(spanning: least, most)
  }
}
