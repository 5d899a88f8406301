/// One member of a pool that is ranked.
package struct Candidate: Hashable, Sendable {
  /// What it is called in its data; nil where it has no name there.
  package let id: String?
  /// A slot for each parameter of the rank.
  package let record: Record

  package init(id: String?, record: Record) {
    self.id = id
    self.record = record
  }

  /// By name, then by all data: of two that differ always the same one comes first.
  package func precedes(_ other: Candidate) -> Bool {
    let (mine, theirs) = (id.map { Text($0) }, other.id.map { Text($0) })
    switch (mine, theirs) {
    case (let a?, let b?) where a != b: return a < b
    case (nil, _?): return true
    case (_?, nil): return false
    default: return record.precedes(other.record)
    }
  }
}

/// What became of a candidate.
package enum Standing: Hashable, Sendable {
  /// In the list, counted from 1.
  case listed(place: Int)
  /// Dropped by the exclude of this index; `causes` say why it is unknown whether it holds.
  case excluded(by: Int, causes: Causes?)
  /// No place was left.
  case beyondLimit(limit: Int)
  /// The `ordinal`-th of its key, of which the quota of this index lists at most so many.
  case overQuota(quota: Int, ordinal: Int, most: Int, key: Evaluated)
}

/// How one candidate was ranked, before anybody renders it.
package struct CandidateEvaluation: Hashable, Sendable {
  /// What one factor says.
  package struct Factor: Hashable, Sendable {
    /// From 0 to 1; unknown counts 0.
    package let value: Evaluated
    package let weight: FixedDecimal
    package let contribution: FixedDecimal

    package init(value: Evaluated, weight: FixedDecimal, contribution: FixedDecimal) {
      self.value = value
      self.weight = weight
      self.contribution = contribution
    }
  }

  /// What one boost says.
  package struct Boost: Hashable, Sendable {
    /// A bool; unknown does not boost.
    package let condition: Evaluated
    package let share: FixedDecimal

    package init(condition: Evaluated, share: FixedDecimal) {
      self.condition = condition
      self.share = share
    }
  }

  package let standing: Standing
  /// In the order of all that are not excluded, counted from 1; nil for one that is excluded.
  package let position: Int?
  /// nil for a candidate that is excluded, and where the rank has no factors.
  package let score: FixedDecimal?
  /// One for each factor, in the order of the source; nil for one that is not in force. Empty for a
  /// candidate that is excluded.
  package let factors: [Factor?]
  /// The same for boosts.
  package let boosts: [Boost?]
  /// The quota that promised its place; nil where it has it by its own order.
  package let promisedBy: Int?
  /// The values of the interpolations of the exclude's message, as in `RuleEvaluation`.
  package let messageValues: [[Evaluated]]

  package init(
    standing: Standing, position: Int? = nil, score: FixedDecimal? = nil, factors: [Factor?] = [],
    boosts: [Boost?] = [], promisedBy: Int? = nil, messageValues: [[Evaluated]] = []
  ) {
    self.standing = standing
    self.position = position
    self.score = score
    self.factors = factors
    self.boosts = boosts
    self.promisedBy = promisedBy
    self.messageValues = messageValues
  }
}
