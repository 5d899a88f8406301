import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// Candidates as rows of a table: one row each, two columns for each factor, one for each boost.
struct RankingTable {
  private let factors: [String]
  private let boosts: [String]
  private let language: OutputLanguage

  init(_ ranker: Ranker, _ language: OutputLanguage) {
    factors = ranker.factorNames
    boosts = ranker.boostNames
    self.language = language
  }

  /// What stands before the first row.
  var header: String {
    CSVLine.byteOrderMark
      + CSVLine.of(
        ["place", "candidate", "status", "score"]
          + factors.flatMap { ["factor.\($0)", "contribution.\($0)"] }
          + boosts.map { "boost.\($0)" }
          + ["position", "reason", "message", "missing", "rank", "today", "plan", "line", "error"])
  }

  func row(_ entry: Ranking.Entry, _ ranking: Ranking) -> String {
    let found = Dictionary(entry.factors.map { ($0.name, $0) }) { first, _ in first }
    let values = factors.flatMap { name in
      [found[name]?.value?.description ?? "", found[name]?.contribution.description ?? ""]
    }
    let applied = boosts.map { name in
      let boost = entry.boosts.first { $0.name == name && $0.holds }
      return boost?.share.description ?? ""
    }
    let notes = [entry.reason?.message].compactMap { $0 } + entry.notes(in: language)
    let missing =
      (entry.reason?.missing ?? []) + entry.factors.flatMap(\.missing)
      + entry.boosts.flatMap(\.missing)
    return CSVLine.of(
      [
        entry.place.map { String($0) } ?? "", entry.candidate, entry.status.rawValue,
        entry.score?.description ?? "",
      ] + values + applied
        + [
          entry.position.map { String($0) } ?? "", entry.reason?.code ?? "",
          notes.joined(separator: language == .english ? "; " : "；"),
          missing.joined(separator: "; "), ranking.rank, ranking.today?.description ?? "",
          ranking.plan, "", "",
        ])
  }

  /// A malformed candidate: its line, and what is wrong.
  func row(_ record: MalformedRecord) -> String {
    let empty = Array(repeating: "", count: 2 * factors.count + boosts.count + 3)
    return CSVLine.of(
      ["", record.submission ?? "", "malformed"] + empty
        + [record.message.text(in: language)] + Array(repeating: "", count: 4)
        + [String(record.line), record.code])
  }
}

extension Ranking.Entry {
  /// What could not be calculated, with the names of factors and boosts.
  func notes(in language: OutputLanguage) -> [String] {
    let all =
      factors.map { ($0.name, $0.label, $0.note) } + boosts.map { ($0.name, $0.label, $0.note) }
    return all.compactMap { name, label, note in
      note.map {
        "\(titled(name, label: label, in: language))\(language == .english ? ": " : "：")\($0)"
      }
    }
  }
}
