package import MenkanValues

/// Whole numbers from one to another, both included.
///
/// Decimals and ints are counted in millionths, so that they compare; dates and durations in what
/// they count. Nothing lies outside of what the language can hold, so that no sum overflows.
package struct Interval: Hashable {
  package let lower: Int128
  package let upper: Int128

  /// nil where nothing lies between the ends.
  package init?(_ lower: Int128, _ upper: Int128) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  package init(_ point: Int128) {
    lower = point
    upper = point
  }

  package init(spanning a: Int128, _ b: Int128) {
    lower = min(a, b)
    upper = max(a, b)
  }

  var isPoint: Bool { lower == upper }

  func contains(_ point: Int128) -> Bool { lower <= point && point <= upper }

  func intersection(_ other: Interval) -> Interval? {
    Interval(max(lower, other.lower), min(upper, other.upper))
  }

  /// The smallest interval that holds both.
  func hull(_ other: Interval) -> Interval {
    Interval(spanning: min(lower, other.lower), max(upper, other.upper))
  }

  /// Without what is no multiple of `step` at its ends.
  func aligned(to step: Int128) -> Interval? {
    let up = Interval.floored(lower + step - 1, by: step) * step
    return Interval(up, Interval.floored(upper, by: step) * step)
  }

  /// The quotient, rounded down.
  static func floored(_ a: Int128, by b: Int128) -> Int128 {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder != 0 && (remainder < 0) != (b < 0) ? quotient - 1 : quotient
  }
}

extension ValueType {
  /// Everything that a value of this type can be; nil for what has no order of numbers.
  var interval: Interval? {
    let scale = Int128(FixedDecimal.scale)
    switch self {
    case .int, .count:
      return Interval(spanning: Int128(Int64.min) * scale, Int128(Int64.max) * scale)
    case .number, .percent, .ratio, .money, .duration, .instant:
      return Interval(spanning: Int128(Int64.min), Int128(Int64.max))
    case .date:
      let days = CivilDate.range
      return Interval(spanning: Int128(days.lowerBound.day), Int128(days.upperBound.day))
    case .bool, .text, .enumeration, .entity, .list: return nil
    }
  }

  /// How far two neighbours lie apart.
  var step: Int128 {
    switch self {
    case .int, .count: Int128(FixedDecimal.scale)
    default: 1
    }
  }
}

extension Value {
  /// Where it lies in the interval of its type; nil for what has no order of numbers.
  package var point: Int128? {
    switch self {
    case .int(let int): Int128(int) * Int128(FixedDecimal.scale)
    case .decimal(let decimal): Int128(decimal.micros)
    case .date(let date): Int128(date.day)
    case .instant(let instant): Int128(instant.seconds)
    case .duration(let duration): Int128(duration.count)
    case .bool, .text, .enumCase, .record, .list, .nothing: nil
    }
  }
}

extension Constraint {
  /// The allowed values; nil for what has no order of numbers.
  var interval: Interval? {
    switch self {
    case .decimals(let range):
      Interval(Int128(range.lowerBound.micros), Int128(range.upperBound.micros))
    case .integers(let range):
      Interval(
        Int128(range.lowerBound) * Int128(FixedDecimal.scale),
        Int128(range.upperBound) * Int128(FixedDecimal.scale))
    case .dates(let range): Interval(Int128(range.lowerBound.day), Int128(range.upperBound.day))
    case .like: nil
    }
  }
}
