extension FixedDecimal {
  /// √*x*, half-even to six places; nil below zero.
  ///
  /// With *n* = millionths × 10⁶ the result in millionths is √*n* to the nearest, and r = ⌊√n⌋ is
  /// found exactly. √n lies past r + ½ just where n > r² + r, because (r + ½)² = r² + r + ¼ and n
  /// is whole; for the same reason there are no ties.
  public var squareRoot: FixedDecimal? {
    guard micros >= 0 else { return nil }
    var remainder = UInt128(UInt64(micros)) * UInt128(FixedDecimal.scale)
    var root: UInt128 = 0
    // Digit by digit in base 4; n is below 2⁸³.
    var digit: UInt128 = 1 << 82
    while digit > remainder { digit >>= 2 }
    while digit != 0 {
      if remainder >= root + digit {
        remainder -= root + digit
        root = root >> 1 + digit
      } else {
        root >>= 1
      }
      digit >>= 2
    }
    return FixedDecimal(micros: Int64(root) + (remainder > root ? 1 : 0))
  }
}
