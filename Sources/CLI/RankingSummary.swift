import Menkan
import MenkanData
import MenkanSource

/// The summary of a ranking as people read it.
struct RankingSummary {
  let ranking: Ranking
  let malformed: MalformedTally
  let notes: ReadingNotes
  let language: OutputLanguage

  var text: String {
    let total = ranking.count + malformed.total
    var lines = [
      words(
        "\(counted(total, "candidate", "candidates")) ranked by \(ranking.rank): "
          + "\(ranking.listed.count) listed, \(ranking.cut.count) cut, "
          + "\(ranking.excluded.count) excluded",
        "排名 \(ranking.rank) 共处理 \(total) 个候选：列出 \(ranking.listed.count) 个，"
          + "未列出 \(ranking.cut.count) 个，剔除 \(ranking.excluded.count) 个")
    ]
    lines += reasons + repeated
    lines +=
      RemarksText(
        malformed: malformed, notes: notes, language: language,
        heading: LocalizedText(
          en: "Malformed, not ranked: \(malformed.total)",
          zh: "数据有误、未参与排名：\(malformed.total) 个")
      ).lines
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many each exclude and quota kept out.
  private var reasons: [String] {
    var counts: [String: Int] = [:]
    for entry in ranking.cut + ranking.excluded {
      if let reason = entry.reason { counts[reason.label, default: 0] += 1 }
    }
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return rows.map { "  \(DisplayWidth.rightAligned("\($0.value)", to: 8))  \($0.key)" }
  }

  /// Two candidates of one name cannot be told apart by it.
  private var repeated: [String] {
    var seen: Set<String> = []
    var twice: Set<String> = []
    for entry in ranking.listed + ranking.cut + ranking.excluded
    where !seen.insert(entry.candidate).inserted {
      twice.insert(entry.candidate)
    }
    guard let first = twice.min() else { return [] }
    return [
      words(
        "\(counted(twice.count, "name stands", "names stand")) for several candidates,"
          + " such as \(first)",
        "有 \(twice.count) 个名称对应多个候选，例如 \(first)")
    ]
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
