import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// A policy and a record that the bytes draw, decided: the laws of decisions hold.
package enum DecisionsTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let drawn = DrawnCase(bytes) else { return }
    let record = drawn.record
    let decision = try drawn.decide(record)
    try OutcomeLaw.check(decision)
    try checkText(decision)
    try hold(try drawn.decide(record) == decision, "one submission has one decision")
    try checkLanguages(drawn, decision)
    try checkFillingIn(drawn, decision)
    try NearestLaw.check(drawn, decision)
  }

  /// How many of the drawn policies are sound: the others try nothing.
  package static func isSound(_ bytes: [UInt8]) -> Bool { DrawnCase(bytes) != nil }

  private static func checkText(_ decision: Decision) throws(BrokenLaw) {
    try hold(JSONGrammar.accepts(Array(decision.json.utf8), depth: 1000), "a decision is JSON")
    for reason in decision.reasons { try hold(!reason.message.isEmpty, "a reason has words") }
    guard let explanation = decision.explanation else {
      throw BrokenLaw("an explanation that was asked for is there")
    }
    try hold(explanation.rules.count == decision.rules.count, "every rule is explained")
    for node in explanation.nodes { try checkText(node) }
  }

  private static func checkText(_ node: Explanation.Node) throws(BrokenLaw) {
    try hold(!node.text.allSatisfy(\.isWhitespace), "no sentence is empty")
    for child in node.children { try checkText(child) }
  }

  /// The language changes words, nothing else.
  private static func checkLanguages(_ drawn: DrawnCase, _ decision: Decision) throws(BrokenLaw) {
    let other = try drawn.decide(drawn.record, .english)
    try checkText(other)
    let verdicts = decision.rules.map(\.verdict)
    try hold(
      other.outcome == decision.outcome && other.rules.map(\.verdict) == verdicts
        && other.missing == decision.missing && other.plan == decision.plan
        && other.outputs.map(\.json) == decision.outputs.map(\.json),
      "the language of the reasons changes no decision")
  }

  /// Without what looks at missing values, filling one in changes nothing that is certain: no
  /// approval and no rejection, no verdict of a rule, no output.
  private static func checkFillingIn(_ drawn: DrawnCase, _ decision: Decision) throws(BrokenLaw) {
    guard !drawn.looksAtMissing else { return }
    var draw = drawn.rest
    for _ in 0..<3 {
      let filled = try drawn.decide(drawn.record.filled(&draw))
      try hold(
        decision.outcome == .refer || filled.outcome == decision.outcome,
        "filling in what is missing turns no \(decision.outcome) into \(filled.outcome)")
      for (before, after) in zip(decision.rules, filled.rules)
      where before.verdict != .unknown && !decision.uncertain.contains(before.rule) {
        try hold(
          after.verdict == before.verdict,
          "filling in what is missing turns no \(before.verdict) of \(before.rule) into another")
      }
      for (before, after) in zip(decision.outputs, filled.outputs) where before.json != "null" {
        try hold(
          after == before, "filling in what is missing changes no output that is known")
      }
    }
  }
}

/// What one input stands for.
struct DrawnCase {
  let policy: String
  let record: DrawnRecord
  let looksAtMissing: Bool
  /// What is left of the input.
  let rest: ByteDraw
  private let rules: RuleSet

  /// nil where the policy is refused, as for its cost.
  init?(_ bytes: [UInt8]) {
    var writer = PolicyWriter(ByteDraw(bytes))
    policy = writer.module()
    looksAtMissing = writer.looksAtMissing
    var draw = writer.draw
    record = DrawnRecord(&draw)
    rest = draw
    let text = RuleText(path: "fuzz.menkan", module: "fuzz", bytes: Array(policy.utf8))
    rules = RuleSet.check([text], root: FuzzSchema.root)
    if rules.hasErrors { return nil }
  }

  func decide(_ record: DrawnRecord, _ language: OutputLanguage = .chinese) throws(BrokenLaw)
    -> Decision
  {
    var options = ReviewOptions()
    options.now = Instant("2026-11-11T20:00+08:00")
    options.language = language
    options.explains = true
    do {
      let reviewer = try Reviewer(rules, policy: "fuzz.p", options: options)
      return try reviewer.decide(json: Array(record.json.utf8))
    } catch {
      throw BrokenLaw("a drawn record can be decided: \(error)")
    }
  }
}
