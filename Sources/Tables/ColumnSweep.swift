/// Walks over the atoms of one column and stops wherever the admitting rows change.
struct ColumnSweep {
  /// Atoms that the same rows admit.
  struct Stretch {
    let first: Int
    /// Whether a row ended just before it, or begins just after it. Where one of the two is false,
    /// the neighbour on that side has fewer rows, and the same ones.
    let followsEnd: Bool
    let precedesBegin: Bool

    /// No neighbour has fewer rows: whatever admits all of such stretches admits all of the column.
    var isLowest: Bool { followsEnd && precedesBegin }
  }

  private struct Change {
    let atom: Int
    let row: Int
    let begins: Bool
  }

  private let changes: [Change]
  private let size: Int

  /// - Parameter rows: those to look for; what a cell of all atoms admits never changes, and such
  ///   rows are left out.
  init(_ rows: [Int], of boxes: Boxes, column: Int) {
    size = boxes.sizes[column]
    var changes: [Change] = []
    for row in rows {
      let cell = boxes.cell(row, column)
      if cell.width == size { continue }
      for range in cell.ranges {
        changes.append(Change(atom: range.low, row: row, begins: true))
        changes.append(Change(atom: range.high + 1, row: row, begins: false))
      }
    }
    changes.sort { $0.atom < $1.atom }
    self.changes = changes
  }

  /// How many steps a walk takes.
  var cost: Int { changes.count }

  /// - Parameters:
  ///   - change: a row begins or ends to admit what follows.
  ///   - stretch: answers whether to go on.
  func walk(change: (_ row: Int, _ begins: Bool) -> Void, stretch: (Stretch) -> Bool) {
    var position = 0
    var first = 0
    var followsEnd = true
    while first < size {
      while position < changes.count, changes[position].atom <= first {
        change(changes[position].row, changes[position].begins)
        position += 1
      }
      let next = position < changes.count ? min(changes[position].atom, size) : size
      var (begins, ends) = (next == size, false)
      var ahead = position
      while ahead < changes.count, changes[ahead].atom == next {
        if changes[ahead].begins { begins = true } else { ends = true }
        ahead += 1
      }
      let current = Stretch(first: first, followsEnd: followsEnd, precedesBegin: begins)
      if !stretch(current) { return }
      first = next
      followsEnd = ends
    }
  }
}
