import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// One decision as a person reads it: the outcome, every reason, how much passed, the outputs.
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
    let nearest = self.nearest(decision).map { "\n\($0)" }
    return (heading + lines + whole + nearest).joined(separator: "\n") + "\n"
  }

  /// What the merchant could change, on one line.
  private func nearest(_ decision: Decision) -> [String] {
    switch decision.nearest {
    case .none: return []
    case .notSearched:
      return [words("→ too many combinations to look for a change", "→ 组合过多，未查找可行的修改")]
    case .changes(let changes):
      let texts = changes.map { "\($0.name) \($0.text)" }
      return [
        words("→ would pass with: ", "→ 这样修改即可通过：")
          + texts.joined(separator: words(", ", "，"))
      ]
    }
  }

  private func summary(of decision: Decision) -> String {
    let names = names(in: decision)
    var lines = ["\(painted(name(of: decision.outcome), decision.outcome))  \(decision.submission)"]
    for reason in decision.reasons where reason.verdict != .notApplicable {
      let name = reason.rule.map { names[$0] ?? $0 }
      let before = name.map { $0 + words(": ", "：") } ?? ""
      lines.append("  \(mark(reason)) \(before)\(reason.message)")
    }
    lines += rest(of: decision, names)
    lines += nearest(decision).map { "  \($0)" }
    if !decision.outputs.isEmpty {
      let outputs = decision.outputs.map { "\(names[$0.name] ?? $0.name) \($0.text)" }
      lines.append("  → " + outputs.joined(separator: words(", ", "，")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rules that need no words of their own.
  private func rest(of decision: Decision, _ names: [String: String]) -> [String] {
    var lines: [String] = []
    let told = Set(decision.reasons.compactMap(\.rule))
    let passed = decision.rules.count { $0.verdict == .pass && !told.contains($0.rule) }
    if passed > 0 {
      lines.append("  ✓ " + words("\(counted(passed, "rule", "rules")) passed", "通过 \(passed) 条规则"))
    }
    let others = decision.rules.filter { $0.verdict == .notApplicable }
    if !others.isEmpty {
      let list = others.map { names[$0.rule] ?? $0.rule }.joined(separator: words(", ", "、"))
      lines.append("  · " + words("not applicable: \(list)", "不适用：\(list)"))
    }
    return lines
  }

  /// What rules and outputs are called: in Chinese by their labels.
  private func names(in decision: Decision) -> [String: String] {
    guard language == .chinese else { return [:] }
    let rules = decision.rules.map { ($0.rule, $0.label ?? $0.rule) }
    let outputs = decision.outputs.map { ($0.name, $0.label ?? $0.name) }
    return Dictionary(rules + outputs) { rule, _ in rule }
  }

  func text(of record: MalformedRecord) -> String {
    let place = words("line \(record.line)", "第 \(record.line) 行")
    let id = record.submission.map { $0 + words(", ", "，") + place } ?? place
    return "\(painted(name(of: .refer), .refer))  \(id)\n  ! \(record.message.text(in: language))"
      + " [\(record.code)]\n"
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
