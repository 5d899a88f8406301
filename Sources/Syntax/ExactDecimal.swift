/// The digits of a number as written: `digits` divided by 10 to the power of `places`.
struct ExactDecimal {
  private let digits: Int128
  private let places: Int
  let hasPoint: Bool

  /// Reads `1_000`, `4.70`, `.5`, full-width digits included. nil where there are too many digits
  /// for any type of the language.
  init?(_ text: String) {
    var digits: Int128 = 0
    var places = 0
    var pending = 0
    var hasPoint = false
    for scalar in text.unicodeScalars {
      let byte =
        scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : scalar.foldedToASCII ?? 0
      if byte == UInt8(ascii: ".") { hasPoint = true }
      guard byte.isDigit else { continue }
      // Zeros at the end of the decimals say nothing.
      if hasPoint, byte == UInt8(ascii: "0") {
        pending += 1
        continue
      }
      let steps = hasPoint ? pending + 1 : 1
      for step in 0..<steps {
        let digit = step == steps - 1 ? Int128(byte - UInt8(ascii: "0")) : 0
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        // So much room is left that a suffix cannot overflow it.
        guard !overflow, product < Int128(1) << 90 else { return nil }
        digits = product + digit
      }
      if hasPoint { places += steps }
      pending = 0
    }
    self.digits = digits
    self.places = places
    self.hasPoint = hasPoint
  }

  enum Failure: Error {
    case tooLarge
    case tooPrecise
  }

  /// The number times a factor up to 10¹³, exactly.
  func exactly(times factor: Int64) throws(Failure) -> Int64 {
    var value = digits
    var factor = Int128(factor)
    for _ in 0..<places {
      if factor % 10 == 0 {
        factor /= 10
      } else if value % 10 == 0 {
        value /= 10
      } else {
        throw .tooPrecise
      }
    }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    guard !overflow, let result = Int64(exactly: product) else { throw .tooLarge }
    return result
  }

  /// As `exactly`, nil for either failure.
  func integer(times factor: Int64) -> Int64? { try? exactly(times: factor) }
}
