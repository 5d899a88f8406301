import MenkanValues

/// A field that the merchant can change, and the values that it can take.
struct AdjustableField {
  let path: FieldPath
  private let step: FixedDecimal

  /// nil for a field that is fixed.
  init?(_ path: FieldPath) {
    guard let step = path.field.step, step > .zero else { return nil }
    self.path = path
    self.step = step
  }

  /// The value nearest to `threshold` that is a multiple of the step and on the passing side:
  /// at or above it for `>=`, at or below it for `<=`, beyond it for the strict ones.
  ///
  /// nil where the field's own range, or its type, has no such value.
  func candidate(_ op: LeafOperator, _ threshold: Value) -> Value? {
    guard let position = position(of: threshold) else { return nil }
    let unit = Int128(step.micros)
    let below = floored(position, unit)
    let isOn = below * unit == position
    let steps: Int128
    switch op {
    case .equal: steps = below
    case .greaterOrEqual: steps = isOn ? below : below + 1
    case .greater: steps = below + 1
    case .lessOrEqual: steps = below
    case .less: steps = isOn ? below - 1 : below
    default: return nil
    }
    if op == .equal && !isOn { return nil }
    return value(at: steps * unit)
  }

  /// The value one step nearer to `origin`; nil where it is there, or the range ends.
  func stepping(_ value: Value, towards origin: Value) -> Value? {
    guard let here = position(of: value), let end = position(of: origin),
      abs(here - end) > Int128(step.micros)
    else { return nil }
    return self.value(at: here + (end > here ? Int128(step.micros) : -Int128(step.micros)))
  }

  /// How large a change is, measured by the old value; by 1 where that is zero.
  func relativeChange(from old: Value, to new: Value) -> FixedDecimal {
    guard let a = position(of: old), let b = position(of: new) else { return .zero }
    let base = a == 0 ? Int128(FixedDecimal.scale) : abs(a)
    return FixedDecimal(rounding: abs(b - a) * Int128(FixedDecimal.scale), over: base)
      ?? FixedDecimal(micros: .max)
  }

  /// Where a value stands on the line of its type, in millionths of a unit.
  private func position(of value: Value) -> Int128? {
    switch value {
    case .int(let int): Int128(int) * Int128(FixedDecimal.scale)
    case .decimal(let decimal): Int128(decimal.micros)
    case .date(let date): Int128(date.day) * Int128(FixedDecimal.scale)
    default: nil
    }
  }

  private func value(at position: Int128) -> Value? {
    let whole = position / Int128(FixedDecimal.scale)
    let value: Value?
    switch path.field.type {
    case .int, .count: value = Int64(exactly: whole).map { .int($0) }
    case .number, .percent, .money:
      value = Int64(exactly: position).map { .decimal(FixedDecimal(micros: $0)) }
    case .date:
      value = Int32(exactly: whole).map { CivilDate(day: $0) }
        .flatMap { CivilDate.range.contains($0) ? .date($0) : nil }
    default: value = nil
    }
    guard let value, path.field.constraint?.allows(value) ?? true else { return nil }
    return value
  }

  private func floored(_ value: Int128, _ unit: Int128) -> Int128 {
    let quotient = value / unit
    return value % unit < 0 ? quotient - 1 : quotient
  }
}
