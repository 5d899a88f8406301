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
  private let output: OutputFile
  private var count = 0
  private var buffer: [UInt8] = []

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
    output = try OutputFile(path: path, language: language)
    if format == .csv { buffer = Array(table.header.utf8) }
  }

  func write(_ decision: Decision) throws(CommandStop) {
    switch format {
    case .text: try append(text.text(of: decision))
    case .json, .jsonl: try append(decision.json)
    case .csv: try append(table.row(decision))
    }
  }

  func write(_ record: MalformedRecord) throws(CommandStop) {
    switch format {
    case .text: try append(text.text(of: record))
    case .json, .jsonl: try append(record.json(in: language))
    case .csv: try append(table.row(record))
    }
  }

  private func append(_ entry: String) throws(CommandStop) {
    if format == .json { buffer += Array((count == 0 ? "[" : ",\n ").utf8) }
    buffer += Array(entry.utf8)
    if format == .text || format == .jsonl { buffer.append(UInt8(ascii: "\n")) }
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
