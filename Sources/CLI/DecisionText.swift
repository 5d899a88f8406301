import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// One decision as a person reads it: the outcome, every reason, how much passed, the outputs.
struct DecisionText {
  let language: OutputLanguage
  let isColoured: Bool
  /// For near misses: whether the distance to approval stands beside the outcome.
  var showsMiss = false

  func text(of decision: Decision) -> String {
    guard let explanation = decision.explanation else { return summary(of: decision) }
    let heading = [
      self.heading(decision),
      ([decision.policy] + [decision.today?.description].compactMap { $0 })
        .joined(separator: "  "),
    ]
    let lines = ExplanationText(isColoured: isColoured).lines(of: explanation)
    let whole = decision.reasons.filter { $0.rule == nil }.map { "\n? \($0.message)" }
    let nearest = self.nearest(decision).map { "\n\($0)" }
    return (heading + lines + whole + nearest).joined(separator: "\n") + "\n"
  }

  /// Outcome and submission, and where it is asked for by how much approval is missed.
  private func heading(_ decision: Decision) -> String {
    let outcome = "\(painted(name(of: decision.outcome), decision.outcome))  \(decision.submission)"
    guard showsMiss, let miss = decision.relativeMiss else { return outcome }
    if miss == .zero { return outcome + words("  exactly at the limit", "  正好在界线上") }
    let share = miss.shortened.percentText()
    return outcome + words("  misses by \(share)", "  差距 \(share)")
  }

  /// What the merchant could change, on one line.
  func nearest(_ decision: Decision) -> [String] {
    switch decision.nearest {
    case .none: return []
    case .notSearched:
      return [words("→ too many combinations to look for a fix", "→ 组合过多，未查找改法")]
    case .changes(let changes):
      let texts = changes.map {
        words(
          "\($0.name) from \($0.fromText) to \($0.toText)",
          spaced($0.name, "从", $0.fromText, "改为", $0.toText))
      }
      let text = texts.joined(separator: words(", and ", "，"))
      let comma = changes.count > 1 ? "，" : ""
      return [words("→ fix: change \(text)", spaced("→ 改法：\(text)\(comma)", "即可通过"))]
    }
  }

  private func summary(of decision: Decision) -> String {
    var lines = [heading(decision)]
    lines += ReasonLines(language: language).lines(of: decision).map { "  \($0)" }
    lines += rest(of: decision)
    lines += nearest(decision).map { "  \($0)" }
    // What an offer would cost says nothing to whom it is refused; what is unknown has its reason.
    let outputs = decision.outcome == .reject ? [] : decision.outputs.filter { $0.json != "null" }
    if !outputs.isEmpty {
      let texts = outputs.map { "\(decision.title(of: $0.name, in: language)) \($0.text)" }
      lines.append("  → " + texts.joined(separator: words(", ", "，")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rules that need no words of their own.
  private func rest(of decision: Decision) -> [String] {
    var lines: [String] = []
    let told = Set(decision.reasons.compactMap(\.rule))
    let passed = decision.rules.count { $0.verdict == .pass && !told.contains($0.rule) }
    if passed > 0 {
      lines.append("  ✓ " + words("\(counted(passed, "rule", "rules")) passed", "通过 \(passed) 条规则"))
    }
    let others = decision.rules.filter { $0.verdict == .notApplicable }
    if !others.isEmpty {
      let list = others.map { decision.title(of: $0.rule, in: language) }
        .joined(separator: words(", ", "、"))
      lines.append("  · " + words("not applicable: \(list)", "不适用：\(list)"))
    }
    return lines
  }

  func text(of record: MalformedRecord) -> String {
    let place = words("line \(record.line)", "第 \(record.line) 行")
    let id = record.submission.map { $0 + words(", ", "，") + place } ?? place
    return "\(painted(name(of: .refer), .refer))  \(id)\n  ! \(record.message.text(in: language))"
      + " [\(record.code)]\n"
  }

  func name(of outcome: Outcome) -> String {
    outcome.words.text(in: language)
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

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
