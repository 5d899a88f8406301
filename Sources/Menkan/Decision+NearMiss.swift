public import MenkanValues

extension Decision {
  /// By how much the submission misses approval, relative to the thresholds: the largest miss of
  /// its failed rules.
  ///
  /// nil where it is approved, where something is unknown, or where a failed rule has no distance
  /// (a wrong category is not nearly right).
  public var relativeMiss: FixedDecimal? {
    let standing = reasons.filter { $0.effect != nil }
    let gaps = standing.compactMap { $0.verdict == .fail ? $0.relativeGap : nil }
    return gaps.count == standing.count ? gaps.max() : nil
  }
}
