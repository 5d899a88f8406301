/// How many combinations of atoms a box holds: a natural number below 2²⁵⁶, exact.
///
/// Ten thousand rows cut a column into at most 20 001 atoms, so seventeen columns of nothing but
/// different cells fit, and many more of usual ones.
struct Volume: Hashable {
  private var high: UInt128
  private var low: UInt128

  static let zero = Volume(high: 0, low: 0)

  /// nil where the product does not fit.
  init?(productOf factors: some Sequence<Int>) {
    var product = Volume(high: 0, low: 1)
    for factor in factors {
      guard let next = product.multiplied(by: UInt128(factor.magnitude)) else { return nil }
      product = next
    }
    self = product
  }

  private init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  private func multiplied(by factor: UInt128) -> Volume? {
    let bottom = low.multipliedFullWidth(by: factor)
    let (top, topOverflow) = high.multipliedReportingOverflow(by: factor)
    let (sum, sumOverflow) = top.addingReportingOverflow(bottom.high)
    return topOverflow || sumOverflow ? nil : Volume(high: sum, low: bottom.low)
  }

  /// Sums of boxes that have nothing in common stay below what holds them all; any others may wrap
  /// around, and are not looked at.
  static func += (sum: inout Volume, other: Volume) {
    let (low, carry) = sum.low.addingReportingOverflow(other.low)
    sum = Volume(high: sum.high &+ other.high &+ (carry ? 1 : 0), low: low)
  }

  static func -= (sum: inout Volume, other: Volume) {
    let (low, borrow) = sum.low.subtractingReportingOverflow(other.low)
    sum = Volume(high: sum.high &- other.high &- (borrow ? 1 : 0), low: low)
  }
}
