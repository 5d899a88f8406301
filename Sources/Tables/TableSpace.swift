/// A table cut into atoms, and back.
struct TableSpace {
  let grid: TableGrid
  let atoms: [ColumnAtoms]
  let boxes: Boxes

  init(_ grid: TableGrid) {
    self.grid = grid
    atoms = grid.columns.indices.map { column in
      ColumnAtoms(grid.columns[column], cutBy: Set(grid.rows.map { $0[column] }))
    }
    boxes = Boxes(grid, atoms: atoms)
  }

  func sets(of box: [AtomCell]) -> [CellSet] { box.indices.map { atoms[$0].set(of: box[$0]) } }

  /// The values in a box that a person would name.
  func witness(in box: [CellSet]) -> [Int64?] {
    box.indices.map { grid.columns[$0].roundestPoint(in: box[$0]) }
  }
}
