/// An exact sum of products: 256 bits for what is added, 256 for what is taken away.
struct ExactSum {
  private var added = Magnitude(high: 0, low: 0)
  private var takenAway = Magnitude(high: 0, low: 0)

  init() {}

  /// Adds `weight` × `amount`; the amount has at most 84 bits.
  mutating func add(_ weight: Int64, times amount: Int128) {
    let product = UInt128(weight.magnitude).multipliedFullWidth(by: amount.magnitude)
    let term = Magnitude(high: product.high, low: product.low)
    if (weight < 0) == (amount < 0) { added.add(term) } else { takenAway.add(term) }
  }

  /// The quotient, half-even; nil where it does not fit into 64 bits. The divisor is not zero and
  /// has fewer than 127 bits.
  func divided(by divisor: Int128) -> Int64? {
    let isNegative = (added < takenAway) != (divisor < 0)
    let total = added < takenAway ? takenAway.subtracting(added) : added.subtracting(takenAway)
    // A quotient past 128 bits is out of range, and the division below would not hold it.
    guard total.high < divisor.magnitude else { return nil }
    let (quotient, remainder) = divisor.magnitude.dividingFullWidth((total.high, total.low))
    let doubled = remainder * 2
    let isUp =
      doubled > divisor.magnitude || (doubled == divisor.magnitude && !quotient.isMultiple(of: 2))
    guard let rounded = Int128(exactly: quotient + (isUp ? 1 : 0)) else { return nil }
    return Int64(exactly: isNegative ? -rounded : rounded)
  }
}

/// A whole number of 256 bits.
private struct Magnitude {
  var high: UInt128
  var low: UInt128

  static func < (a: Magnitude, b: Magnitude) -> Bool { (a.high, a.low) < (b.high, b.low) }

  /// Products of 148 bits stay far from the end of 256, however many a list holds.
  mutating func add(_ other: Magnitude) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high += other.high + (carry ? 1 : 0)
  }

  /// `other` is not the greater one.
  func subtracting(_ other: Magnitude) -> Magnitude {
    let (difference, borrow) = low.subtractingReportingOverflow(other.low)
    return Magnitude(high: high - other.high - (borrow ? 1 : 0), low: difference)
  }
}
