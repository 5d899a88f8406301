/// What keeps a failed condition from holding.
public indirect enum FailureTree: Hashable, Sendable {
  case leaf(Leaf)
  /// Each of these would have to be mended.
  case all([FailureTree])
  /// To mend one of these would be enough.
  case any([FailureTree])

  /// All leaves, in the order of the source.
  public var leaves: [Leaf] {
    switch self {
    case .leaf(let leaf): [leaf]
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }

  /// The relative gap of the whole: of a conjunction the largest, of a disjunction the smallest.
  /// nil where something that has no relative gap would have to be mended.
  public var relativeGap: FixedDecimal? {
    switch self {
    case .leaf(let leaf): return leaf.relativeGap
    case .all(let parts):
      let gaps = parts.compactMap(\.relativeGap)
      return gaps.count == parts.count ? gaps.max() : nil
    case .any(let parts): return parts.compactMap(\.relativeGap).min()
    }
  }

  /// The leaf whose gap is the gap of the whole: of a conjunction the one with the largest, of a
  /// disjunction with the smallest. Gaps in different units are compared as relative gaps; nil
  /// where they cannot be compared or one of a conjunction has no gap.
  public var decidingLeaf: Leaf? {
    switch self {
    case .leaf(let leaf): return leaf.gap == nil ? nil : leaf
    case .all(let parts):
      let leaves = parts.compactMap(\.decidingLeaf)
      return leaves.count == parts.count ? FailureTree.pick(leaves) { $0 > $1 } : nil
    case .any(let parts): return FailureTree.pick(parts.compactMap(\.decidingLeaf)) { $0 < $1 }
    }
  }

  /// The gap of the whole in the unit of its deciding leaf.
  public var gap: Gap? { decidingLeaf?.gap }

  private static func pick(_ leaves: [Leaf], isBetter: (Int64, Int64) -> Bool) -> Leaf? {
    guard var best = leaves.first else { return nil }
    for leaf in leaves.dropFirst() {
      guard let (new, old) = comparable(leaf, best) else { return nil }
      if isBetter(new, old) { best = leaf }
    }
    return best
  }

  private static func comparable(_ a: Leaf, _ b: Leaf) -> (Int64, Int64)? {
    if let first = a.gap, let second = b.gap, a.type == b.type {
      return (first.magnitude, second.magnitude)
    }
    guard let first = a.relativeGap, let second = b.relativeGap else { return nil }
    return (first.micros, second.micros)
  }
}

extension FailureTree {
  /// What keeps a condition from holding; nil where it holds or is unknown. Of a conjunction only
  /// the parts that fail count, whatever the unknown ones would say.
  package init?(_ trace: Trace) {
    guard trace.finding == .fails else { return nil }
    switch trace.form {
    case .test(let leaf): self = .leaf(leaf)
    case .all: self = FailureTree.joined(trace.parts) { .all($0) }
    case .any: self = FailureTree.joined(trace.parts) { .any($0) }
    case .choice:
      guard let branch = trace.parts.last.flatMap(FailureTree.init) else { return nil }
      self = branch
    }
  }

  private static func joined(_ parts: [Trace], _ join: ([FailureTree]) -> FailureTree)
    -> FailureTree
  {
    let failed = parts.compactMap(FailureTree.init)
    return failed.count == 1 ? failed[0] : join(failed)
  }
}
