/// Points a step apart on a line. All are positions of 64-bit numbers in millionths, so that
/// nothing here leaves 128 bits.
struct StepGrid {
  /// One of the points.
  let origin: Int128
  /// Above zero.
  let unit: Int128

  func position(of index: Int128) -> Int128 { origin + index * unit }

  func last(atOrBelow position: Int128) -> Int128 {
    StepGrid.floored(position - origin, unit)
  }

  func first(atOrAbove position: Int128) -> Int128 {
    let index = last(atOrBelow: position)
    return self.position(of: index) == position ? index : index + 1
  }

  /// Of some positions the nearest on either side that are points.
  func nearest(to start: Int128, among positions: [Int128]) -> [Int128] {
    let points = positions.filter { self.position(of: last(atOrBelow: $0)) == $0 }
    let found = [points.filter { $0 < start }.max(), points.filter { $0 > start }.min()]
    return found.compactMap { $0.map { last(atOrBelow: $0) } }
  }

  /// The nearest points on either side that are none of some positions.
  func nearest(to start: Int128, apartFrom positions: Set<Int128>) -> [Int128] {
    var below = first(atOrAbove: start) - 1
    while positions.contains(position(of: below)) { below -= 1 }
    var above = last(atOrBelow: start) + 1
    while positions.contains(position(of: above)) { above += 1 }
    return [below, above]
  }

  /// The nearest points on either side that are multiples of a number.
  func nearest(to start: Int128, dividedBy divisor: Int128) -> [Int128] {
    guard divisor != 0, origin == 0 else { return [] }
    let both = abs(divisor) / StepGrid.greatestCommonDivisor(abs(divisor), unit)
    let (distance, overflow) = both.multipliedReportingOverflow(by: unit)
    if overflow { return [] }
    let below = StepGrid.floored(start, distance) * distance
    return [below, below + distance].map { last(atOrBelow: $0) }
  }

  private static func floored(_ a: Int128, _ b: Int128) -> Int128 {
    let quotient = a / b
    return a % b < 0 ? quotient - 1 : quotient
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
