import MenkanValues

/// A field of one submission that the merchant can change, and the values that it can take: the
/// multiples of its step, for a date those days that lie whole steps from the present one.
struct AdjustableField {
  let path: FieldPath
  /// What the submission says.
  let old: Value
  private let grid: StepGrid
  private let oldPosition: Int128

  /// nil for a field that is fixed or missing.
  init?(_ path: FieldPath, in submission: Record) {
    guard let step = path.field.step, step > .zero, let old = submission.value(at: path),
      let position = AdjustableField.position(of: old)
    else { return nil }
    self.path = path
    self.old = old
    oldPosition = position
    grid = StepGrid(origin: path.field.type == .date ? position : 0, unit: Int128(step.micros))
  }

  /// The values for which a test holds, those nearest to the value that fails it; none where the
  /// field's range, its type or its step leaves none.
  func candidates(_ op: LeafOperator, _ needed: [Value], from actual: Value) -> [Value] {
    let positions = needed.compactMap { AdjustableField.position(of: $0) }
    guard let here = AdjustableField.position(of: actual), let first = positions.first,
      positions.count == needed.count
    else { return [] }
    let indices: [Int128] =
      switch op {
      case .equal, .isIn: grid.nearest(to: here, among: positions)
      case .greaterOrEqual: [grid.first(atOrAbove: first)]
      case .greater: [grid.last(atOrBelow: first) + 1]
      case .lessOrEqual: [grid.last(atOrBelow: first)]
      case .less: [grid.first(atOrAbove: first) - 1]
      case .notEqual, .isNotIn: grid.nearest(to: here, apartFrom: Set(positions))
      case .isMultipleOf: grid.nearest(to: here, dividedBy: first)
      case .isNoMultipleOf: grid.nearest(to: here, apartFrom: [here])
      default: []
      }
    return indices.compactMap { value(at: $0) }
  }

  /// How many steps a value lies from the old one; negative below it. A rest of a step counts as
  /// one.
  func steps(to value: Value) -> Int128 {
    guard let position = AdjustableField.position(of: value) else { return 0 }
    let start =
      position > oldPosition
      ? grid.last(atOrBelow: oldPosition) : grid.first(atOrAbove: oldPosition)
    return grid.last(atOrBelow: position) - start
  }

  /// The value that many steps from the old one.
  func value(steps: Int128) -> Value? {
    let start =
      steps > 0 ? grid.last(atOrBelow: oldPosition) : grid.first(atOrAbove: oldPosition)
    return value(at: start + steps)
  }

  /// How large a change is, measured by the old value; by 1 where that is zero. A date has no
  /// magnitude: it is measured in years of 365 days.
  func relativeChange(to new: Value) -> FixedDecimal {
    guard let position = AdjustableField.position(of: new) else { return .zero }
    let scale = Int128(FixedDecimal.scale)
    let base =
      switch old {
      case .date: 365 * scale
      default: oldPosition == 0 ? scale : abs(oldPosition)
      }
    return FixedDecimal(rounding: abs(position - oldPosition) * scale, over: base)
      ?? FixedDecimal(micros: .max)
  }

  /// Where a value stands on the line of its type, in millionths.
  private static func position(of value: Value) -> Int128? {
    switch value {
    case .int(let int): Int128(int) * Int128(FixedDecimal.scale)
    case .decimal(let decimal): Int128(decimal.micros)
    case .date(let date): Int128(date.day) * Int128(FixedDecimal.scale)
    default: nil
    }
  }

  /// nil outside the field's range.
  private func value(at index: Int128) -> Value? {
    let position = grid.position(of: index)
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
}
