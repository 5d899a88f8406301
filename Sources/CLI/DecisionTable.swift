import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// Decisions as rows of a table: one row each, one column for each rule and output.
///
/// Names and verdicts are the same in both languages; the reasons are in that of the reader.
struct DecisionTable {
  private let rules: [String]
  private let outputs: [String]
  private let reasons: ReasonLines
  private let language: OutputLanguage

  init(_ reviewer: Reviewer, _ language: OutputLanguage) {
    rules = reviewer.ruleNames
    outputs = reviewer.outputNames
    reasons = ReasonLines(language: language)
    self.language = language
  }

  /// What stands before the first row.
  var header: String {
    CSVLine.byteOrderMark
      + CSVLine.of(
        ["submission", "outcome"] + rules.map { "rule.\($0)" } + outputs.map { "output.\($0)" }
          + ["reasons", "missing", "uncertain", "nearest", "miss", "policy", "today", "plan"]
          + ["line", "error"])
  }

  func row(_ decision: Decision) -> String {
    let verdicts = Dictionary(
      decision.rules.map { ($0.rule, $0.verdict.rawValue) }, uniquingKeysWith: { first, _ in first }
    )
    let values = Dictionary(
      decision.outputs.map { ($0.name, $0.cell) }, uniquingKeysWith: { first, _ in first })
    return CSVLine.of(
      [decision.submission, decision.outcome.rawValue] + rules.map { verdicts[$0] ?? "" }
        + outputs.map { values[$0] ?? "" }
        + [
          reasons.lines(of: decision).joined(separator: language == .english ? "; " : "；"),
          decision.missing.joined(separator: "; "), decision.uncertain.joined(separator: "; "),
          nearest(decision), decision.relativeMiss?.description ?? "", decision.policy,
          decision.today?.description ?? "", decision.plan, "", "",
        ])
  }

  /// A malformed submission in its place: its line, and what is wrong.
  func row(_ record: MalformedRecord) -> String {
    let empty = Array(repeating: "", count: rules.count + outputs.count)
    return CSVLine.of(
      [record.submission ?? "", Outcome.refer.rawValue] + empty
        + [record.message.text(in: language)] + Array(repeating: "", count: 7)
        + [String(record.line), record.code])
  }

  /// `activity.price: 100.01 → 100`, the values as JSON has them.
  private func nearest(_ decision: Decision) -> String {
    switch decision.nearest {
    case .none: ""
    case .notSearched: "not searched"
    case .changes(let changes):
      changes.map { "\($0.path): \($0.from) → \($0.to)" }.joined(separator: "; ")
    }
  }
}
