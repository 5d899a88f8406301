import MenkanValues

/// A candidate that no exclude has dropped.
struct Contender {
  /// By what it is ordered.
  struct Key {
    /// nil for unknown, which comes last whatever the direction.
    let value: Value?
    let isDescending: Bool
  }

  /// Where it stands in the pool.
  let index: Int
  let candidate: Candidate
  var frame: Frame
  var factors: [CandidateEvaluation.Factor?] = []
  var boosts: [CandidateEvaluation.Boost?] = []
  var score: FixedDecimal?
  var keys: [Key] = []

  init(index: Int, candidate: Candidate, frame: Frame) {
    self.index = index
    self.candidate = candidate
    self.frame = frame
  }

  /// The contributions added up, then multiplied by 1 + share for each boost that holds, in turn.
  /// The check has bounded weights and boosts, so that nothing overflows.
  var total: FixedDecimal {
    let base = factors.reduce(FixedDecimal.zero) { sum, factor in
      sum.adding(factor?.contribution ?? .zero) ?? sum
    }
    return boosts.reduce(base) { score, boost in
      guard let boost, boost.condition == .value(.bool(true)),
        let factor = FixedDecimal.one.adding(boost.share)
      else { return score }
      return score.multiplied(by: factor) ?? score
    }
  }

  /// By the keys in turn, then by name, then by all data: no two candidates that differ are equal,
  /// so that the order of the pool decides nothing.
  func precedes(_ other: Contender) -> Bool {
    for (mine, theirs) in zip(keys, other.keys) {
      switch (mine.value, theirs.value) {
      case (nil, nil): continue
      case (nil, _): return false
      case (_, nil): return true
      case (let a?, let b?):
        if a == b { continue }
        guard let isLess = a.isLess(than: b) else { continue }
        return isLess != mine.isDescending
      }
    }
    return candidate.precedes(other.candidate)
  }

  func evaluation(_ placed: Selection.Placed, at position: Int) -> CandidateEvaluation {
    CandidateEvaluation(
      standing: placed.standing, position: position, score: score, factors: factors, boosts: boosts,
      promisedBy: placed.promisedBy)
  }
}
