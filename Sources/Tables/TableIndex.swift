/// Finds the rows of a table that admit given values, at a cost that hardly grows with the rows.
///
/// A tree. A node looks at one column: a binary search finds the stretch of it that the value lies
/// in, which leads to the rows that admit the stretch, and apart from these are the rows that admit
/// all of the column, so that no row is repeated for being broad. A leaf holds a few rows, which
/// are tried one by one.
package struct TableIndex: Sendable {
  /// What is looked at next. Stretches and rows lie one after the other, those of all nodes.
  struct Node: Sendable {
    /// The column, and where its stretches lie; nil in a leaf.
    var column: Int?
    /// The stretches of a column, or the rows of a leaf.
    var items: Range<Int>
    /// The node of the rows that admit all of the column.
    var rest: Int?
    /// The uppermost row below this node.
    var first: Int
  }

  private let atoms: [ColumnAtoms]
  private let boxes: Boxes
  private let tree: Builder

  package init(of grid: TableGrid) {
    let space = TableSpace(grid)
    atoms = space.atoms
    boxes = space.boxes
    tree = Builder(space)
  }

  /// How many rows and stretches it holds, which bounds its memory: at most 24 for each row.
  package var entries: Int { tree.rows.count + tree.children.count }

  /// All rows that admit a point, from the top; nil stands for a missing value.
  package func rows(at point: [Int64?]) -> [Int] {
    guard let point = place(point) else { return [] }
    var found: [Int] = []
    visit(point, { _ in true }, { found.append($0) })
    return found.sorted()
  }

  /// The first of them.
  package func firstRow(at point: [Int64?]) -> Int? {
    guard let point = place(point) else { return nil }
    var first: Int?
    visit(point, { $0 < first ?? .max }, { first = $0 })
    return first
  }

  /// The steps that a look-up takes: nodes passed and rows tried.
  package func steps(at point: [Int64?]) -> Int {
    guard let point = place(point) else { return 0 }
    var first: Int?
    return visit(point, { $0 < first ?? .max }, { first = $0 })
  }

  /// nil where a column cannot be that.
  private func place(_ point: [Int64?]) -> [Int]? {
    var place: [Int] = []
    for column in atoms.indices {
      guard column < point.count, let atom = atoms[column].atom(of: point[column]) else {
        return nil
      }
      place.append(atom)
    }
    return place
  }

  /// - Parameters:
  ///   - isWanted: whether rows from this one on are of interest still.
  ///   - found: gets each row that is wanted and admits the point.
  @discardableResult
  private func visit(_ point: [Int], _ isWanted: (Int) -> Bool, _ found: (Int) -> Void) -> Int {
    var waiting = tree.nodes.isEmpty ? [] : [0]
    var steps = 0
    while let next = waiting.popLast() {
      let node = tree.nodes[next]
      steps += 1
      guard isWanted(node.first) else { continue }
      guard let column = node.column else {
        for item in node.items {
          let row = tree.rows[item]
          steps += 1
          guard isWanted(row) else { break }
          if boxes.admits(row, point) { found(row) }
        }
        continue
      }
      if let rest = node.rest { waiting.append(rest) }
      if let child = tree.child(of: node, at: point[column]) { waiting.append(child) }
    }
    return steps
  }
}
