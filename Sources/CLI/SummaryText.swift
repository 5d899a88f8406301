import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// The summary of a run as people read it.
struct SummaryText {
  let summary: ReviewSummary
  let notes: ReadingNotes
  let policy: String
  let language: OutputLanguage
  let isColoured: Bool

  /// How many reasons are shown at most.
  private static let shownReasons = 8

  var text: String {
    let decisions = DecisionText(language: language, isColoured: isColoured)
    let count = counted(summary.total, "submission", "submissions")
    var lines = [
      words("\(count) decided by \(policy)", "策略 \(policy) 共判定 \(summary.total) 条提交"), "",
    ]
    for outcome in [Outcome.approve, .reject, .refer] {
      lines.append(row(outcome, decisions))
    }
    lines += reasons + remarks
    if !summary.shownExamples.isEmpty {
      lines += ["", words("For example:", "例如："), ""]
      lines += summary.shownExamples.map { decisions.text(of: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Only what was wrong with the data, for a run that lists near misses; empty where nothing was.
  var remarksText: String { remarks.isEmpty ? "" : remarks.joined(separator: "\n") + "\n" }

  private var remarks: [String] {
    RemarksText(
      malformed: summary.malformed, notes: notes, language: language,
      heading: LocalizedText(
        en: "Malformed, not decided but referred: \(summary.malformed.total)",
        zh: "数据有误、未判定而直接转人工：\(summary.malformed.total) 条")
    ).lines
  }

  private func row(_ outcome: Outcome, _ decisions: DecisionText) -> String {
    let count = summary.outcomes[outcome] ?? 0
    let name = DisplayWidth.padded(decisions.name(of: outcome), to: 8)
    let length = summary.total == 0 ? 0 : count * 40 / summary.total
    let bar = length == 0 ? "" : "  " + String(repeating: "█", count: length)
    return "  \(decisions.painted(name, outcome)) \(aligned(count))  \(share(count))\(bar)"
  }

  private var reasons: [String] {
    let all = summary.mostFrequentReasons
    if all.isEmpty { return [] }
    let shown = all.prefix(SummaryText.shownReasons).map { reason in
      (name: titled(reason.rule, label: reason.label, in: language), reason)
    }
    let width = shown.map { DisplayWidth.of($0.name) }.max() ?? 0
    let rows = shown.map { name, reason in
      let verdict = reason.verdict == .fail ? words("failed", "未通过") : words("unknown", "数据不全")
      let padded = DisplayWidth.padded(name, to: width)
      return "  \(aligned(reason.count))  \(share(reason.count))  \(padded)  \(verdict)"
    }
    return ["", words("Most frequent reasons:", "最常见的原因：")] + rows
      + RemarksText.more(all.count - shown.count, language)
  }

  private func share(_ count: Int) -> String {
    let tenths = summary.total == 0 ? 0 : (count * 2000 / summary.total + 1) / 2
    return DisplayWidth.rightAligned("\(tenths / 10).\(tenths % 10)%", to: 6)
  }

  private func aligned(_ count: Int) -> String { DisplayWidth.rightAligned("\(count)", to: 8) }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
