/// How much a proof may cost and say.
package struct ProofLimits: Sendable {
  /// At most so many overlaps, and so many gaps, are shown.
  package var reports: Int
  /// Steps, each of them a row looked at in one column. What is not decided by then stays
  /// undecided.
  package var work: Int
  /// Tables that may have gaps need no search for them.
  package var findsGaps: Bool

  package init(reports: Int, work: Int, findsGaps: Bool) {
    self.reports = reports
    self.work = work
    self.findsGaps = findsGaps
  }

  package static let standard = ProofLimits(reports: 10, work: 60_000_000, findsGaps: true)
  package static let withoutGaps = ProofLimits(reports: 10, work: 60_000_000, findsGaps: false)
}

/// The steps that a proof has taken, and those that it may take.
struct ProofEffort {
  private(set) var spent = 0
  private var limit: Int

  init(limit: Int) { self.limit = limit }

  var isExhausted: Bool { spent >= limit }

  mutating func spend(_ steps: Int) { spent += steps }

  /// Runs `body` with at most so many steps of what is left.
  mutating func lending<Answer>(_ steps: Int, _ body: (inout ProofEffort) -> Answer) -> Answer {
    var lent = self
    lent.limit = min(limit, spent + max(steps, 0))
    let answer = body(&lent)
    spent = lent.spent
    return answer
  }
}
