extension FixedDecimal {
  /// The exact sum; nil where it leaves the range.
  public func adding(_ other: FixedDecimal) -> FixedDecimal? {
    let (sum, overflow) = micros.addingReportingOverflow(other.micros)
    return overflow ? nil : FixedDecimal(micros: sum)
  }

  /// The exact difference; nil where it leaves the range.
  public func subtracting(_ other: FixedDecimal) -> FixedDecimal? {
    let (difference, overflow) = micros.subtractingReportingOverflow(other.micros)
    return overflow ? nil : FixedDecimal(micros: difference)
  }

  /// The value with the other sign; nil for the one value that has none.
  public var negated: FixedDecimal? { FixedDecimal.zero.subtracting(self) }

  /// The product, half-even to six places; nil where it leaves the range.
  public func multiplied(by other: FixedDecimal) -> FixedDecimal? {
    let product = Int128(micros) * Int128(other.micros)
    return FixedDecimal(rounding: product, over: Int128(FixedDecimal.scale))
  }

  /// The quotient, half-even to six places; nil for a divisor of zero or a result out of range.
  public func divided(by other: FixedDecimal) -> FixedDecimal? {
    if other.micros == 0 { return nil }
    return FixedDecimal(
      rounding: Int128(micros) * Int128(FixedDecimal.scale), over: Int128(other.micros))
  }

  /// `numerator` ÷ `denominator` in millionths, half-even; nil where it leaves the range.
  ///
  /// The denominator is not zero.
  package init?(rounding numerator: Int128, over denominator: Int128) {
    guard
      let micros = Int64(exactly: roundedQuotient(of: numerator, by: denominator, .halfEven))
    else { return nil }
    self.init(micros: micros)
  }

  /// The remainder with the sign of the divisor (floored division); nil for a divisor of zero.
  public func modulo(_ divisor: FixedDecimal) -> FixedDecimal? {
    flooredModulo(micros, divisor.micros).map(FixedDecimal.init(micros:))
  }

  /// Rounded to `places` digits behind the point, 0 to 6; nil where the result leaves the range.
  public func rounded(to places: Int, _ rule: DecimalRounding) -> FixedDecimal? {
    var unit: Int128 = 1
    for _ in 0..<(FixedDecimal.places - min(max(places, 0), FixedDecimal.places)) { unit *= 10 }
    let units = roundedQuotient(of: Int128(micros), by: unit, rule)
    return Int64(exactly: units * unit).map(FixedDecimal.init(micros:))
  }

  /// An int as a decimal; nil beyond ±9 223 372 036 854.
  public init?(_ int: Int64) {
    let (micros, overflow) = int.multipliedReportingOverflow(by: FixedDecimal.scale)
    if overflow { return nil }
    self.init(micros: micros)
  }

  /// The value as an int where it is whole.
  public var int: Int64? {
    micros % FixedDecimal.scale == 0 ? micros / FixedDecimal.scale : nil
  }
}

/// What happens to digits that are cut off.
public enum DecimalRounding: Hashable, Sendable {
  /// To the nearest; a tie goes to the even neighbour.
  case halfEven
  /// To the nearest; a tie goes away from zero.
  case halfUp
  /// Towards minus infinity.
  case down
  /// Towards plus infinity.
  case up
}

/// The quotient as a whole number. The divisor is not zero.
package func roundedQuotient(
  of numerator: Int128, by divisor: Int128, _ rule: DecimalRounding
) -> Int128 {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor)
  if remainder == 0 { return quotient }
  let isNegative = (numerator < 0) != (divisor < 0)
  let awayFromZero = quotient + (isNegative ? -1 : 1)
  let twice = remainder.magnitude * 2
  switch rule {
  case .down: return isNegative ? awayFromZero : quotient
  case .up: return isNegative ? quotient : awayFromZero
  case .halfUp: return twice >= divisor.magnitude ? awayFromZero : quotient
  case .halfEven:
    if twice == divisor.magnitude { return quotient % 2 == 0 ? quotient : awayFromZero }
    return twice > divisor.magnitude ? awayFromZero : quotient
  }
}

/// The remainder with the sign of the divisor; nil for a divisor of zero.
package func flooredModulo(_ value: Int64, _ divisor: Int64) -> Int64? {
  if divisor == 0 { return nil }
  if divisor == -1 { return 0 }
  let remainder = value % divisor
  return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
}
