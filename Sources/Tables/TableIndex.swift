/// Finds the rows of a table that admit given values.
package struct TableIndex: Sendable {
  private let grid: TableGrid

  package init(of grid: TableGrid) { self.grid = grid }

  /// All rows that admit a point, from the top; nil stands for a missing value.
  package func rows(at point: [Int64?]) -> [Int] {
    grid.rows.indices.filter { admits(grid.rows[$0], point) }
  }

  /// The first of them.
  package func firstRow(at point: [Int64?]) -> Int? {
    grid.rows.firstIndex { admits($0, point) }
  }

  private func admits(_ row: [CellSet], _ point: [Int64?]) -> Bool {
    row.indices.allSatisfy { row[$0].contains(point[$0]) }
  }
}
