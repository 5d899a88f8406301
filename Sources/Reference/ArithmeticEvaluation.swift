import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// An int as a decimal; `none` stays what it is.
  func widen(_ x: Value) -> Computed {
    switch x {
    case .int(let int): .decimal(FixedDecimal(int))
    case .nothing: .value(.nothing)
    default: .unproved
    }
  }

  func negate(_ x: Value) -> Computed {
    switch x {
    case .int(let int): .int(checked(Int64(0).subtractingReportingOverflow(int)))
    case .decimal(let decimal): .decimal(decimal.negated)
    case .duration(let duration): .duration(duration.negated)
    default: .unproved
    }
  }

  func compute(_ operation: Arithmetic, _ a: Value, _ b: Value) -> Computed {
    switch (a, b) {
    case (.int(let a), .int(let b)): compute(operation, a, b)
    case (.decimal(let a), .decimal(let b)): compute(operation, a, b)
    default: computeWithTime(operation, a, b)
    }
  }

  private func compute(_ operation: Arithmetic, _ a: Int64, _ b: Int64) -> Computed {
    switch operation {
    case .addInts: .int(checked(a.addingReportingOverflow(b)))
    case .subtractInts: .int(checked(a.subtractingReportingOverflow(b)))
    case .multiplyInts: .int(checked(a.multipliedReportingOverflow(by: b)))
    case .moduloInts: flooredModulo(a, b).map { .int($0) } ?? .failed(.divisionByZero)
    case .multipleOfInts: flooredModulo(a, b).map { .bool($0 == 0) } ?? .failed(.divisionByZero)
    default: .unproved
    }
  }

  private func compute(
    _ operation: Arithmetic, _ a: FixedDecimal, _ b: FixedDecimal
  ) -> Computed {
    switch operation {
    case .addDecimals: .decimal(a.adding(b))
    case .subtractDecimals: .decimal(a.subtracting(b))
    case .multiplyDecimals: .decimal(a.multiplied(by: b))
    case .divideDecimals: b == .zero ? .failed(.divisionByZero) : .decimal(a.divided(by: b))
    case .moduloDecimals: a.modulo(b).map { .decimal($0) } ?? .failed(.divisionByZero)
    case .multipleOfDecimals:
      a.modulo(b).map { .bool($0 == .zero) } ?? .failed(.divisionByZero)
    default: .unproved
    }
  }

  private func computeWithTime(_ operation: Arithmetic, _ a: Value, _ b: Value) -> Computed {
    switch (operation, a, b) {
    case (.addToDate, .date(let date), .duration(let duration)),
      (.addToDate, .duration(let duration), .date(let date)):
      .date(date.adding(duration))
    case (.subtractFromDate, .date(let date), .duration(let duration)):
      .date(date.subtracting(duration))
    case (.addToInstant, .instant(let instant), .duration(let duration)),
      (.addToInstant, .duration(let duration), .instant(let instant)):
      .instant(instant.adding(duration))
    case (.subtractFromInstant, .instant(let instant), .duration(let duration)):
      .instant(instant.subtracting(duration))
    case (.addDurations, .duration(let a), .duration(let b)): .duration(a.adding(b))
    case (.subtractDurations, .duration(let a), .duration(let b)): .duration(a.subtracting(b))
    case (.multiplyDuration, .duration(let duration), .int(let factor)),
      (.multiplyDuration, .int(let factor), .duration(let duration)):
      .duration(duration.multiplied(by: factor))
    case (.dateDifference, .date(let a), .date(let b)):
      .duration(CalendarDuration(a.days(since: b), .days))
    case (.instantDifference, .instant(let a), .instant(let b)):
      .duration(
        checked(a.seconds.subtractingReportingOverflow(b.seconds))
          .map { CalendarDuration($0, .time) })
    default: .unproved
    }
  }
}

/// The result; nil where it does not fit into 64 bits.
func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
  result.overflow ? nil : result.partialValue
}
