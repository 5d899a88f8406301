/// Logarithms, correctly rounded to six places in whole numbers alone, so that every platform
/// gives the same bits.
///
/// **Method.** With *m* the millionths and *p* the power of two nearest to *m*,
///
///     ln x = ln m − 6 ln 10,   ln m = log₂ p · ln 2 + 2 artanh z,   z = (m − p) ÷ (m + p)
///
/// where |z| ≤ 3 − 2√2 < 0.1716, and artanh z = z (1 + w/3 + w²/5 + …) with w = z² < 0.02945
/// (J.-M. Muller, "Elementary Functions", chapters on argument reduction and on series).
///
/// **Error.** Let ε be 2⁻¹²⁸, the unit of `artanh`. The quotient |z| is cut off, so it is short
/// by less than ε, which moves artanh z by less than 1.04 ε, and w is short by less than
/// (2·0.1716 + 1) ε < 1.35 ε. A step of Horner's scheme `a ← c + w·a` with a < 0.35 adds less than
/// ε for the constant, ε for the product and 0.35·1.35 ε for w, and keeps less than 3 % of the
/// error before it: altogether less than 2.6 ε. The two products that follow add less than 3 ε.
/// The terms left out begin with w²⁵ z ÷ 51 < 2⁻¹³⁴. So artanh z is right to 6 ε, and its double,
/// cut to units of 2⁻¹²⁰, to 1.1 units. The constants are right to half a unit, and at most 63
/// times ln 2 and once 6 ln 10 are added: 32 units. Hence ln x is right to 34 units, which is less
/// than 2⁻¹¹⁴. The common logarithm is that times 1 ÷ ln 10, right to 16 units.
///
/// **Why that is enough.** A logarithm of a decimal is irrational unless it is a whole number, so
/// no result lies on the boundary between two roundings. How near it can come is known, not
/// guessed: there are only 43.7 million boundaries for `ln` and 19 million for `log10` on the
/// whole range, and looking at the decimals on both sides of each one (`search_hardest.py` beside
/// the test vectors) shows that none comes nearer than 2⁻⁸⁷ and 2⁻⁹⁰. The nearest are among the
/// vectors.
extension FixedDecimal {
  /// ln *x*, half-even to six places; nil where *x* is not positive.
  public var naturalLogarithm: FixedDecimal? {
    guard let logarithm = binaryLogarithm else { return nil }
    return FixedDecimal(
      roundingMagnitude: logarithm.magnitude, isNegative: logarithm < 0)
  }

  /// log₁₀ *x*, half-even to six places; nil where *x* is not positive.
  public var commonLogarithm: FixedDecimal? {
    guard let logarithm = binaryLogarithm else { return nil }
    return FixedDecimal(
      roundingMagnitude: highProduct(logarithm.magnitude, reciprocalOfLnTen),
      isNegative: logarithm < 0)
  }

  /// ln *x* in units of 2⁻¹²⁰, wrong by less than 34 of them.
  private var binaryLogarithm: Int128? {
    guard micros > 0 else { return nil }
    let value = UInt64(micros)
    let shift = value.leadingZeroBitCount
    // Past √2 times a power of two the next power is nearer.
    let isPastRoot = value << shift > 0xB504_F333_F9DE_6484
    let exponent = 63 - shift + (isPastRoot ? 1 : 0)
    let power = UInt64(1) << exponent
    let isBelow = value < power
    let twice = Int128(
      artanh(of: isBelow ? power - value : value - power, over: value + power) >> 7)
    return Int128(exponent) * lnTwo - lnMillion + (isBelow ? -twice : twice)
  }

  /// `magnitude` in units of 2⁻¹²⁰, below 2⁶, to the nearest millionth.
  private init(roundingMagnitude magnitude: UInt128, isNegative: Bool) {
    let product = magnitude.multipliedFullWidth(by: UInt128(FixedDecimal.scale))
    let half: UInt128 = 1 << 119
    let whole = product.high << 8 | product.low >> 120
    let micros = Int64(truncatingIfNeeded: whole) + (product.low & (2 * half - 1) >= half ? 1 : 0)
    self.init(micros: isNegative ? -micros : micros)
  }
}

/// ln 2 and ln 10⁶ in units of 2⁻¹²⁰, 1 ÷ ln 10 in units of 2⁻¹²⁸, to the nearest.
private let lnTwo: Int128 = 0xB1_7217_F7D1_CF79_ABC9_E3B3_9803_F2F7
private let lnMillion: Int128 = 0xDD0_C54C_C7FF_D022_25F8_2414_1443_C8F4
private let reciprocalOfLnTen: UInt128 = 0x6F2D_EC54_9B94_38CA_9AAD_D557_D699_EE19

/// 1 ÷ 3, 1 ÷ 5, … 1 ÷ 49 in units of 2⁻¹²⁸, cut off.
private let oddReciprocals: [UInt128] = (1...24).map { UInt128.max / (2 * $0 + 1) }

/// artanh (`numerator` ÷ `denominator`) in units of 2⁻¹²⁸ for a quotient below 0.1716.
private func artanh(of numerator: UInt64, over denominator: UInt64) -> UInt128 {
  let first = denominator.dividingFullWidth((numerator, 0))
  let second = denominator.dividingFullWidth((first.remainder, 0))
  let quotient = UInt128(first.quotient) << 64 | UInt128(second.quotient)
  let square = highProduct(quotient, quotient)
  var sum: UInt128 = 0
  for reciprocal in oddReciprocals.reversed() { sum = reciprocal + highProduct(square, sum) }
  return quotient + highProduct(quotient, highProduct(square, sum))
}

/// The upper half of the product: both factors and it count in 2⁻¹²⁸.
private func highProduct(_ a: UInt128, _ b: UInt128) -> UInt128 {
  a.multipliedFullWidth(by: b).high
}
