/// Whether rows admit, together, every point of a space, found in the cheapest way that decides it.
struct Cover {
  let boxes: Boxes
  /// Rows of which no two meet, and the others.
  let disjoint: [Int]
  let others: [Int]

  func answer(_ effort: inout ProofEffort) -> CoverAnswer {
    let size = (boxes.count + 1) * (boxes.sizes.count + 1)
    // Counting decides all that does not overlap. Elsewhere a gap, or a few broad rows that leave
    // none, is mostly seen at once; what is hard to search, is often easy to count.
    if !others.isEmpty {
      let first = effort.lending(size * 64) { CoverSearch.answer(boxes, &$0) }
      if first != .undecided { return first }
    }
    let counted = effort.lending(size * 256) { byCounting(&$0) }
    return counted != .undecided ? counted : CoverSearch.answer(boxes, &effort)
  }

  private func byCounting(_ effort: inout ProofEffort) -> CoverAnswer {
    guard var union = CountedUnion(of: boxes, disjoint: disjoint, &effort) else {
      return .undecided
    }
    for row in others where !union.isWhole {
      guard union.insert(row, &effort) else { return .undecided }
    }
    return union.isWhole ? .covered : .open(union.gap(&effort))
  }
}
