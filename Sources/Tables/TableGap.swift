/// Values that no row admits.
package struct TableGap: Sendable, Hashable {
  /// As wide as it stays free of all rows, and of the gaps before it: a row that could be added.
  package let box: [CellSet]
  /// A point of it; nil stands for a missing value.
  package let witness: [Int64?]
}

struct GapSearch {
  let space: TableSpace
  let graph: OverlapGraph

  /// Each gap that was found becomes a row for the search of the next one.
  func coverage(atMost limit: Int, _ effort: inout ProofEffort) -> TableProof.Coverage {
    var boxes = space.boxes
    let rows = (0..<boxes.count).filter { !boxes.isEmpty($0) }
    var disjoint = graph.pairwiseDisjoint(among: rows)
    effort.spend(rows.count)
    let isPairwiseDisjoint = disjoint.count == rows.count
    var gaps: [TableGap] = []
    while true {
      let cover = DisjointCover(boxes: boxes, rows: disjoint)
      switch answer(boxes, cover, isPairwiseDisjoint: isPairwiseDisjoint, &effort) {
      case .covered: return gaps.isEmpty ? .complete : .gaps(gaps, more: false)
      case .undecided: return gaps.isEmpty ? .undecided : .gaps(gaps, more: true)
      case .open(let point):
        if gaps.count >= limit { return .gaps(gaps, more: true) }
        effort.spend(boxes.count * boxes.sizes.count * 2)
        let widening = GapWidening(boxes: boxes, atoms: space.atoms, columns: space.grid.columns)
        let box = widening.box(around: point)
        gaps.append(gap(box))
        disjoint.append(boxes.count)
        boxes.append(box)
      }
    }
  }

  private func answer(
    _ boxes: Boxes, _ cover: DisjointCover, isPairwiseDisjoint: Bool, _ effort: inout ProofEffort
  ) -> CoverAnswer {
    switch cover.isComplete(&effort) {
    case true?: .covered
    case false? where isPairwiseDisjoint: .open(cover.gap(&effort))
    default: CoverSearch.answer(boxes, &effort)
    }
  }

  private func gap(_ box: [AtomCell]) -> TableGap {
    let sets = space.sets(of: box)
    return TableGap(box: sets, witness: space.witness(in: sets))
  }
}
