import Menkan
import MenkanData
import MenkanSource

/// Where a ranking is written: standard output, or a file that appears only when it is complete.
final class RankingSink {
  private let format: ReviewCommand.Format
  private let text: RankingText
  private let table: RankingTable
  private let language: OutputLanguage
  private let entries: EntryWriter

  init(
    path: String?, format: ReviewCommand.Format, _ ranker: Ranker, _ language: OutputLanguage,
    showsAll: Bool
  ) throws(CommandStop) {
    self.format = format
    self.language = language
    text = RankingText(
      language: language, isColoured: path == nil && Terminal.outputIsTerminal,
      showsAll: showsAll)
    table = RankingTable(ranker, language)
    entries = try EntryWriter(path: path, format: format, language)
  }

  func write(
    _ ranking: Ranking, _ malformed: [MalformedRecord], onlyListed: Bool
  ) throws(CommandStop) {
    if format == .text {
      entries.begin(
        with: text.text(of: ranking, onlyListed ? [] : malformed, onlyListed: onlyListed))
      return
    }
    if format == .csv { entries.begin(with: table.header) }
    let others = onlyListed ? [] : ranking.cut + ranking.excluded
    for part in [ranking.listed, others] {
      for entry in part {
        try entries.append(format == .csv ? table.row(entry, ranking) : ranking.json(of: entry))
      }
    }
    if onlyListed { return }
    for record in malformed {
      try entries.append(format == .csv ? table.row(record) : record.candidateJSON(in: language))
    }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws(CommandStop) { try entries.finish() }

  /// Removes what was written of a file.
  func abandon() { entries.abandon() }
}

extension MalformedRecord {
  /// What stands in the place of a candidate.
  fileprivate func candidateJSON(in language: OutputLanguage) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("line", line)
      object.member("candidate", submission)
      object.member("status", "malformed")
      object.key("error")
      object.object { error in
        error.member("code", code)
        error.member("message", message.text(in: language))
      }
    }
    return writer.text
  }
}
