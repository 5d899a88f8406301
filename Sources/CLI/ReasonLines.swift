import Menkan
import MenkanSource
import MenkanValues

/// The reasons of one decision as lines, those that reject first.
struct ReasonLines {
  let language: OutputLanguage

  /// What one line says, and of which rules.
  private struct Line {
    let reason: Decision.Reason
    var titles: [String]
  }

  func lines(of decision: Decision) -> [String] {
    let rules = Set(decision.rules.map(\.rule))
    // Outputs are not told of what is rejected, and so neither is why one is unknown.
    let told = decision.reasons.filter { reason in
      let isOutput = reason.rule.map { !rules.contains($0) } ?? false
      return reason.verdict != .notApplicable && !(isOutput && decision.outcome == .reject)
    }
    let order: [Effect?] = [.reject, .refer, nil]
    return merged(order.flatMap { effect in told.filter { $0.effect == effect } }, decision)
      .map(text)
  }

  /// Rules that are unknown for the very same cause share a line.
  private func merged(_ reasons: [Decision.Reason], _ decision: Decision) -> [Line] {
    var lines: [Line] = []
    for reason in reasons {
      let titles = reason.rule.map { [decision.title(of: $0, in: language)] } ?? []
      let same = lines.firstIndex {
        reason.verdict == .unknown && reason.rule != nil && $0.reason.rule != nil
          && $0.reason.verdict == .unknown && $0.reason.effect == reason.effect
          && $0.reason.message == reason.message
      }
      if let same {
        lines[same].titles += titles
      } else {
        lines.append(Line(reason: reason, titles: titles))
      }
    }
    return lines
  }

  private func text(_ line: Line) -> String {
    let reason = line.reason
    let message = reason.message + consequence(of: reason)
    if line.titles.count > 1 {
      let titles = line.titles.joined(separator: words(", ", "、"))
      return "\(mark(reason)) \(message)" + words(" (\(titles))", "（\(titles)）")
    }
    guard let title = line.titles.first else { return "\(mark(reason)) \(message)" }
    let isReferred = reason.verdict == .fail && reason.effect == .refer
    let tag = isReferred ? words(" (to a reviewer)", "（转人工）") : ""
    return "\(mark(reason)) \(title)\(tag)\(words(": ", "："))\(message)"
  }

  /// What is unknown goes to a reviewer, unless the rule says otherwise; then the line does too.
  private func consequence(of reason: Decision.Reason) -> String {
    guard reason.verdict == .unknown, reason.effect == .reject else { return "" }
    return words(", so rejected", "，按规定拒绝")
  }

  /// Told apart is what rejects (`✗`) and what a reviewer looks at: found wanting (`!`) or not
  /// known (`?`).
  private func mark(_ reason: Decision.Reason) -> String {
    switch (reason.verdict, reason.effect) {
    case (.fail, .reject), (.unknown, .reject): "✗"
    case (.fail, _): "!"
    case (.unknown, _): "?"
    case (.waived, _): "~"
    case (.pass, _): "✓"
    case (.notApplicable, _): "·"
    }
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}

extension Decision {
  /// What people call the rule or output of this name.
  func title(of name: String, in language: OutputLanguage) -> String {
    let label =
      rules.first { $0.rule == name }?.label ?? outputs.first { $0.name == name }?.label
    let title = titled(name, label: label, in: language)
    // Rules of one policy that is included twice differ in the name of the include alone.
    guard title == label, rules.count(where: { $0.label == label }) > 1,
      let point = name.lastIndex(of: ".")
    else { return title }
    let include = titled(String(name[..<point]), label: nil, in: language)
    return language == .english ? "\(title) (\(include))" : "\(title)（\(include)）"
  }
}
