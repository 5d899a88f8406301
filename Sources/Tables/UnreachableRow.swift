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

  package init(row: Int, reason: Reason) {
    self.row = row
    self.reason = reason
  }
}

/// Goes through the rows from the top, and asks of each whether those above leave it anything.
struct UnreachableRowSearch {
  private let boxes: Boxes
  private let graph: OverlapGraph
  private let hit: HitRule
  /// The rows above that count. What covers the others, covers all that they do.
  private var kept: RowSet
  /// How many of them admit each atom, for each column.
  private var counts: [AtomCounts]

  init(space: TableSpace, graph: OverlapGraph, hit: HitRule) {
    boxes = space.boxes
    self.graph = graph
    self.hit = hit
    kept = RowSet(upTo: boxes.count)
    counts = boxes.sizes.map { AtomCounts(size: $0) }
  }

  /// Of rows that are left undecided nothing is said.
  mutating func rows(_ effort: inout ProofEffort) -> [UnreachableRow] {
    var found: [UnreachableRow] = []
    for row in 0..<boxes.count {
      if let reason = reason(row, &effort) {
        found.append(UnreachableRow(row: row, reason: reason))
      } else if hit == .first, !graph.isEmpty {
        kept.insert(row)
        for column in counts.indices { counts[column].add(boxes.cell(row, column)) }
      }
    }
    return found
  }

  private func reason(_ row: Int, _ effort: inout ProofEffort) -> UnreachableRow.Reason? {
    let box = boxes.box(row)
    if let column = box.firstIndex(where: { $0.width == 0 }) {
      return .admitsNothing(column: column)
    }
    guard hit == .first, var met = graph[row], !effort.isExhausted else { return nil }
    met.formIntersection(kept)
    // The point of the row that is likeliest to be left. What covers the row admits it too.
    let rarest = box.indices.compactMap { counts[$0].leastAdmitted(in: box[$0]) }
    if rarest.contains(where: { $0.count == 0 }) { return nil }
    let above = met.rows(before: row)
    effort.spend(above.count)
    let point = rarest.map(\.atom)
    let admitting = above.filter { boxes.admits($0, point) }
    if admitting.isEmpty { return nil }
    if let whole = admitting.first(where: { boxes.contains($0, row) }) {
      return .coveredBy(row: whole)
    }
    return isCovered(box, by: above, &effort) ? .coveredTogether : nil
  }

  private func isCovered(_ box: [AtomCell], by above: [Int], _ effort: inout ProofEffort) -> Bool {
    effort.spend(above.count * box.count)
    let place = Dictionary(uniqueKeysWithValues: above.enumerated().map { ($1, $0) })
    let (disjoint, others) = graph.split(above)
    let cover = Cover(
      boxes: Boxes(above, of: boxes, clippedTo: box), disjoint: disjoint.compactMap { place[$0] },
      others: others.compactMap { place[$0] })
    // No row may use up what the others need.
    return effort.lending((above.count + 1) * (box.count + 1) * 4_096) { cover.answer(&$0) }
      == .covered
  }
}
