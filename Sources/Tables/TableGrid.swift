/// A decision table as geometry: each row is a box, one cell for each column.
package struct TableGrid: Sendable {
  package let columns: [TableColumn]
  package let rows: [[CellSet]]

  /// A row needs a cell for each column; one that lacks some admits nothing there, and cells to
  /// spare are not looked at. What a column cannot be is dropped from its cells.
  package init(columns: [TableColumn], rows: [[CellSet]]) {
    self.columns = columns
    self.rows = rows.map { row in
      columns.indices.map { column in
        column < row.count ? row[column].clamped(to: columns[column]) : .empty
      }
    }
  }
}
