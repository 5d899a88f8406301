import Menkan
import MenkanData
import MenkanSource

/// Where a ranking is written: standard output, or a file that appears only when it is complete.
final class RankingSink {
  private let format: ReviewCommand.Format
  private let text: RankingText
  private let table: RankingTable
  private let language: OutputLanguage
  private let output: OutputFile
  private var count = 0
  private var buffer: [UInt8] = []

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
    output = try OutputFile(path: path, language: language)
  }

  func write(
    _ ranking: Ranking, _ malformed: [MalformedRecord], onlyListed: Bool
  ) throws(CommandStop) {
    if format == .text {
      buffer += Array(
        text.text(of: ranking, onlyListed ? [] : malformed, onlyListed: onlyListed).utf8)
      return
    }
    if format == .csv { buffer += Array(table.header.utf8) }
    let others = onlyListed ? [] : ranking.cut + ranking.excluded
    for entries in [ranking.listed, others] {
      for entry in entries {
        try append(format == .csv ? table.row(entry, ranking) : ranking.json(of: entry))
      }
    }
    if onlyListed { return }
    for record in malformed {
      try append(format == .csv ? table.row(record) : record.candidateJSON(in: language))
    }
  }

  private func append(_ entry: String) throws(CommandStop) {
    if format == .json { buffer += Array((count == 0 ? "[" : ",\n ").utf8) }
    buffer += Array(entry.utf8)
    if format == .jsonl { buffer.append(UInt8(ascii: "\n")) }
    count += 1
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws(CommandStop) {
    if format == .json { buffer += Array((count == 0 ? "[]\n" : "]\n").utf8) }
    try flush()
    try output.commit()
  }

  /// Removes what was written of a file.
  func abandon() { output.discard() }

  private func flush() throws(CommandStop) {
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
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
