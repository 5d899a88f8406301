import Menkan
import MenkanData
import MenkanValues

/// What a run of reviews counts.
struct ReviewSummary {
  /// How often one rule stood in the way, and with which verdict.
  struct ReasonCount {
    let rule: String
    let label: String?
    let verdict: Verdict
    var count = 0
  }

  private(set) var outcomes: [Outcome: Int] = [:]
  private(set) var malformed = MalformedTally()
  private var reasons: [String: ReasonCount] = [:]
  private var examples: [Outcome: [Decision]] = [:]
  private let exampleLimit: Int

  init(examples: Int) { exampleLimit = max(0, examples) }

  /// Malformed submissions are among them.
  var total: Int { outcomes.values.reduce(0, +) }

  mutating func count(_ decision: Decision) {
    outcomes[decision.outcome, default: 0] += 1
    for reason in decision.reasons where reason.effect != nil {
      let new = ReasonCount(
        rule: reason.rule ?? reason.code, label: decision.label(of: reason),
        verdict: reason.verdict)
      reasons["\(reason.code) \(reason.verdict.rawValue)", default: new].count += 1
    }
    if examples[decision.outcome, default: []].count < exampleLimit {
      examples[decision.outcome, default: []].append(decision)
    }
  }

  mutating func count(_ record: MalformedRecord) {
    outcomes[.refer, default: 0] += 1
    malformed.count(record)
  }

  /// The most frequent first; among equals by name.
  var mostFrequentReasons: [ReasonCount] {
    reasons.values.sorted { a, b in
      a.count != b.count
        ? a.count > b.count : (a.rule, a.verdict.rawValue) < (b.rule, b.verdict.rawValue)
    }
  }

  /// Some decisions, of each outcome in turn.
  var shownExamples: [Decision] {
    var shown: [Decision] = []
    for round in 0..<exampleLimit {
      for outcome in [Outcome.approve, .reject, .refer] {
        guard shown.count < exampleLimit, let found = examples[outcome], round < found.count
        else { continue }
        shown.append(found[round])
      }
    }
    return shown
  }
}

extension Decision {
  /// What people call the rule or output that a reason is about.
  fileprivate func label(of reason: Reason) -> String? {
    rules.first { $0.rule == reason.rule }?.label
      ?? outputs.first { $0.name == reason.rule }?.label
  }
}
