import MenkanSource
import MenkanValues

/// Submissions from the rows of a CSV file. Cells go straight into the slots of a record: what a
/// column means is found once, from the header.
final class CSVReader {
  private let reader: SubmissionReader
  private let buffer: RecordBuffer
  private var table: CSVTable?
  private var framer: CSVFramer?

  init(_ buffer: RecordBuffer, _ reader: SubmissionReader) {
    self.buffer = buffer
    self.reader = reader
  }

  /// The next row's submission, or why there is none; nil at the end.
  ///
  /// Throws where the header cannot be used.
  func next() throws(DataError) -> Result<Submission, MalformedRecord>? {
    if framer == nil {
      let header = try CSVHeader.take(from: buffer, reader.columnPaths)
      table = CSVTable(header, reader, encoding: { [buffer] in buffer.input.encoding ?? .utf8 })
      framer = CSVFramer(buffer, behind: header)
    }
    guard let table, let frame = try framer?.next() else { return nil }
    switch frame {
    case .row(let row): return table.submission(row)
    case .broken(let row, let isOpen, let quoteLine):
      return .failure(
        .csvQuote(row, isOpen: isOpen, quoteLine: quoteLine, submission: table.id(row)))
    case .malformed(let record): return .failure(record)
    }
  }
}
