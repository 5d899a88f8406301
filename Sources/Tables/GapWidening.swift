/// Makes of a point that no row admits a box that none does, as large as it can be made: the row
/// that an author would add.
struct GapWidening {
  let boxes: Boxes
  let atoms: [ColumnAtoms]
  let columns: [TableColumn]

  /// The columns are widened from the last to the first and the other way round, and the larger box
  /// is taken.
  func box(around point: [Int]) -> [AtomCell] {
    let indices = Array(boxes.sizes.indices)
    let (backward, forward) = (widened(point, indices.reversed()), widened(point, indices))
    return size(backward) >= size(forward) ? backward : forward
  }

  private func widened(_ point: [Int], _ order: [Int]) -> [AtomCell] {
    var box = point.map { AtomCell.only($0) }
    // For each row the columns in which it does not meet the box; there is always one.
    var misses = (0..<boxes.count).map { row in
      boxes.sizes.indices.count { !boxes.admits(row, $0, point[$0]) }
    }
    for column in order {
      let outside = (0..<boxes.count).filter { !boxes.admits($0, column, point[column]) }
      let taken = outside.filter { misses[$0] == 1 }
      box[column] = free(in: column, around: point[column], taken: taken)
      for row in outside where boxes.cell(row, column).meets(box[column]) { misses[row] -= 1 }
    }
    return box
  }

  /// The atoms of a column that the rows `taken` leave: all beside a name, the neighbours up to the
  /// next row beside a number. A missing value is joined with others only where all is free.
  private func free(in column: Int, around atom: Int, taken: [Int]) -> AtomCell {
    let size = boxes.sizes[column]
    var isFree = Array(repeating: true, count: size)
    for range in taken.flatMap({ boxes.cell($0, column).ranges }) {
      for atom in range.low...range.high { isFree[atom] = false }
    }
    if !isFree.contains(false) { return .all(size) }
    if atom == atoms[column].missing { return .only(atom) }
    let values = atoms[column].starts.count
    if case .ordered = columns[column].kind {
      var (low, high) = (atom, atom)
      while low > 0, isFree[low - 1] { low -= 1 }
      while high + 1 < values, isFree[high + 1] { high += 1 }
      return AtomCell([AtomRange(low: low, high: high)])
    }
    var ranges: [AtomRange] = []
    for atom in 0..<values where isFree[atom] {
      if let last = ranges.last, last.high + 1 == atom {
        ranges[ranges.count - 1] = AtomRange(low: last.low, high: atom)
      } else {
        ranges.append(AtomRange(low: atom, high: atom))
      }
    }
    return AtomCell(ranges)
  }

  /// Only compared, so that it may be rounded.
  private func size(_ box: [AtomCell]) -> Double {
    box.indices.reduce(1) { $0 * Double(box[$1].width) / Double(boxes.sizes[$1]) }
  }
}
