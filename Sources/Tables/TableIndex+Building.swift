extension TableIndex {
  /// Divides rows by one column after the other, the one first that leaves the fewest together.
  ///
  /// A row is repeated for each stretch that it admits a part of. Where that would take too much
  /// memory a column is divided in two only, near the middle of the rows; and where even this
  /// would, since all rows overlap, they are tried one by one.
  struct Builder: Sendable {
    private(set) var nodes: [Node] = []
    /// For each stretch its first atom and the node behind it, if a row admits it.
    private(set) var starts: [Int] = []
    private(set) var children: [Int?] = []
    private(set) var rows: [Int] = []

    private let boxes: Boxes
    /// The atom of a missing value, for each column.
    private let missing: [Int?]

    /// So many rows are tried one by one rather than divided.
    private static let fewRows = 8
    static let entriesForEachRow = 24
    /// Divisions within each other, which bounds the stack; halving takes 14 for 10 000 rows.
    private static let depth = 64

    init(_ space: TableSpace) {
      boxes = space.boxes
      missing = space.atoms.map(\.missing)
      let boxes = space.boxes
      let all = (0..<boxes.count).filter { !boxes.isEmpty($0) }
      guard !all.isEmpty else { return }
      let everything = boxes.sizes.map { AtomRange(low: 0, high: $0 - 1) }
      add(all, in: everything, all.count * (Builder.entriesForEachRow - 1), depth: 0)
    }

    /// The node of the stretch that an atom lies in.
    func child(of node: Node, at atom: Int) -> Int? {
      var (low, high) = (node.items.lowerBound, node.items.upperBound)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= atom { low = middle } else { high = middle }
      }
      return children[low]
    }

    /// - Parameters:
    ///   - some: at least one row.
    ///   - window: the atoms of each column that a look-up can still have here.
    ///   - budget: how many rows and stretches may be stored beside each row once. What a division
    ///     leaves of it is shared out by the number of rows.
    @discardableResult
    private mutating func add(
      _ some: [Int], in window: [AtomRange], _ budget: Int, depth: Int
    ) -> Int {
      let number = nodes.count
      nodes.append(Node(column: nil, items: 0..<0, rest: nil, first: some[0]))
      guard some.count > Builder.fewRows, depth < Builder.depth,
        let division = division(some, in: window, budget)
      else {
        nodes[number].items = rows.count..<(rows.count + some.count)
        rows += some
        return number
      }
      let column = division.column
      let left = budget - (division.stored - some.count)
      let share = { (part: [Int]) in left * part.count / max(division.stored, 1) }
      let firsts = division.stretches.map { window[column].low + $0.first }
      let place = starts.count
      starts += firsts
      children += firsts.map { _ in nil }
      nodes[number].column = column
      nodes[number].items = place..<starts.count
      for (offset, stretch) in division.stretches.enumerated() where !stretch.rows.isEmpty {
        var narrower = window
        let high = offset + 1 < firsts.count ? firsts[offset + 1] - 1 : window[column].high
        narrower[column] = AtomRange(low: firsts[offset], high: high)
        children[place + offset] = add(
          stretch.rows.map { some[$0] }, in: narrower, share(stretch.rows), depth: depth + 1)
      }
      if !division.rest.isEmpty {
        nodes[number].rest = add(
          division.rest.map { some[$0] }, in: window, share(division.rest), depth: depth + 1)
      }
      return number
    }

    private func division(_ some: [Int], in window: [AtomRange], _ budget: Int) -> Division? {
      // A missing value is the last atom of its column, and stays so as the window gets smaller.
      let missing = window.indices.map { column in
        window[column].high == self.missing[column] ? window[column].count - 1 : nil
      }
      let clipped = Boxes(some, of: boxes, clippedTo: window.map { AtomCell([$0]) })
      return Division(of: clipped, missing: missing, budget)
    }
  }
}
