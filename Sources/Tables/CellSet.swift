/// What a cell of a table admits: ranges of points, and perhaps a missing value.
package struct CellSet: Sendable, Hashable {
  /// Sorted, without a point in common, and with at least one point between two of them.
  package let ranges: [ClosedRange<Int64>]
  package let admitsMissing: Bool

  package static let empty = CellSet(sorted: [], missing: false)
  package static let missing = CellSet(sorted: [], missing: true)

  /// The ranges may come in any order and share points.
  package init(_ ranges: [ClosedRange<Int64>], missing: Bool = false) {
    var merged: [ClosedRange<Int64>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, CellSet.touch(last, range) {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.init(sorted: merged, missing: missing)
  }

  package init(points: [Int64], missing: Bool = false) {
    self.init(points.map { $0...$0 }, missing: missing)
  }

  private init(sorted ranges: [ClosedRange<Int64>], missing: Bool) {
    self.ranges = ranges
    admitsMissing = missing
  }

  package var isEmpty: Bool { ranges.isEmpty && !admitsMissing }
  package var withoutMissing: CellSet { CellSet(sorted: ranges, missing: false) }

  /// - Complexity: O(log of the ranges).
  package func contains(_ point: Int64?) -> Bool {
    guard let point else { return admitsMissing }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < point { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= point
  }

  package func union(_ other: CellSet) -> CellSet {
    CellSet(ranges + other.ranges, missing: admitsMissing || other.admitsMissing)
  }

  package func intersection(_ other: CellSet) -> CellSet {
    var shared: [ClosedRange<Int64>] = []
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      let low = max(left.lowerBound, right.lowerBound)
      let high = min(left.upperBound, right.upperBound)
      if low <= high { shared.append(low...high) }
      if left.upperBound < right.upperBound { mine += 1 } else { theirs += 1 }
    }
    return CellSet(sorted: shared, missing: admitsMissing && other.admitsMissing)
  }

  /// All else that the column can be.
  package func complement(in column: TableColumn) -> CellSet {
    var rest: [ClosedRange<Int64>] = []
    var low = column.bounds.lowerBound
    for range in clamped(to: column).ranges {
      if range.lowerBound > low { rest.append(low...(range.lowerBound - 1)) }
      // Nothing lies above the last point, and there may be no number above it either.
      if range.upperBound == column.bounds.upperBound {
        return CellSet(sorted: rest, missing: column.takesMissing && !admitsMissing)
      }
      low = range.upperBound + 1
    }
    rest.append(low...column.bounds.upperBound)
    return CellSet(sorted: rest, missing: column.takesMissing && !admitsMissing)
  }

  /// What of it the column can be.
  package func clamped(to column: TableColumn) -> CellSet { intersection(column.everything) }

  private static func touch(_ left: ClosedRange<Int64>, _ right: ClosedRange<Int64>) -> Bool {
    right.lowerBound <= left.upperBound || right.lowerBound == left.upperBound + 1
  }
}
