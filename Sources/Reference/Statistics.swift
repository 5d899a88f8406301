import MenkanSemantics
import MenkanValues

/// Sums, means and medians: exact inside, rounded once at the end. A list holds far fewer than
/// 2⁴⁰ elements, so 128 bits hold every sum of 64-bit numbers and of millionths of them.
extension ReferenceEvaluator {
  /// Of nothing it is 0. Only the result has to lie in range, not the sums on the way.
  func sum(of values: [Value], as type: ValueType) -> Computed {
    let counts = values.compactMap(\.count)
    guard counts.count == values.count else { return .unproved }
    let total = Int64(exactly: counts.reduce(into: Int128(0)) { $0 += Int128($1) })
    return switch type {
    case .int, .count: .int(total)
    case .duration(let unit): .duration(total.map { CalendarDuration($0, unit) })
    default: .decimal(total.map(FixedDecimal.init(micros:)))
    }
  }

  /// Σ(weight · element) ÷ Σ weight, whatever the weights count in. A condition counts as 1 or 0,
  /// which makes the mean a share.
  func mean(of rows: [Row]) -> Computed {
    var weighted = ExactSum()
    var weights: Int128 = 0
    for row in rows {
      guard let weight = row.weight.count, let micros = row.element.result.value?.micros
      else { return .unproved }
      weighted.add(weight, times: micros)
      weights += Int128(weight)
    }
    if weights == 0 { return .failed(.divisionByZero) }
    return .decimal(weighted.divided(by: weights).map(FixedDecimal.init(micros:)))
  }

  /// The middle one; of an even number the mean of the two in the middle, half-even.
  func median(of values: [Value]) -> Computed {
    let sorted = values.compactMap(\.micros).sorted()
    guard sorted.count == values.count, !sorted.isEmpty else { return .unproved }
    let middle = sorted.count / 2
    let low = sorted.count.isMultiple(of: 2) ? sorted[middle - 1] : sorted[middle]
    return .decimal(FixedDecimal(rounding: low + sorted[middle], over: 2))
  }
}

extension Value {
  /// A number in millionths, of an int too; a condition is 1 or 0.
  fileprivate var micros: Int128? {
    switch self {
    case .int(let int): Int128(int) * Int128(FixedDecimal.scale)
    case .decimal(let decimal): Int128(decimal.micros)
    case .bool(let bool): bool ? Int128(FixedDecimal.scale) : 0
    default: nil
    }
  }

  /// What a number or duration counts in: ones, millionths, days, months, seconds.
  fileprivate var count: Int64? {
    switch self {
    case .int(let int): int
    case .decimal(let decimal): decimal.micros
    case .duration(let duration): duration.count
    default: nil
    }
  }
}
