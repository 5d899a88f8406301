/// What came of reading the digits of a number.
public enum ParsedDecimal: Hashable, Sendable {
  case exact(FixedDecimal)
  /// More than six digits stood behind the point; rounded half-even.
  case rounded(FixedDecimal)
  /// Beyond ±9 223 372 036 854.775807.
  case outOfRange
  /// No number at all.
  case malformed
}

extension FixedDecimal: CustomStringConvertible {
  /// Reads a number in the grammar of JSON, a leading `+` and leading zeros allowed:
  /// sign, digits, a point with digits, an exponent.
  ///
  /// - Complexity: O(*length*), whatever the exponent.
  public static func parse(_ digits: some Sequence<UInt8>) -> ParsedDecimal {
    var scanner = DecimalScanner()
    for byte in digits where !scanner.take(byte) { return .malformed }
    return scanner.result
  }

  public static func parse(_ text: String) -> ParsedDecimal { parse(text.utf8) }

  /// The shortest spelling: `4.7`, `0`, `-12`.
  public var description: String { text(minimumPlaces: 0) }

  /// The value with at least `minimumPlaces` digits behind the point, 0 to 6: `4.70`.
  public func text(minimumPlaces: Int) -> String {
    text(withPlaces: FixedDecimal.places, minimumPlaces: minimumPlaces)
  }

  /// The value as a percentage with at least `minimumPlaces` digits behind the point, 0 to 4:
  /// 0.052 is `5.2%`.
  public func percentText(minimumPlaces: Int = 0) -> String {
    text(withPlaces: FixedDecimal.places - 2, minimumPlaces: minimumPlaces) + "%"
  }

  /// The millionths with the point set before the last `places` digits, zeros at the end left out.
  private func text(withPlaces places: Int, minimumPlaces: Int) -> String {
    let digits = Array(padded(micros.magnitude, places + 1).utf8)
    var fraction = digits.suffix(places)
    while fraction.count > max(0, minimumPlaces), fraction.last == UInt8(ascii: "0") {
      fraction.removeLast()
    }
    let whole = String(decoding: digits.dropLast(places), as: UTF8.self)
    let sign = micros < 0 ? "-" : ""
    if fraction.isEmpty { return sign + whole }
    return sign + whole + "." + String(decoding: fraction, as: UTF8.self)
  }
}

/// Collects the significant digits of a number, at most 26 of them, and where the point stands.
private struct DecimalScanner {
  private enum State { case start, sign, whole, point, fraction, e, exponentSign, exponent }

  private var state = State.start
  private var isNegative = false
  /// The first significant digits; 26 are more than any value in range has.
  private var digits: Int128 = 0
  private var digitCount = 0
  /// How many digits behind the 26th were left out, and whether any was not zero.
  private var droppedCount = 0
  private var droppedAny = false
  private var fractionCount = 0
  private var exponent = 0
  private var exponentIsNegative = false

  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return takeDigit(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if state == .start {
        state = .sign
        isNegative = byte == UInt8(ascii: "-")
      } else if state == .e {
        state = .exponentSign
        exponentIsNegative = byte == UInt8(ascii: "-")
      } else {
        return false
      }
    case UInt8(ascii: "."):
      if state != .whole { return false }
      state = .point
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      if state != .whole && state != .fraction { return false }
      state = .e
    default: return false
    }
    return true
  }

  private mutating func takeDigit(_ digit: Int) -> Bool {
    switch state {
    case .start, .sign, .whole:
      state = .whole
      addSignificant(digit)
    case .point, .fraction:
      state = .fraction
      fractionCount += 1
      addSignificant(digit)
    case .e, .exponentSign, .exponent:
      state = .exponent
      // Far beyond any range already; more digits change nothing.
      exponent = min(exponent * 10 + digit, 1_000_000_000)
    }
    return true
  }

  private mutating func addSignificant(_ digit: Int) {
    if digitCount < 26 {
      digits = digits * 10 + Int128(digit)
      if digits != 0 { digitCount += 1 }
    } else {
      droppedCount += 1
      if digit != 0 { droppedAny = true }
    }
  }

  var result: ParsedDecimal {
    guard state == .whole || state == .fraction || state == .exponent else { return .malformed }
    if digits == 0 { return .exact(.zero) }
    // The value is digits × 10^shift, in millionths.
    var shift = (exponentIsNegative ? -exponent : exponent) - fractionCount + droppedCount
    shift += FixedDecimal.places
    var value = digits
    while shift > 0 {
      value *= 10
      shift -= 1
      if value > Int128(Int64.max) + 1 { return .outOfRange }
    }
    var isExact = !droppedAny
    if shift < 0 {
      let (rounded, exact) = rounding(value, droppingDigits: -shift)
      value = rounded
      isExact = isExact && exact
    }
    guard let micros = Int64(exactly: isNegative ? -value : value) else { return .outOfRange }
    return isExact ? .exact(FixedDecimal(micros: micros)) : .rounded(FixedDecimal(micros: micros))
  }

  /// `value` ÷ 10^`count`, half-even; digits dropped while scanning break a tie upwards.
  private func rounding(_ value: Int128, droppingDigits count: Int) -> (Int128, isExact: Bool) {
    if count > 27 { return (0, false) }
    var divisor: Int128 = 1
    for _ in 0..<count { divisor *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    if remainder == 0 { return (quotient, true) }
    let isTie = remainder * 2 == divisor
    if isTie && !droppedAny { return (quotient % 2 == 0 ? quotient : quotient + 1, false) }
    return (remainder * 2 >= divisor ? quotient + 1 : quotient, false)
  }
}
