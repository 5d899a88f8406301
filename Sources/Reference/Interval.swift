import MenkanSemantics
import MenkanValues

/// Two ends, each a value or unknown on its own.
struct Interval {
  let lower: Evaluated
  let upper: Evaluated
  let includesLower: Bool
  let includesUpper: Bool

  init(
    from lower: Evaluated, includesLower: Bool = true, to upper: Evaluated,
    includesUpper: Bool = true
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }
}

extension ReferenceEvaluator {
  /// Two comparisons joined by `and`: beyond a known end the other end does not matter.
  func isInInterval(
    _ x: Evaluated, _ interval: Interval, for whole: TypedExpression
  ) -> Truth {
    .all([
      compare(interval.lower, interval.includesLower ? .lessOrEqual : .less, x, for: whole),
      compare(x, interval.includesUpper ? .lessOrEqual : .less, interval.upper, for: whole),
    ])
  }
}
