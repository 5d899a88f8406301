import MenkanValues

extension Function {
  /// What a function can come to.
  ///
  /// - Parameter whole: all that its type can hold.
  func possible(_ arguments: [Possible], _ whole: Possible) -> Possible {
    let scale = Int128(FixedDecimal.scale)
    if let fixed = fixedRange { return .numbers(Interval(spanning: fixed.0, fixed.1)) }
    if self == .min || self == .max, case .cases = whole {
      return arguments.reduce(.nothing) { $0.union($1) }
    }
    let intervals = arguments.compactMap { argument -> Interval? in
      if case .numbers(let interval) = argument { interval } else { nil }
    }
    guard intervals.count == arguments.count, let first = intervals.first else { return whole }
    switch self {
    case .min:
      return .numbers(
        intervals.dropFirst().reduce(first) {
          Interval(spanning: Swift.min($0.lower, $1.lower), Swift.min($0.upper, $1.upper))
        })
    case .max:
      return .numbers(
        intervals.dropFirst().reduce(first) {
          Interval(spanning: Swift.max($0.lower, $1.lower), Swift.max($0.upper, $1.upper))
        })
    case .clamp where intervals.count == 3:
      let (low, high) = (intervals[1], intervals[2])
      return .numbers(
        Interval(
          spanning: Swift.min(Swift.max(first.lower, low.lower), high.lower),
          Swift.min(Swift.max(first.upper, low.upper), high.upper)))
    case .abs:
      let far = Swift.max(Swift.abs(first.lower), Swift.abs(first.upper))
      let near =
        first.contains(0) ? 0 : Swift.min(Swift.abs(first.lower), Swift.abs(first.upper))
      return .numbers(Interval(spanning: near, far))
    // All of them stay between the whole numbers around.
    case .floor, .ceil, .round, .roundHalfEven:
      return .numbers(
        Interval(
          spanning: Interval.floored(first.lower, by: scale) * scale,
          -Interval.floored(-first.upper, by: scale) * scale))
    default: return whole
    }
  }

  /// Of what has one range whatever it is given: in millionths.
  private var fixedRange: (Int128, Int128)? {
    let scale = Int128(FixedDecimal.scale)
    return switch self {
    case .scale: (0, scale)
    case .day: (scale, 31 * scale)
    case .week: (scale, 53 * scale)
    case .month: (scale, 12 * scale)
    case .year: (0, 10_000 * scale)
    case .weekday: (scale, 7 * scale)
    case .dayOfYear: (scale, 366 * scale)
    case .sqrt: (0, Int128(Int64.max))
    case .length: (0, Int128(Int64.max) * scale)
    default: nil
    }
  }
}
