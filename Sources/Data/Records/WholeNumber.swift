/// What came of reading a number where an `int` is needed.
enum WholeNumber: Equatable {
  case whole(Int64)
  case fraction
  /// Beyond 64 bits.
  case outOfRange

  /// Reads the digits of a JSON number: `12`, `1.0` and `1e2` are whole, `1.5` is not.
  ///
  /// - Complexity: O(*length*), whatever the exponent.
  init(_ digits: some Sequence<UInt8>) {
    var scanner = Scanner()
    for byte in digits { scanner.take(byte) }
    self = scanner.result
  }

  /// Collects the digits up to the last that is not zero.
  private struct Scanner {
    private var isNegative = false
    private var value: UInt64 = 0
    private var overflows = false
    /// Zeros seen since the last other digit.
    private var zeros = 0
    /// Digits seen behind the point.
    private var places = 0
    private var isBehindPoint = false
    private var isExponent = false
    private var exponentIsNegative = false
    private var exponent = 0

    mutating func take(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "-"):
        if isExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): take(digit: Int(byte - UInt8(ascii: "0")))
      default: break
      }
    }

    private mutating func take(digit: Int) {
      if isExponent {
        // Far beyond any range already; more digits change nothing.
        exponent = min(exponent * 10 + digit, 1_000_000_000)
        return
      }
      if isBehindPoint { places += 1 }
      if digit == 0 {
        zeros += 1
        return
      }
      if value > 0 { for _ in 0...min(zeros, 20) { multiplyByTen() } }
      let (sum, overflow) = value.addingReportingOverflow(UInt64(digit))
      value = sum
      overflows = overflows || overflow
      zeros = 0
    }

    private mutating func multiplyByTen() {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      value = product
      overflows = overflows || overflow
    }

    /// The number is value × 10^shift, and the last digit of value is not zero.
    var result: WholeNumber {
      if value == 0 && !overflows { return .whole(0) }
      let shift = (exponentIsNegative ? -exponent : exponent) - places + zeros
      if shift < 0 { return .fraction }
      var scanner = self
      for _ in 0..<min(shift, 20) { scanner.multiplyByTen() }
      if scanner.overflows { return .outOfRange }
      let magnitude = scanner.value
      if isNegative && magnitude == Int64.min.magnitude { return .whole(.min) }
      guard let whole = Int64(exactly: magnitude) else { return .outOfRange }
      return .whole(isNegative ? -whole : whole)
    }
  }
}

/// Whether bytes are a number in the grammar of JSON; YAML scalars have to be just that.
func isNumber(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
  var rest = bytes[...]
  func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
  if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  guard isDigit(rest.first) else { return false }
  if rest.first == UInt8(ascii: "0") {
    rest = rest.dropFirst()
  } else {
    rest = rest.drop(while: { isDigit($0) })
  }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    guard isDigit(rest.first) else { return false }
    rest = rest.drop(while: { isDigit($0) })
  }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    guard isDigit(rest.first) else { return false }
    rest = rest.drop(while: { isDigit($0) })
  }
  return rest.isEmpty
}
