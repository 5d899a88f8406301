/// How many rows admit each atom of a column; finds the atom of a cell that the fewest admit.
///
/// A segment tree: a node holds the least count below it, less what was added to nodes above.
struct AtomCounts {
  private let size: Int
  private var least: [Int]
  private var added: [Int]

  init(size: Int) {
    self.size = size
    least = Array(repeating: 0, count: 4 * max(size, 1))
    added = least
  }

  /// Counts a row with this cell.
  ///
  /// - Complexity: O(log of the atoms) for each range.
  mutating func add(_ cell: AtomCell) {
    for range in cell.ranges { add(range, node: 1, low: 0, high: size - 1) }
  }

  /// nil for a cell that admits nothing.
  func leastAdmitted(in cell: AtomCell) -> (atom: Int, count: Int)? {
    var best: (atom: Int, count: Int)?
    for range in cell.ranges {
      let found = leastAdmitted(in: range, node: 1, low: 0, high: size - 1)
      if let found, found.count < best?.count ?? .max { best = found }
    }
    return best
  }

  private mutating func add(_ range: AtomRange, node: Int, low: Int, high: Int) {
    if range.low <= low, high <= range.high {
      least[node] += 1
      added[node] += 1
      return
    }
    let middle = (low + high) / 2
    if range.low <= middle { add(range, node: 2 * node, low: low, high: middle) }
    if range.high > middle { add(range, node: 2 * node + 1, low: middle + 1, high: high) }
    least[node] = added[node] + min(least[2 * node], least[2 * node + 1])
  }

  private func leastAdmitted(in range: AtomRange, node: Int, low: Int, high: Int)
    -> (atom: Int, count: Int)?
  {
    if range.high < low || high < range.low { return nil }
    if low == high { return (low, least[node]) }
    let middle = (low + high) / 2
    if range.low <= low, high <= range.high {
      let isLeft = least[2 * node] <= least[2 * node + 1]
      let found = leastAdmitted(
        in: range, node: isLeft ? 2 * node : 2 * node + 1, low: isLeft ? low : middle + 1,
        high: isLeft ? middle : high)
      return found.map { ($0.atom, $0.count + added[node]) }
    }
    let left = leastAdmitted(in: range, node: 2 * node, low: low, high: middle)
    let right = leastAdmitted(in: range, node: 2 * node + 1, low: middle + 1, high: high)
    let best = (right?.count ?? .max) < (left?.count ?? .max) ? right : left
    return best.map { ($0.atom, $0.count + added[node]) }
  }
}
