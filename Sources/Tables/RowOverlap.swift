/// Two rows that admit the same values, although they may not.
package struct RowOverlap: Sendable, Hashable {
  package let first: Int
  /// Stands below the first.
  package let second: Int
  /// What both admit.
  package let box: [CellSet]
  /// A point of it; nil stands for a missing value.
  package let witness: [Int64?]
  /// How many more forbidden overlaps one of the two takes part in.
  package let others: Int
}

struct OverlapSearch {
  let space: TableSpace
  let graph: OverlapGraph
  let hit: HitRule
  let outputs: [Int]

  /// The pairs are taken from the top, and a row that stands in one is not taken again: a row that
  /// is too broad meets all others, which says no more than that it meets one.
  func overlaps(atMost limit: Int) -> (shown: [RowOverlap], count: Int) {
    guard hit == .unique || hit == .any else { return ([], 0) }
    let classes = hit == .any ? rowsByOutput : [:]
    var degrees = graph.degrees
    var pairs: [(first: Int, second: Int)] = []
    var taken = RowSet(upTo: space.boxes.count)
    for row in degrees.indices {
      guard var met = graph[row] else { continue }
      if hit == .any, row < outputs.count {
        for equal in classes[outputs[row]] ?? [] { met.remove(equal) }
        degrees[row] = met.count
      }
      guard pairs.count < limit, !taken.contains(row) else { continue }
      met.forEach(from: row + 1) { other in
        if taken.contains(other) { return true }
        pairs.append((row, other))
        taken.insert(row)
        taken.insert(other)
        return false
      }
    }
    let shown = pairs.map { overlap($0.first, $0.second, degrees) }
    return (shown, degrees.reduce(0, +) / 2)
  }

  private var rowsByOutput: [Int: [Int]] {
    Dictionary(grouping: outputs.indices.prefix(space.boxes.count), by: { outputs[$0] })
  }

  private func overlap(_ first: Int, _ second: Int, _ degrees: [Int]) -> RowOverlap {
    let rows = space.grid.rows
    let box = rows[first].indices.map { rows[first][$0].intersection(rows[second][$0]) }
    return RowOverlap(
      first: first, second: second, box: box, witness: space.witness(in: box),
      others: degrees[first] + degrees[second] - 2)
  }
}
