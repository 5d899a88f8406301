import Menkan
import MenkanData
import MenkanValues

/// What a run of reviews counts.
struct ReviewSummary {
  /// How often one rule stood in the way, and with which verdict.
  struct ReasonCount {
    let rule: String
    let verdict: Verdict
    var count: Int
  }

  private(set) var outcomes: [Outcome: Int] = [:]
  private(set) var malformed = 0
  private(set) var malformedCodes: [String: Int] = [:]
  private var reasons: [String: ReasonCount] = [:]
  private var examples: [Outcome: [Decision]] = [:]
  private let exampleLimit: Int

  init(examples: Int) { exampleLimit = max(0, examples) }

  /// Malformed submissions are among them.
  var total: Int { outcomes.values.reduce(0, +) }

  mutating func count(_ decision: Decision) {
    outcomes[decision.outcome, default: 0] += 1
    for reason in decision.reasons where reason.effect != nil {
      let key = "\(reason.code) \(reason.verdict.rawValue)"
      let rule = reason.rule ?? reason.code
      reasons[key, default: ReasonCount(rule: rule, verdict: reason.verdict, count: 0)].count += 1
    }
    if examples[decision.outcome, default: []].count < exampleLimit {
      examples[decision.outcome, default: []].append(decision)
    }
  }

  mutating func count(_ record: MalformedRecord) {
    outcomes[.refer, default: 0] += 1
    malformed += 1
    malformedCodes[record.code, default: 0] += 1
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
