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

  var text: String {
    let decisions = DecisionText(language: language, isColoured: isColoured)
    var lines = [
      words(
        "\(summary.total) submissions decided by \(policy)",
        "共判定 \(summary.total) 条提交，策略 \(policy)"), "",
    ]
    for outcome in [Outcome.approve, .reject, .refer] {
      lines.append(row(outcome, decisions))
    }
    lines += reasons + data
    if !summary.shownExamples.isEmpty {
      lines += ["", words("For example:", "例如："), ""]
      lines += summary.shownExamples.map { decisions.text(of: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ outcome: Outcome, _ decisions: DecisionText) -> String {
    let count = summary.outcomes[outcome] ?? 0
    let name = DisplayWidth.padded(decisions.name(of: outcome), to: 8)
    let bar = String(repeating: "█", count: summary.total == 0 ? 0 : count * 40 / summary.total)
    return "  \(decisions.painted(name, outcome)) \(leftPadded(count, 8))  \(share(count))  \(bar)"
  }

  private var reasons: [String] {
    let frequent = summary.mostFrequentReasons.prefix(8)
    if frequent.isEmpty { return [] }
    let width = frequent.map { DisplayWidth.of($0.rule) }.max() ?? 0
    return ["", words("Most frequent reasons:", "最常见的原因：")]
      + frequent.map { reason in
        let verdict = reason.verdict == .fail ? words("failed", "未通过") : words("unknown", "数据不全")
        let rule = DisplayWidth.padded(reason.rule, to: width)
        return "  \(leftPadded(reason.count, 8))  \(share(reason.count))  \(rule)  \(verdict)"
      }
  }

  private var data: [String] {
    var lines: [String] = []
    if summary.malformed > 0 {
      let codes = summary.malformedCodes.sorted { $0.key < $1.key }
        .map { "\($0.key) × \($0.value)" }.joined(separator: ", ")
      lines.append(
        words(
          "\(summary.malformed) malformed, referred to a reviewer: \(codes)",
          "\(summary.malformed) 条数据有误，已转人工：\(codes)"))
    }
    if !notes.ignoredFields.isEmpty {
      lines.append(
        words("Fields that the schema does not have: ", "数据结构中没有、已忽略的字段：")
          + list(notes.ignoredFields))
    }
    if !notes.roundedFields.isEmpty {
      lines.append(
        words("Rounded to six decimals: ", "已四舍六入到六位小数的字段：")
          + list(notes.roundedFields))
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func list(_ notes: [ReadingNotes.Note]) -> String {
    let shown = notes.prefix(12).map { "\($0.path) × \($0.count)" }.joined(separator: ", ")
    return notes.count > 12 ? shown + ", …" : shown
  }

  private func share(_ count: Int) -> String {
    let tenths = summary.total == 0 ? 0 : (count * 2000 / summary.total + 1) / 2
    return leftPadded("\(tenths / 10).\(tenths % 10)%", 6)
  }

  private func leftPadded(_ value: some CustomStringConvertible, _ width: Int) -> String {
    let text = value.description
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
