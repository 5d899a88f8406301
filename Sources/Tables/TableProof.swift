/// What can be said of a decision table before anything is looked up in it: where rows overlap,
/// what no row admits, and which rows never count.
///
/// All of it is exact; what would cost more than the limits allow is left undecided.
package struct TableProof: Sendable {
  package enum Coverage: Sendable, Hashable {
    case complete
    /// - Parameter more: whether there are, or may be, gaps beside these.
    case gaps([TableGap], more: Bool)
    case undecided
  }

  /// Overlaps that the hit rule forbids, so that no row stands in two of them.
  package let overlaps: [RowOverlap]
  /// All pairs of rows whose overlap the hit rule forbids.
  package let overlappingPairs: Int
  /// No two rows admit the same values, whatever the hit rule.
  package let isPairwiseDisjoint: Bool
  package let coverage: Coverage
  package let unreachable: [UnreachableRow]
  /// The steps that it took.
  package let work: Int

  /// - Parameter outputs: for `any`: rows with the same number have the same outputs. Not read for
  ///   the other hit rules.
  package init(
    of grid: TableGrid, hit: HitRule, outputs: [Int] = [], limits: ProofLimits = .standard
  ) {
    let space = TableSpace(grid)
    let graph = OverlapGraph(space.boxes)
    var effort = ProofEffort(limit: limits.work)
    isPairwiseDisjoint = graph.isEmpty

    let found = OverlapSearch(space: space, graph: graph, hit: hit, outputs: outputs)
      .overlaps(atMost: limits.reports)
    overlaps = found.shown
    overlappingPairs = found.count

    coverage =
      limits.findsGaps
      ? GapSearch(space: space, graph: graph).coverage(atMost: limits.reports, &effort) : .undecided
    var search = UnreachableRowSearch(space: space, graph: graph, hit: hit)
    unreachable = search.rows(&effort)
    work = effort.spent
  }
}
