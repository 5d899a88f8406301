/// Neighbouring atoms of a column, both ends included.
struct AtomRange: Hashable {
  let low: Int
  let high: Int

  var count: Int { high - low + 1 }
}

/// What a cell admits, in atoms: ranges that are sorted and do not touch.
struct AtomCell: Hashable {
  let ranges: [AtomRange]
  /// How many atoms.
  let width: Int

  init(_ ranges: [AtomRange]) {
    self.ranges = ranges
    width = ranges.reduce(0) { $0 + $1.count }
  }

  static func all(_ count: Int) -> AtomCell {
    AtomCell(count > 0 ? [AtomRange(low: 0, high: count - 1)] : [])
  }

  static func only(_ atom: Int) -> AtomCell { AtomCell([AtomRange(low: atom, high: atom)]) }

  func contains(_ atom: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].high < atom { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].low <= atom
  }

  func meets(_ other: AtomCell) -> Bool {
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      if left.low <= right.high, right.low <= left.high { return true }
      if left.high < right.high { mine += 1 } else { theirs += 1 }
    }
    return false
  }

  func contains(_ other: AtomCell) -> Bool {
    var mine = 0
    for range in other.ranges {
      while mine < ranges.count, ranges[mine].high < range.low { mine += 1 }
      guard mine < ranges.count, ranges[mine].low <= range.low, ranges[mine].high >= range.high
      else { return false }
    }
    return true
  }

  func intersection(_ other: AtomCell) -> AtomCell {
    var shared: [AtomRange] = []
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      let (low, high) = (max(left.low, right.low), min(left.high, right.high))
      if low <= high { shared.append(AtomRange(low: low, high: high)) }
      if left.high < right.high { mine += 1 } else { theirs += 1 }
    }
    return AtomCell(shared)
  }

  /// What lies in `frame` too, with the atoms of the frame numbered from 0 without a hole.
  func clipped(to frame: AtomCell) -> AtomCell {
    var clipped: [AtomRange] = []
    var (mine, theirs, offset) = (0, 0, 0)
    while mine < ranges.count, theirs < frame.ranges.count {
      let (left, right) = (ranges[mine], frame.ranges[theirs])
      let (low, high) = (max(left.low, right.low), min(left.high, right.high))
      if low <= high {
        let range = AtomRange(low: low - right.low + offset, high: high - right.low + offset)
        if let last = clipped.last, last.high + 1 == range.low {
          clipped[clipped.count - 1] = AtomRange(low: last.low, high: range.high)
        } else {
          clipped.append(range)
        }
      }
      if left.high < right.high {
        mine += 1
      } else {
        theirs += 1
        offset += right.count
      }
    }
    return AtomCell(clipped)
  }
}
