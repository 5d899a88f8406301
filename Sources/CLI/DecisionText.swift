import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// One decision as a person reads it: the outcome, every reason, what passed, the outputs.
struct DecisionText {
  let language: OutputLanguage
  let isColoured: Bool

  func text(of decision: Decision) -> String {
    guard let explanation = decision.explanation else { return summary(of: decision) }
    let heading = [
      "\(painted(name(of: decision.outcome), decision.outcome))  \(decision.submission)",
      ([decision.policy] + [decision.today?.description].compactMap { $0 })
        .joined(separator: "  "),
    ]
    let lines = ExplanationText(isColoured: isColoured).lines(of: explanation)
    let whole = decision.reasons.filter { $0.rule == nil }.map { "\n? \($0.message)" }
    return (heading + lines + whole).joined(separator: "\n") + "\n"
  }

  private func summary(of decision: Decision) -> String {
    var lines = ["\(painted(name(of: decision.outcome), decision.outcome))  \(decision.submission)"]
    for reason in decision.reasons where reason.verdict != .notApplicable {
      lines.append("  \(mark(reason)) \(reason.rule ?? reason.code): \(reason.message)")
    }
    let passed = decision.rules.filter { $0.verdict == .pass }.map(\.rule)
    if !passed.isEmpty {
      lines.append("  ✓ " + words("passed", "通过") + ": " + passed.joined(separator: ", "))
    }
    let others = decision.rules.filter { $0.verdict == .notApplicable }.map(\.rule)
    if !others.isEmpty {
      lines.append("  · " + words("not applicable", "不适用") + ": " + others.joined(separator: ", "))
    }
    if !decision.outputs.isEmpty {
      let outputs = decision.outputs.map { "\($0.name) = \($0.json)" }.joined(separator: ", ")
      lines.append("  → " + outputs)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func text(of record: MalformedRecord) -> String {
    let place = words("line \(record.line)", "第 \(record.line) 行")
    let id = record.submission.map { "\($0), \(place)" } ?? place
    return "\(painted(name(of: .refer), .refer))  \(id)\n  ! \(record.code): "
      + record.message.text(in: language) + "\n"
  }

  func name(of outcome: Outcome) -> String {
    switch outcome {
    case .approve: words("approve", "通过")
    case .reject: words("reject", "拒绝")
    case .refer: words("refer", "转人工")
    }
  }

  func painted(_ text: String, _ outcome: Outcome) -> String {
    guard isColoured else { return text }
    let colour =
      switch outcome {
      case .approve: "32"
      case .reject: "31"
      case .refer: "33"
      }
    return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
  }

  private func mark(_ reason: Decision.Reason) -> String {
    switch reason.verdict {
    case .fail: "✗"
    case .unknown: "?"
    case .waived: "~"
    case .pass: "✓"
    case .notApplicable: "·"
    }
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
