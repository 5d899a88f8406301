import MenkanTables
import TestSupport

/// A small table drawn at random, and what its cells mean, said point by point and without any of
/// the geometry that is tested.
struct DrawnTable {
  enum Cell {
    case any
    case missing
    case points([Int64])
    case range(ClosedRange<Int64>)
    case ranges([ClosedRange<Int64>])
    /// Neither one of these nor missing.
    case not([Int64])

    func admits(_ point: Int64?) -> Bool {
      switch (self, point) {
      case (.any, _): true
      case (.missing, let point): point == nil
      case (.points(let points), let point?): points.contains(point)
      case (.range(let range), let point?): range.contains(point)
      case (.ranges(let ranges), let point?): ranges.contains { $0.contains(point) }
      case (.not(let points), let point?): !points.contains(point)
      case (_, nil): false
      }
    }

    func set(in column: TableColumn) -> CellSet {
      switch self {
      case .any: column.everything
      case .missing: .missing
      case .points(let points): CellSet(points: points)
      case .range(let range): CellSet([range])
      case .ranges(let ranges): CellSet(ranges)
      case .not(let points): CellSet(points: points).complement(in: column).withoutMissing
      }
    }
  }

  let columns: [TableColumn]
  let rows: [[Cell]]
  /// For each column a value from each stretch between two ends of cells, and missing.
  let samples: [[Int64?]]
  /// All combinations of samples, and the rows that admit each.
  let points: [(point: [Int64?], rows: [Int])]

  var grid: TableGrid {
    TableGrid(
      columns: columns,
      rows: rows.map { row in row.indices.map { row[$0].set(in: columns[$0]) } })
  }

  func rows(at point: [Int64?]) -> [Int] {
    rows.indices.filter { row in rows[row].indices.allSatisfy { rows[row][$0].admits(point[$0]) } }
  }

  init(_ random: inout SplitMix) {
    var columns: [TableColumn] = []
    var rows: [[Cell]] = []
    var samples: [[Int64?]] = []
    var ends: [[Int64]] = []
    repeat {
      let (column, values, between) = DrawnTable.column(&random)
      columns.append(column)
      ends.append(values)
      samples.append(values + between + (column.takesMissing ? [nil] : []))
    } while samples.reduce(1, { $0 * $1.count }) < 60 && !random.oneIn(4)
    // Some of them densely covered, some hardly.
    let broad = Int.random(in: 0...6, using: &random)
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      rows.append(
        columns.indices.map { column in
          if Int.random(in: 0..<8, using: &random) < broad { return .any }
          return DrawnTable.cell(ends[column], columns[column], &random)
        })
    }
    self.columns = columns
    self.rows = rows
    self.samples = samples
    let points = samples.reduce([[]]) { points, values in
      points.flatMap { point in values.map { point + [$0] } }
    }
    self.points = points.map { point in
      let admitting = rows.indices.filter { row in
        rows[row].indices.allSatisfy { rows[row][$0].admits(point[$0]) }
      }
      return (point, admitting)
    }
  }

  /// A column, the values at which its cells may begin and end, and one from each stretch between.
  private static func column(_ random: inout SplitMix) -> (TableColumn, [Int64], [Int64]) {
    let takesMissing = Bool.random(using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let count = Int64.random(in: 1...4, using: &random)
      let column = TableColumn(
        bounds: 0...count, takesMissing: takesMissing, kind: .unordered)
      return (column, Array(0...count), [])
    case 1:
      let column = TableColumn(
        bounds: -2...3, takesMissing: takesMissing, kind: .ordered(unit: 1))
      return (column, Array(-2...3), [])
    default:
      let column = TableColumn(
        bounds: .min ... .max, takesMissing: takesMissing, kind: .ordered(unit: 1_000_000))
      return (
        column, [.min, 0, 4_500_000, .max - 1, .max], [-1, .min + 1, 1, 4_499_999, 4_500_001]
      )
    }
  }

  private static func cell(
    _ ends: [Int64], _ column: TableColumn, _ random: inout SplitMix
  ) -> Cell {
    func some() -> Int64 { ends.randomElement(using: &random) ?? 0 }
    func range() -> ClosedRange<Int64> {
      let (one, other) = (some(), some())
      return min(one, other)...max(one, other)
    }
    return switch Int.random(in: 0..<7, using: &random) {
    case 0: column.takesMissing ? .missing : .any
    case 1: .points([some()])
    case 2: .points([some(), some()])
    case 3: .ranges([range(), range()])
    case 4: .not([some()])
    default: .range(range())
    }
  }
}
