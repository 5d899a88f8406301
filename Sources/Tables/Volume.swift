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

  /// Wraps around beyond 2²⁵⁶ and below zero, and so is exact wherever the last sum is a volume.
  mutating func add(_ other: Volume, times factor: Int) {
    let magnitude = UInt128(factor.magnitude)
    let bottom = other.low.multipliedFullWidth(by: magnitude)
    let top = other.high &* magnitude &+ bottom.high
    if factor >= 0 {
      let (sum, carry) = low.addingReportingOverflow(bottom.low)
      self = Volume(high: high &+ top &+ (carry ? 1 : 0), low: sum)
    } else {
      let (difference, borrow) = low.subtractingReportingOverflow(bottom.low)
      self = Volume(high: high &- top &- (borrow ? 1 : 0), low: difference)
    }
  }
}
