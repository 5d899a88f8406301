import MenkanTables
package import MenkanValues

/// An input that the rows of a table ask about, and its values as points of a line.
package struct TableInput: Sendable {
  /// Index into the table's inputs.
  package let input: Int
  package let field: Field
  let points: ColumnPoints
}

/// The values of a type as whole numbers, in their order: decimals by their millionths, dates by
/// their days, cases by their place, and of texts those that rows name, then all others as one.
struct ColumnPoints: Sendable {
  let type: ValueType
  /// Every value that the type has.
  let whole: TableColumn
  /// Those that the input is declared to have.
  let declared: TableColumn
  /// For a column of texts those that rows name.
  private let texts: [Text]
  private let places: [Text: Int64]

  /// nil for a type of which a cell can ask nothing.
  init?(_ field: Field, _ schema: Schema, texts: [Text]) {
    type = field.type
    self.texts = texts
    places = Dictionary(uniqueKeysWithValues: zip(texts, (0...).lazy.map { Int64($0) }))
    guard let (bounds, kind) = ColumnPoints.line(field.type, schema, texts: texts.count) else {
      return nil
    }
    whole = TableColumn(bounds: bounds, takesMissing: field.isOptional, kind: kind)
    declared = TableColumn(
      bounds: field.constraint?.points ?? bounds, takesMissing: field.isOptional, kind: kind)
  }

  private static func line(
    _ type: ValueType, _ schema: Schema, texts: Int
  ) -> (ClosedRange<Int64>, TableColumn.Kind)? {
    let all = Int64.min...Int64.max
    let days = Int64(CivilDate.range.lowerBound.day)...Int64(CivilDate.range.upperBound.day)
    switch type {
    case .bool: return (0...1, .unordered)
    case .int, .count, .instant, .duration: return (all, .ordered(unit: 1))
    case .number, .money: return (all, .ordered(unit: FixedDecimal.scale))
    case .percent, .ratio: return (all, .ordered(unit: FixedDecimal.scale / 100))
    case .date: return (days, .ordered(unit: 1))
    case .text: return (0...Int64(texts), .unordered)
    case .enumeration(let id):
      let cases = Int64(schema[id].cases.count)
      if cases == 0 { return nil }
      return (0...(cases - 1), schema[id].isOrdered ? .ordered(unit: 1) : .unordered)
    case .entity, .list: return nil
    }
  }

  /// Whether a text belongs to a set that no row names.
  func admitsOtherTexts(_ set: CellSet) -> Bool {
    type == .text && set.contains(Int64(texts.count))
  }

  /// nil for a value of another type.
  func point(of value: Value) -> Int64? {
    switch value {
    case .bool(let flag): flag ? 1 : 0
    case .int(let int): int
    case .decimal(let decimal): decimal.micros
    case .date(let date): Int64(date.day)
    case .instant(let instant): instant.seconds
    case .duration(let duration): duration.count
    case .enumCase(let index): Int64(index)
    case .text(let text): places[text] ?? Int64(texts.count)
    case .record, .list, .nothing: nil
    }
  }

  /// The value at a point; nil for the texts that no row names, and where nothing is.
  func value(at point: Int64) -> Value? {
    switch type {
    case .bool: return .bool(point == 1)
    case .int, .count: return .int(point)
    case .number, .percent, .ratio, .money: return .decimal(FixedDecimal(micros: point))
    case .date: return Int32(exactly: point).map { .date(CivilDate(day: $0)) }
    case .instant: return .instant(Instant(seconds: point))
    case .duration(let unit): return .duration(CalendarDuration(point, unit))
    case .enumeration: return Int32(exactly: point).map { .enumCase($0) }
    case .text:
      return Int(exactly: point).flatMap { texts.indices.contains($0) ? .text(texts[$0]) : nil }
    case .entity, .list: return nil
    }
  }
}

extension Constraint {
  /// nil where it is no range.
  fileprivate var points: ClosedRange<Int64>? {
    switch self {
    case .decimals(let range): range.lowerBound.micros...range.upperBound.micros
    case .integers(let range): range
    case .dates(let range): Int64(range.lowerBound.day)...Int64(range.upperBound.day)
    case .like: nil
    }
  }
}
