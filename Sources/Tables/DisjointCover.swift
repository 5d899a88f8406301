/// Whether boxes without a point in common fill a space: they do if and only if their volumes add
/// up to that of the space. Exact, and polynomial whatever the boxes look like.
struct DisjointCover {
  let boxes: Boxes
  /// Rows of which no two meet.
  let rows: [Int]

  /// nil where the volume of the space is beyond what can be counted.
  ///
  /// - Complexity: O(rows × columns).
  func isComplete(_ effort: inout ProofEffort) -> Bool? {
    guard let whole = Volume(productOf: boxes.sizes) else { return nil }
    effort.spend(rows.count * boxes.sizes.count)
    var sum = Volume.zero
    for row in rows { sum += volume(of: row, after: -1) }
    return sum == whole
  }

  /// The atoms of a point that no row admits, where the boxes are not complete: column by column an
  /// atom is taken behind which they are not.
  ///
  /// - Complexity: O(rows × columns²).
  func gap(_ effort: inout ProofEffort) -> [Int] {
    var left = rows
    var point: [Int] = []
    for column in boxes.sizes.indices {
      let sweep = ColumnSweep(left, of: boxes, column: column)
      effort.spend(left.count * (boxes.sizes.count - column) + sweep.cost)
      let whole = Volume(productOf: boxes.sizes[(column + 1)...]) ?? .zero
      let volumes = Dictionary(
        uniqueKeysWithValues: left.map { ($0, volume(of: $0, after: column)) })
      var sum = Volume.zero
      for row in left where boxes.isFull(row, column) { sum += volumes[row] ?? .zero }
      var atom = 0
      sweep.walk(
        change: { row, begins in
          if begins { sum += volumes[row] ?? .zero } else { sum -= volumes[row] ?? .zero }
        },
        stretch: { stretch in
          atom = stretch.first
          return sum == whole
        })
      point.append(atom)
      left.removeAll { !boxes.cell($0, column).contains(atom) }
    }
    return point
  }

  /// What a row fills of the columns after one. It fits, since the whole space does.
  private func volume(of row: Int, after column: Int) -> Volume {
    let widths = boxes.sizes.indices.dropFirst(column + 1).map { boxes.cell(row, $0).width }
    return Volume(productOf: widths) ?? .zero
  }
}
