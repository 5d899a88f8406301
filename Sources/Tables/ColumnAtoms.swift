/// A column, cut wherever one of its cells begins or ends. The points between two cuts are an atom:
/// the same cells admit all of them. A missing value is the last atom.
struct ColumnAtoms: Sendable {
  /// The first point of each atom but the missing one, ascending.
  let starts: [Int64]
  let last: Int64
  let takesMissing: Bool

  init(_ column: TableColumn, cutBy cells: some Sequence<CellSet>) {
    var cuts: [Int64] = [column.bounds.lowerBound]
    for cell in cells {
      for range in cell.ranges {
        cuts.append(range.lowerBound)
        if range.upperBound < column.bounds.upperBound { cuts.append(range.upperBound + 1) }
      }
    }
    cuts.sort()
    var starts: [Int64] = []
    for cut in cuts where cut != starts.last { starts.append(cut) }
    self.starts = starts
    last = column.bounds.upperBound
    takesMissing = column.takesMissing
  }

  var count: Int { starts.count + (takesMissing ? 1 : 0) }
  var missing: Int? { takesMissing ? starts.count : nil }

  /// The atom that holds a point; nil for what the column cannot be.
  ///
  /// - Complexity: O(log of the atoms).
  func atom(of point: Int64?) -> Int? {
    guard let point else { return missing }
    guard point >= starts[0], point <= last else { return nil }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= point { low = middle } else { high = middle }
    }
    return low
  }

  /// A cell that was among those that cut the column.
  func cell(of set: CellSet) -> AtomCell {
    var ranges = set.ranges.compactMap { range -> AtomRange? in
      guard let low = atom(of: range.lowerBound), let high = atom(of: range.upperBound) else {
        return nil
      }
      return AtomRange(low: low, high: high)
    }
    if set.admitsMissing, let missing {
      if let before = ranges.last, before.high + 1 == missing {
        ranges[ranges.count - 1] = AtomRange(low: before.low, high: missing)
      } else {
        ranges.append(AtomRange(low: missing, high: missing))
      }
    }
    return AtomCell(ranges)
  }

  func set(of cell: AtomCell) -> CellSet {
    var ranges: [ClosedRange<Int64>] = []
    var admitsMissing = false
    for range in cell.ranges {
      if range.high == missing { admitsMissing = true }
      let high = min(range.high, starts.count - 1)
      guard range.low <= high else { continue }
      ranges.append(starts[range.low]...(high + 1 < starts.count ? starts[high + 1] - 1 : last))
    }
    return CellSet(ranges, missing: admitsMissing)
  }
}
