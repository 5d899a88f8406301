/// One input of a decision table: which values it can have, as whole numbers.
///
/// Exact decimals are counts, dates are days, the cases of an enum and the literals of a text are
/// numbered; so an open end is the closed one beside it, and nothing is ever rounded.
package struct TableColumn: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Neighbours mean something: decimals, dates, ordered enums. People count in steps of `unit`.
    case ordered(unit: Int64)
    /// Names, in the order in which they were declared.
    case unordered
  }

  /// All that the type allows, both ends included.
  package let bounds: ClosedRange<Int64>
  /// Whether being missing is one more value, as it is of a `T?`.
  package let takesMissing: Bool
  package let kind: Kind

  package init(bounds: ClosedRange<Int64>, takesMissing: Bool, kind: Kind) {
    self.bounds = bounds
    self.takesMissing = takesMissing
    self.kind = kind
  }

  /// What `any` admits.
  package var everything: CellSet { CellSet([bounds], missing: takesMissing) }

  /// The value among these that a person would name: the one with the fewest decimals, and of
  /// those the one nearest to zero. nil where only a missing value is left.
  func roundestPoint(in set: CellSet) -> Int64? {
    guard let first = set.ranges.first else { return nil }
    guard case .ordered(let unit) = kind else { return first.lowerBound }
    return roundestPoint(in: first, unit: unit)
  }

  private func roundestPoint(in range: ClosedRange<Int64>, unit: Int64) -> Int64 {
    if range.contains(0) { return 0 }
    var step = max(unit, 1)
    while step > 1 {
      let nearest = range.lowerBound > 0 ? range.lowerBound : range.upperBound
      let remainder = nearest % step
      if remainder == 0 { return nearest }
      // Away from zero to the next multiple.
      let (next, overflow) = (nearest - remainder).addingReportingOverflow(
        nearest > 0 ? step : -step)
      if !overflow, range.contains(next) { return next }
      step /= 10
    }
    return range.lowerBound > 0 ? range.lowerBound : range.upperBound
  }
}
