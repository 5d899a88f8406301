import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// A function of known arguments; `type` is that of its result.
  func compute(_ function: Function, _ arguments: [Value], as type: ValueType) -> Computed {
    switch (function, arguments.first, arguments.dropFirst().first) {
    case (.min, _, _): least(of: arguments)
    case (.max, _, _): greatest(of: arguments)
    case (.clamp, _, _): clamp(arguments)
    case (.scale, _, _): scale(arguments)
    case (.abs, let x?, _): absolute(x)
    case (.floor, let x?, _): round(x, places: 0, .down, as: type)
    case (.ceil, let x?, _): round(x, places: 0, .up, as: type)
    case (.round, let x?, let places): round(x, places: places, .halfUp, as: type)
    case (.roundHalfEven, let x?, let places): round(x, places: places, .halfEven, as: type)
    case (.ln, .decimal(let x)?, _): inDomain(x.naturalLogarithm)
    case (.log10, .decimal(let x)?, _): inDomain(x.commonLogarithm)
    case (.sqrt, .decimal(let x)?, _): inDomain(x.squareRoot)
    case (.length, .text(let text)?, _): .int(Int64(text.codePointCount))
    case (.lower, .text(let text)?, _): .value(.text(text.lowercased))
    case (.trim, .text(let text)?, _): .value(.text(text.trimmed))
    case (.bucket, .text(let text)?, .int(let count)?):
      text.bucket(of: count).map { .int($0) } ?? .failed(.undefined)
    default: computeWithDates(function, arguments)
    }
  }

  private func inDomain(_ result: FixedDecimal?) -> Computed {
    result.map { .decimal($0) } ?? .failed(.undefined)
  }

  /// Of one or more values of one ordered type.
  func least(of values: [Value]) -> Computed { extreme(of: values) { $0.isLess(than: $1) } }

  func greatest(of values: [Value]) -> Computed { extreme(of: values) { $1.isLess(than: $0) } }

  private func extreme(of values: [Value], _ isBetter: (Value, Value) -> Bool?) -> Computed {
    guard var best = values.first else { return .unproved }
    for value in values.dropFirst() {
      guard let better = isBetter(value, best) else { return .unproved }
      if better { best = value }
    }
    return .value(best)
  }

  private func absolute(_ x: Value) -> Computed {
    switch x {
    case .int(let int): int < 0 ? negate(x) : .value(x)
    case .decimal(let decimal): decimal < .zero ? negate(x) : .value(x)
    case .duration(let duration): duration.count < 0 ? negate(x) : .value(x)
    default: .unproved
    }
  }

  private func round(
    _ x: Value, places: Value?, _ rule: DecimalRounding, as type: ValueType
  ) -> Computed {
    switch places {
    case nil: round(x, places: 0, rule, as: type)
    case .int(let places)?:
      round(x, places: Int(Swift.min(Swift.max(0, places), 6)), rule, as: type)
    default: .unproved
    }
  }

  /// An int is as round as can be. A decimal stays one unless the type of the result is `int`.
  private func round(
    _ x: Value, places: Int, _ rule: DecimalRounding, as type: ValueType
  ) -> Computed {
    switch x {
    case .int: return .value(x)
    case .decimal(let decimal):
      let rounded = decimal.rounded(to: places, rule)
      return type == .int ? .int(rounded?.int) : .decimal(rounded)
    default: return .unproved
    }
  }

  /// `clamp(x, lo, hi)`; no value lies between ends that have changed places.
  private func clamp(_ arguments: [Value]) -> Computed {
    guard arguments.count == 3, let isReversed = arguments[2].isLess(than: arguments[1])
    else { return .unproved }
    if isReversed { return .failed(.undefined) }
    guard case .value(let raised) = greatest(of: [arguments[0], arguments[1]])
    else { return .unproved }
    return least(of: [raised, arguments[2]])
  }

  /// `scale(x, lo .. hi)`: (x − lo) ÷ (hi − lo), half-even, kept within 0…1. Where hi is below lo
  /// the scale runs downwards. 128 bits hold every step.
  private func scale(_ arguments: [Value]) -> Computed {
    guard arguments.count == 3, case .decimal(let x) = arguments[0],
      case .decimal(let low) = arguments[1], case .decimal(let high) = arguments[2]
    else { return .unproved }
    if low == high { return .failed(.divisionByZero) }
    let one = Int128(FixedDecimal.scale)
    let quotient = roundedQuotient(
      of: (Int128(x.micros) - Int128(low.micros)) * one,
      by: Int128(high.micros) - Int128(low.micros), .halfEven)
    return .decimal(FixedDecimal(rounding: Swift.min(Swift.max(0, quotient), one), over: 1))
  }
}
