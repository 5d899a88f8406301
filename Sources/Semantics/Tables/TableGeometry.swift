import MenkanTables
import MenkanValues

/// Cells as sets of points.
struct TableGeometry {
  let columns: [TableInput]
  let rows: [[TypedCell]]

  /// Over all values that the types have: what looking up needs.
  var whole: TableGrid { grid(\.whole) }

  /// Over the values that the inputs are declared to have: what is to be proved.
  var declared: TableGrid { grid(\.declared) }

  private func grid(_ line: KeyPath<ColumnPoints, TableColumn>) -> TableGrid {
    let lines = columns.map { $0.points[keyPath: line] }
    var sets: [[CellSet]] = Array(repeating: [], count: rows.count)
    for (index, column) in columns.enumerated() {
      let cells = rows.map { $0[index] }
      let listed = CellSet(
        Set(cells).flatMap { $0.listed(column.points, lines[index])?.ranges ?? [] })
      let others = listed.complement(in: lines[index]).withoutMissing
      for (row, cell) in cells.enumerated() {
        sets[row].append(cell.set(column.points, lines[index], others: others))
      }
    }
    return TableGrid(columns: lines, rows: sets)
  }
}

extension TypedCell {
  fileprivate func set(
    _ points: ColumnPoints, _ line: TableColumn, others: CellSet
  ) -> CellSet {
    switch self {
    case .any: line.everything
    case .otherwise: others
    case .tests: listed(points, line) ?? .empty
    }
  }

  /// What the cell lists; nil for a word that lists nothing.
  fileprivate func listed(_ points: ColumnPoints, _ line: TableColumn) -> CellSet? {
    guard case .tests(let tests, let isNegated) = self else { return nil }
    let set = CellSet(
      tests.flatMap { $0.ranges(points) }, missing: tests.contains(.missing))
    return isNegated ? set.complement(in: line).withoutMissing : set
  }
}

extension TypedCellTest {
  fileprivate func ranges(_ points: ColumnPoints) -> [ClosedRange<Int64>] {
    switch self {
    case .missing: []
    case .oneOf(let values): values.compactMap { points.point(of: $0) }.map { $0...$0 }
    case .comparison(let comparison, let value):
      points.point(of: value).map { comparison.ranges(around: $0) } ?? []
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      interval(points, lower, includesLower, upper, includesUpper)
    }
  }

  private func interval(
    _ points: ColumnPoints, _ lower: Value, _ includesLower: Bool, _ upper: Value,
    _ includesUpper: Bool
  ) -> [ClosedRange<Int64>] {
    guard let low = points.point(of: lower), let high = points.point(of: upper) else { return [] }
    // Without these ends nothing would lie beyond them.
    guard includesLower || low < .max, includesUpper || high > .min else { return [] }
    let first = includesLower ? low : low + 1
    let last = includesUpper ? high : high - 1
    return first <= last ? [first...last] : []
  }
}

extension Comparison {
  /// The points for which it holds against one.
  fileprivate func ranges(around point: Int64) -> [ClosedRange<Int64>] {
    let below = point > .min ? [Int64.min...(point - 1)] : []
    let above = point < .max ? [(point + 1)...Int64.max] : []
    switch self {
    case .equal: return [point...point]
    case .notEqual: return below + above
    case .less: return below
    case .lessOrEqual: return [Int64.min...point]
    case .greater: return above
    case .greaterOrEqual: return [point...Int64.max]
    }
  }
}
