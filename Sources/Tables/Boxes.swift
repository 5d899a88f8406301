/// Rows as boxes of atoms. Each column keeps its different cells once.
struct Boxes: Sendable {
  /// How many atoms each column has.
  let sizes: [Int]
  private(set) var cells: [[AtomCell]]
  /// For each column the cell of each row.
  private(set) var cellOfRow: [[Int]]
  private(set) var count: Int

  init(_ grid: TableGrid, atoms: [ColumnAtoms]) {
    sizes = atoms.map(\.count)
    count = grid.rows.count
    cells = []
    cellOfRow = []
    for (column, atoms) in atoms.enumerated() {
      var known: [CellSet: Int] = [:]
      var different: [AtomCell] = []
      cellOfRow.append(
        grid.rows.map { row in
          let set = row[column]
          if let cell = known[set] { return cell }
          known[set] = different.count
          different.append(atoms.cell(of: set))
          return different.count - 1
        })
      cells.append(different)
    }
  }

  /// What some rows of others admit of a box, as if nothing but the box existed.
  init(_ rows: [Int], of boxes: Boxes, clippedTo box: [AtomCell]) {
    sizes = box.map(\.width)
    count = rows.count
    cells = []
    cellOfRow = []
    for column in box.indices {
      var known: [Int: Int] = [:]
      var different: [AtomCell] = []
      cellOfRow.append(
        rows.map { row in
          let cell = boxes.cellOfRow[column][row]
          if let clipped = known[cell] { return clipped }
          known[cell] = different.count
          different.append(boxes.cells[column][cell].clipped(to: box[column]))
          return different.count - 1
        })
      cells.append(different)
    }
  }

  func cell(_ row: Int, _ column: Int) -> AtomCell { cells[column][cellOfRow[column][row]] }
  func box(_ row: Int) -> [AtomCell] { sizes.indices.map { cell(row, $0) } }
  func width(_ row: Int, _ column: Int) -> Int { cells[column][cellOfRow[column][row]].width }
  func isFull(_ row: Int, _ column: Int) -> Bool { width(row, column) == sizes[column] }
  func isEmpty(_ row: Int) -> Bool { sizes.indices.contains { width(row, $0) == 0 } }

  func admits(_ row: Int, _ column: Int, _ atom: Int) -> Bool {
    cells[column][cellOfRow[column][row]].contains(atom)
  }

  func admits(_ row: Int, _ point: [Int]) -> Bool {
    point.indices.allSatisfy { admits(row, $0, point[$0]) }
  }

  func meets(_ row: Int, _ other: Int) -> Bool {
    sizes.indices.allSatisfy { column in
      let (mine, theirs) = (cellOfRow[column][row], cellOfRow[column][other])
      return mine == theirs || cells[column][mine].meets(cells[column][theirs])
    }
  }

  /// Whether a row admits all that another does.
  func contains(_ row: Int, _ other: Int) -> Bool {
    sizes.indices.allSatisfy { column in
      let (mine, theirs) = (cellOfRow[column][row], cellOfRow[column][other])
      return mine == theirs || isFull(row, column)
        || cells[column][mine].contains(cells[column][theirs])
    }
  }

  func intersection(_ row: Int, _ other: Int) -> [AtomCell] {
    sizes.indices.map { cell(row, $0).intersection(cell(other, $0)) }
  }

  mutating func append(_ box: [AtomCell]) {
    for column in sizes.indices {
      cellOfRow[column].append(cells[column].count)
      cells[column].append(box[column])
    }
    count += 1
  }
}
