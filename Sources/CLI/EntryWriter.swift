import MenkanSource

/// Writes entries one after the other to standard output, or to a file that appears only when it is
/// complete.
final class EntryWriter {
  private let format: ReviewCommand.Format
  private let output: OutputFile
  private var count = 0
  private var buffer: [UInt8] = []

  init(
    path: String?, format: ReviewCommand.Format, _ language: OutputLanguage
  ) throws(CommandStop) {
    self.format = format
    output = try OutputFile(path: path, language: language)
  }

  /// What stands before the entries, with the end of its line.
  func begin(with head: String) { buffer += Array(head.utf8) }

  /// - Parameter entry: a row of a table has the end of its line, others have none.
  func append(_ entry: String) throws(CommandStop) {
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
