/// Values that no row admits.
package struct TableGap: Sendable, Hashable {
  /// As wide as it stays free of all rows, and of the gaps before it: a row that could be added.
  package let box: [CellSet]
  /// A point of it; nil stands for a missing value.
  package let witness: [Int64?]

  package init(box: [CellSet], witness: [Int64?]) {
    self.box = box
    self.witness = witness
  }
}

struct GapSearch {
  let space: TableSpace
  let graph: OverlapGraph

  /// Each gap that was found becomes a row for the search of the next one.
  func coverage(atMost limit: Int, _ effort: inout ProofEffort) -> TableProof.Coverage {
    var boxes = space.boxes
    var (disjoint, others) = graph.split((0..<boxes.count).filter { !boxes.isEmpty($0) })
    effort.spend(boxes.count)
    var gaps: [TableGap] = []
    while true {
      let cover = Cover(boxes: boxes, disjoint: disjoint, others: others)
      switch cover.answer(&effort) {
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

  private func gap(_ box: [AtomCell]) -> TableGap {
    let sets = space.sets(of: box)
    return TableGap(box: sets, witness: space.witness(in: sets))
  }
}
