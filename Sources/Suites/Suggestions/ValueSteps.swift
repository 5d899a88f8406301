import MenkanValues

/// Values as positions on a line, and the steps between them.
struct ValueSteps {
  let field: Field
  let schema: Schema

  /// Where a value stands; nil for what has no order.
  static func position(of value: Value) -> Int128? {
    switch value {
    case .int(let int): Int128(int) * Int128(FixedDecimal.scale)
    case .decimal(let decimal): Int128(decimal.micros)
    case .date(let date): Int128(date.day) * Int128(FixedDecimal.scale)
    case .instant(let instant): Int128(instant.seconds)
    case .enumCase(let index): Int128(index) * Int128(FixedDecimal.scale)
    default: nil
    }
  }

  /// One step: 1, a cent, a hundredth of a number, of a percent one in ten thousand, a day, a
  /// minute, a case.
  private var unit: Int128 {
    switch field.type {
    case .number, .money: 10_000
    case .percent, .ratio: 100
    case .instant: 60
    default: Int128(FixedDecimal.scale)
    }
  }

  /// The values just below, at and just above a position, as far as the field can take them. Where
  /// the position lies between two steps, it is those beside it.
  func around(_ position: Int128) -> [Value] {
    // A threshold with more places is met exactly too.
    let rest = position % unit
    let isExact = rest == 0 || field.type != .int
    let middle = isExact ? [value(at: position)] : []
    return ([value(at: position - unit)] + middle + [value(at: position + unit)])
      .compactMap { $0 }
  }

  func value(at position: Int128) -> Value? {
    let whole = position / Int128(FixedDecimal.scale)
    let value: Value?
    switch field.type {
    case .int, .count: value = Int64(exactly: whole).map { .int($0) }
    case .number, .percent, .money:
      value = Int64(exactly: position).map { .decimal(FixedDecimal(micros: $0)) }
    case .date:
      value = Int32(exactly: whole).map { CivilDate(day: $0) }
        .flatMap { CivilDate.range.contains($0) ? .date($0) : nil }
    case .instant: value = Int64(exactly: position).map { .instant(Instant(seconds: $0)) }
    case .enumeration(let id):
      let cases = schema[id].isOrdered ? schema[id].cases.count : 0
      value = whole >= 0 && whole < cases ? .enumCase(Int32(whole)) : nil
    default: value = nil
    }
    guard let value, field.constraint?.allows(value) ?? true else { return nil }
    return value
  }

  /// A step that is small and still tells how a computed value moves.
  var probe: Int128 { unit }

  /// A value that is none of these; nil where none is known.
  func other(than values: [Value]) -> Value? {
    switch field.type {
    case .bool: return [.bool(true), .bool(false)].first { !values.contains($0) }
    case .enumeration(let id):
      return schema[id].cases.indices.lazy.map { Value.enumCase(Int32($0)) }
        .first { !values.contains($0) }
    case .text: return .text(Text("another"))
    default:
      let positions = values.compactMap { ValueSteps.position(of: $0) }
      return positions.max().flatMap { value(at: $0 + unit) }
        ?? positions.min().flatMap { value(at: $0 - unit) }
    }
  }
}
