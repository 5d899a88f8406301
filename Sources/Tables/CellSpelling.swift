/// How a person would write what a cell admits.
package enum CellSpelling: Sendable, Hashable {
  /// Everything, a missing value too.
  case any
  case missing
  /// The parts, or all but them, with a comma between; `missing` stands beside them.
  case parts([Part], not: Bool, missing: Bool)

  package enum Part: Sendable, Hashable {
    case point(Int64)
    case atLeast(Int64)
    case above(Int64)
    case atMost(Int64)
    case below(Int64)
    case range(Int64, lowOpen: Bool, Int64, highOpen: Bool)
  }
}

extension TableColumn {
  package func spelling(of set: CellSet) -> CellSpelling {
    let set = set.clamped(to: self)
    if set == everything { return .any }
    if set.ranges.isEmpty, set.admitsMissing { return .missing }
    if set.ranges == [bounds] { return .parts([], not: true, missing: true) }
    switch kind {
    case .ordered(let unit):
      let parts = set.ranges.map { part($0, unit: unit) }
      return .parts(parts, not: false, missing: set.admitsMissing)
    case .unordered:
      return spelledByName(set)
    }
  }

  /// By the names, or by those that are left out where these are fewer.
  private func spelledByName(_ set: CellSet) -> CellSpelling {
    let rest = set.withoutMissing.complement(in: self).withoutMissing
    let isNegated = rest.count < set.count && !set.admitsMissing && !takesMissing
    let named = isNegated ? rest : set
    return .parts(named.points.map { .point($0) }, not: isNegated, missing: set.admitsMissing)
  }

  /// An end is open where its neighbour outside is the rounder number.
  private func part(_ range: ClosedRange<Int64>, unit: Int64) -> CellSpelling.Part {
    let (low, high) = (range.lowerBound, range.upperBound)
    let (isLowest, isHighest) = (low == bounds.lowerBound, high == bounds.upperBound)
    if low == high { return .point(low) }
    let lowOpen = !isLowest && isRounder(low - 1, than: low, unit: unit)
    let highOpen = !isHighest && isRounder(high + 1, than: high, unit: unit)
    let (bottom, top) = (lowOpen ? low - 1 : low, highOpen ? high + 1 : high)
    if isHighest { return lowOpen ? .above(bottom) : .atLeast(bottom) }
    if isLowest { return highOpen ? .below(top) : .atMost(top) }
    return .range(bottom, lowOpen: lowOpen, top, highOpen: highOpen)
  }

  private func isRounder(_ left: Int64, than right: Int64, unit: Int64) -> Bool {
    var step = max(unit, 1)
    while step > 1 {
      let (leftFits, rightFits) = (left % step == 0, right % step == 0)
      if leftFits != rightFits { return leftFits }
      if leftFits { return false }
      step /= 10
    }
    return false
  }
}

extension CellSet {
  /// How many points; a missing value is none.
  fileprivate var count: Double {
    ranges.reduce(0) { $0 + Double($1.upperBound) - Double($1.lowerBound) + 1 }
  }

  /// Only for columns of names, which are few.
  fileprivate var points: [Int64] { ranges.flatMap { Array($0) } }
}
