extension TableIndex {
  /// Rows divided by one column.
  struct Division {
    let column: Int
    /// The first atom of each stretch, and the rows that admit some of it, ascending.
    let stretches: [(first: Int, rows: [Int])]
    /// The rows that admit all of the column.
    let rest: [Int]

    /// The rows, as often as they are repeated, and the stretches.
    var stored: Int { stretches.reduce(rest.count) { $0 + $1.rows.count + 1 } }

    /// The division that leaves the fewest rows together; nil where none leaves fewer than there
    /// are, or all would store more than the budget besides.
    ///
    /// - Parameter missing: the atom of a missing value in each column that can still have one.
    init?(of boxes: Boxes, missing: [Int?], _ budget: Int) {
      var best: (column: Int, cut: Int?, most: Int)?
      for column in boxes.sizes.indices {
        let bounded = (0..<boxes.count).filter { !boxes.isFull($0, column) }
        if bounded.isEmpty { continue }
        let rest = boxes.count - bounded.count
        func consider(_ most: Int, cut: Int?) {
          if most + rest < best?.most ?? boxes.count { best = (column, cut, most + rest) }
        }
        if let most = Division.mostTogether(bounded, of: boxes, column, budget / 2) {
          consider(most, cut: nil)
        }
        if let (cut, most) = Division.middle(
          bounded, of: boxes, column, missing[column], budget)
        {
          consider(most, cut: cut)
        }
      }
      guard let best else { return nil }
      let bounded = (0..<boxes.count).filter { !boxes.isFull($0, best.column) }
      column = best.column
      rest = (0..<boxes.count).filter { boxes.isFull($0, best.column) }
      stretches =
        best.cut.map {
          Division.halves(bounded, of: boxes, best.column, missing[best.column], cut: $0)
        } ?? Division.stretches(bounded, of: boxes, best.column)
    }

    /// The most rows that are in one stretch of a column; nil where too much would be stored.
    private static func mostTogether(
      _ rows: [Int], of boxes: Boxes, _ column: Int, _ budget: Int
    ) -> Int? {
      var (present, most, stored) = (0, 0, 0)
      ColumnSweep(rows, of: boxes, column: column).walk(
        change: { present += $1 ? 1 : -1 },
        stretch: { _ in
          most = max(most, present)
          stored += present + 1
          return stored - rows.count <= budget
        })
      return stored - rows.count <= budget ? most : nil
    }

    /// An atom that has about as many rows below it as from it on; nil where too many lie on both
    /// sides.
    private static func middle(
      _ rows: [Int], of boxes: Boxes, _ column: Int, _ missing: Int?, _ budget: Int
    ) -> (cut: Int, most: Int)? {
      let values = AtomCell.all(missing ?? boxes.sizes[column])
      let cells = rows.map { boxes.cell($0, column).intersection(values) }
      let lows = cells.compactMap { $0.ranges.first?.low }.sorted()
      let highs = cells.compactMap { $0.ranges.last?.high }.sorted()
      guard !lows.isEmpty else { return nil }
      let apart = missing.map { atom in rows.count { boxes.admits($0, column, atom) } } ?? 0
      let cuts = [lows[lows.count / 2], highs[highs.count / 2] + 1]
      let divided = cuts.compactMap { cut -> (cut: Int, most: Int)? in
        guard cut > 0, cut < values.width else { return nil }
        let (below, above) = (lows.count { $0 < cut }, highs.count { $0 >= cut })
        // A fifth has to go, else the tree gets deep and says little.
        guard max(below, above, apart) * 5 <= rows.count * 4,
          below + above + apart + 3 - rows.count <= budget
        else { return nil }
        return (cut, max(below, above, apart))
      }
      return divided.min { $0.most < $1.most }
    }

    /// The rows below an atom, those from it on, and those that admit a missing value.
    private static func halves(
      _ rows: [Int], of boxes: Boxes, _ column: Int, _ missing: Int?, cut: Int
    ) -> [(first: Int, rows: [Int])] {
      let values = missing ?? boxes.sizes[column]
      let parts = [AtomRange(low: 0, high: cut - 1), AtomRange(low: cut, high: values - 1)]
      let apart = missing.map { [AtomRange(low: $0, high: $0)] } ?? []
      return (parts + apart).map { part in
        let part = AtomCell([part])
        return (part.ranges[0].low, rows.filter { boxes.cell($0, column).meets(part) })
      }
    }

    private static func stretches(_ rows: [Int], of boxes: Boxes, _ column: Int)
      -> [(first: Int, rows: [Int])]
    {
      var present: Set<Int> = []
      var stretches: [(first: Int, rows: [Int])] = []
      ColumnSweep(rows, of: boxes, column: column).walk(
        change: { if $1 { present.insert($0) } else { present.remove($0) } },
        stretch: {
          stretches.append(($0.first, present.sorted()))
          return true
        })
      return stretches
    }
  }
}
