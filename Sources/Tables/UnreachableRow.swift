/// A row that no values lead to.
package struct UnreachableRow: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case admitsNothing(column: Int)
    /// A row above admits all that it does, and comes first.
    case coveredBy(row: Int)
    /// Rows above do so together.
    case coveredTogether
  }

  package let row: Int
  package let reason: Reason
}

struct UnreachableRowSearch {
  let space: TableSpace
  let graph: OverlapGraph
  let hit: HitRule

  /// Of rows that are left undecided nothing is said.
  func rows(_ effort: inout ProofEffort) -> [UnreachableRow] {
    (0..<space.boxes.count).compactMap { row in
      reason(row, &effort).map { UnreachableRow(row: row, reason: $0) }
    }
  }

  private func reason(_ row: Int, _ effort: inout ProofEffort) -> UnreachableRow.Reason? {
    let box = space.boxes.box(row)
    if let column = box.firstIndex(where: { $0.width == 0 }) {
      return .admitsNothing(column: column)
    }
    guard hit == .first, let met = graph[row], !effort.isExhausted else { return nil }
    let above = met.rows(before: row)
    effort.spend(above.count * box.count)
    let within = Boxes(above, of: space.boxes, clippedTo: box)
    if let whole = above.indices.first(where: { row in
      box.indices.allSatisfy { within.isFull(row, $0) }
    }) {
      return .coveredBy(row: above[whole])
    }
    return isCovered(above, within, &effort) ? .coveredTogether : nil
  }

  /// Most rows are reached, which a short search shows. Counting comes next, for it decides what a
  /// search finds hard; then the search gets more time, but not all of it for one row.
  private func isCovered(_ above: [Int], _ within: Boxes, _ effort: inout ProofEffort) -> Bool {
    let size = (above.count + 1) * (within.sizes.count + 1)
    let first = effort.lending(size * 64) { CoverSearch.answer(within, &$0) }
    if first != .undecided { return first == .covered }
    effort.spend(above.count)
    let disjoint = Set(graph.pairwiseDisjoint(among: above))
    let cover = DisjointCover(
      boxes: within, rows: above.indices.filter { disjoint.contains(above[$0]) })
    switch cover.isComplete(&effort) {
    case true?: return true
    case false? where disjoint.count == above.count: return false
    default:
      return effort.lending(size * 4_096) { CoverSearch.answer(within, &$0) } == .covered
    }
  }
}
