import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// A ranking as a person reads it: places with bars, how each score comes about, and why the others
/// are not listed.
struct RankingText {
  let language: OutputLanguage
  let isColoured: Bool
  /// Also of those that are not listed everybody.
  let showsAll: Bool

  private static let barWidth = 24
  private static let shownOthers = 10

  func text(of ranking: Ranking, _ malformed: [MalformedRecord], onlyListed: Bool) -> String {
    var lines = [heading(ranking)]
    let frame = RankingFrame(ranking.listed)
    for entry in ranking.listed { lines += listed(entry, frame) }
    if ranking.listed.isEmpty { lines += ["", words("  nobody is listed", "  没有列出任何候选")] }
    if !onlyListed {
      lines += others(
        ranking.cut, words("Not listed", "未列出"), frame
      ) { scored($0) }
      lines += others(ranking.excluded, words("Excluded", "已剔除"), frame) {
        $0.reason?.message ?? ""
      }
      lines += unreadable(malformed)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ ranking: Ranking) -> String {
    let name =
      ranking.label.map { [painted($0, "1"), ranking.rank] } ?? [painted(ranking.rank, "1")]
    return (name + [ranking.today?.description].compactMap { $0 }).joined(separator: "  ")
  }

  // MARK: Who is listed

  private func listed(_ entry: Ranking.Entry, _ frame: RankingFrame) -> [String] {
    let place = DisplayWidth.rightAligned("\(entry.place ?? 0)", to: frame.placeWidth)
    let name = DisplayWidth.padded(entry.candidate, to: frame.nameWidth)
    var first = "  \(painted(place, "1"))  \(name)"
    if let score = entry.score {
      first += "  \(number(score, places: 4))  \(painted(bar(score, of: frame.best), "36"))"
    }
    let indent = String(repeating: " ", count: frame.placeWidth + 4)
    var lines = ["", first.trimmingTrailingBlanks]
    if let sum = sum(entry) { lines.append(indent + sum) }
    lines += entry.notes(in: language).map { "\(indent)! \($0)" }
    if let reason = entry.reason { lines.append("\(indent)+ \(reason.message)") }
    return lines
  }

  /// Eighths of a character tell small differences.
  private func bar(_ score: FixedDecimal, of best: FixedDecimal) -> String {
    guard best > .zero, score > .zero else { return "" }
    let eighths = Int(
      Int128(score.micros) * Int128(RankingText.barWidth * 8) / Int128(best.micros))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// `销量 0.38 + 转化 0.1825`, and what that is multiplied by.
  private func sum(_ entry: Ranking.Entry) -> String? {
    if entry.factors.isEmpty { return nil }
    let parts = entry.factors.map { factor in
      "\(titled(factor.name, label: factor.label, in: language)) "
        + factor.contribution.shortened.description
    }
    let applied = entry.boosts.filter(\.holds).map { boost in
      let factor = FixedDecimal.one.adding(boost.share) ?? .one
      return " × \(factor) \(titled(boost.name, label: boost.label, in: language))"
    }
    let sum = parts.joined(separator: " + ")
    return applied.isEmpty || parts.count == 1
      ? sum + applied.joined() : "(\(sum))" + applied.joined()
  }

  // MARK: Who is not

  private func others(
    _ entries: [Ranking.Entry], _ title: String, _ frame: RankingFrame,
    _ text: (Ranking.Entry) -> String
  ) -> [String] {
    if entries.isEmpty { return [] }
    let (shown, more) = shortened(entries)
    let width = shown.map { DisplayWidth.of($0.candidate) }.max() ?? 0
    let rows = shown.map { entry in
      "  \(DisplayWidth.padded(entry.candidate, to: width))  \(text(entry))".trimmingTrailingBlanks
    }
    return ["", "\(title)\(words(": ", "："))\(entries.count)"] + rows + more
  }

  private func scored(_ entry: Ranking.Entry) -> String {
    let score = entry.score.map { number($0, places: 4) + "  " } ?? ""
    return score + (entry.reason?.message ?? "")
  }

  private func unreadable(_ records: [MalformedRecord]) -> [String] {
    if records.isEmpty { return [] }
    let (shown, more) = shortened(records)
    let rows = shown.map { record in
      let place = words("line \(record.line)", "第 \(record.line) 行")
      let id = record.submission.map { $0 + words(", ", "，") + place } ?? place
      return "  \(id)  \(record.message.text(in: language)) [\(record.code)]"
    }
    return ["", words("Malformed: \(records.count)", "数据有误：\(records.count)")] + rows + more
  }

  /// Those that are shown, and a line for the rest.
  private func shortened<Entry>(_ all: [Entry]) -> (shown: ArraySlice<Entry>, more: [String]) {
    let shown = showsAll ? all[...] : all.prefix(RankingText.shownOthers)
    let rest = all.count - shown.count
    return (shown, rest == 0 ? [] : ["  " + words("… and \(rest) more", "…… 另有 \(rest) 个")])
  }

  private func number(_ value: FixedDecimal, places: Int) -> String {
    (value.rounded(to: places, .halfUp) ?? value).text(minimumPlaces: places)
  }

  private func painted(_ text: String, _ colour: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}

/// How wide the columns of a list are.
private struct RankingFrame {
  let placeWidth: Int
  let nameWidth: Int
  let best: FixedDecimal

  init(_ listed: [Ranking.Entry]) {
    placeWidth = max(2, String(listed.count).count)
    nameWidth = min(40, listed.map { DisplayWidth.of($0.candidate) }.max() ?? 0)
    best = listed.compactMap(\.score).max() ?? .zero
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
