import Foundation
import Menkan
import MenkanData
import MenkanSource

/// Where decisions are written: standard output, or a file that appears only when it is complete.
final class DecisionSink {
  private let format: ReviewCommand.Format
  private let text: DecisionText
  private let table: DecisionTable
  private let language: OutputLanguage
  private let entries: EntryWriter

  init(
    path: String?, format: ReviewCommand.Format, _ reviewer: Reviewer, _ language: OutputLanguage,
    showsMiss: Bool
  ) throws(CommandStop) {
    self.format = format
    self.language = language
    text = DecisionText(
      language: language, isColoured: path == nil && Terminal.outputIsTerminal,
      showsMiss: showsMiss)
    table = DecisionTable(reviewer, language)
    entries = try EntryWriter(path: path, format: format, language)
    if format == .csv { entries.begin(with: table.header) }
  }

  func write(_ decision: Decision) throws(CommandStop) {
    switch format {
    case .text: try entries.append(text.text(of: decision))
    case .json, .jsonl: try entries.append(decision.json)
    case .csv: try entries.append(table.row(decision))
    }
  }

  func write(_ record: MalformedRecord) throws(CommandStop) {
    switch format {
    case .text: try entries.append(text.text(of: record))
    case .json, .jsonl: try entries.append(record.json(in: language))
    case .csv: try entries.append(table.row(record))
    }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws(CommandStop) { try entries.finish() }

  /// Removes what was written of a file.
  func abandon() { entries.abandon() }
}

extension MalformedRecord {
  /// What stands in the place of a decision.
  func json(in language: OutputLanguage) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("line", line)
      object.member("submission", submission)
      object.member("outcome", "refer")
      object.key("error")
      object.object { error in
        error.member("code", code)
        error.member("message", message.text(in: language))
      }
    }
    return writer.text
  }
}
