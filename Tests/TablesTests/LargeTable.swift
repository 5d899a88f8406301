import MenkanTables
import TestSupport

/// Tables of any number of rows, of the shapes that are hard for one way or another to prove them.
enum LargeTable {
  static let number = TableColumn(
    bounds: 0...999_999, takesMissing: true, kind: .ordered(unit: 1))

  static func names(_ count: Int) -> TableColumn {
    TableColumn(bounds: 0...Int64(count - 1), takesMissing: false, kind: .unordered)
  }

  /// One row for each pair of names, and four columns of `any`.
  static func pairs(rows: Int) -> TableGrid {
    let columns = [names(rows / 20), names(20)] + Array(repeating: number, count: 4)
    return TableGrid(
      columns: columns,
      rows: (0..<rows).map { row in
        [CellSet(points: [Int64(row / 20)]), CellSet(points: [Int64(row % 20)])]
          + Array(repeating: number.everything, count: 4)
      })
  }

  /// A space of six columns cut in two at random, and its parts again, and what is missing: they
  /// fill it, and nothing about them is regular.
  static func parts(rows: Int) -> [[CellSet]] {
    var random = SplitMix(seed: 6)
    let known = number.everything.withoutMissing
    let missing = (0..<6).map { column in
      (0..<6).map { $0 < column ? known : $0 == column ? .missing : number.everything }
    }
    var parts = [Array(repeating: Int64(0)...999_999, count: 6)]
    while parts.count < rows - missing.count {
      let part = Int.random(in: parts.indices, using: &random)
      let column = Int.random(in: 0..<6, using: &random)
      let range = parts[part][column]
      guard range.count > 1 else { continue }
      let cut = Int64.random(in: range.lowerBound..<range.upperBound, using: &random)
      var other = parts[part]
      parts[part][column] = range.lowerBound...cut
      other[column] = (cut + 1)...range.upperBound
      parts.append(other)
    }
    return parts.map { part in part.map { CellSet([$0]) } } + missing
  }

  static func numbers(_ rows: [[CellSet]]) -> TableGrid {
    TableGrid(columns: Array(repeating: number, count: rows.first?.count ?? 0), rows: rows)
  }

  /// Each row is bounded in one column only.
  static func single(rows: Int) -> TableGrid {
    let columns = Array(repeating: names(rows / 6 + 2), count: 6)
    return TableGrid(
      columns: columns,
      rows: (0..<rows).map { row in
        columns.indices.map {
          $0 == row % 6 ? CellSet(points: [Int64(row / 6)]) : columns[$0].everything
        }
      })
  }

  /// Rows with three of many columns bounded: as hard a question as there is.
  static func hopeless() -> TableGrid {
    var random = SplitMix(seed: 3)
    let columns = Array(repeating: names(2), count: 150)
    return TableGrid(
      columns: columns,
      rows: (0..<700).map { _ in
        var row = columns.map(\.everything)
        for _ in 0..<3 {
          row[Int.random(in: 0..<150, using: &random)] = CellSet(points: [
            Int64.random(in: 0...1, using: &random)
          ])
        }
        return row
      })
  }
}
