/// The submissions of a file or pipe, one after the other.
///
/// Holds no more than one record at a time (a YAML file is held whole).
package final class SubmissionSource {
  private enum Framing {
    case lines(LineFramer)
    case array(ArrayFramer)
    /// YAML, before it is read.
    case whole
    /// What is left of a YAML file, last first.
    case nodes([YAMLNode])
    case rows(CSVReader)
  }

  private let reader: SubmissionReader
  private let input: ByteInput
  private var framing: Framing

  /// Opens a file; without a format its name tells, without an encoding the bytes of a CSV file.
  package convenience init(
    path: String, format: InputFormat? = nil, encoding: TextEncoding? = nil,
    reader: SubmissionReader
  ) throws(DataError) {
    let isPacked: Bool
    let known: InputFormat
    if let format {
      known = format
      isPacked = path.lowercased().hasSuffix(".gz")
    } else {
      (known, isPacked) = try InputFormat.of(path: path)
    }
    try self.init(try ByteInput(path: path, isPacked: isPacked), known, encoding, reader)
  }

  /// Reads from a descriptor, such as 0 for standard input, which stays open.
  package convenience init(
    descriptor: Int32, format: InputFormat = .jsonl, isPacked: Bool = false,
    encoding: TextEncoding? = nil, reader: SubmissionReader
  ) throws(DataError) {
    try self.init(
      try ByteInput(descriptor: descriptor, isPacked: isPacked), format, encoding, reader)
  }

  private init(
    _ input: ByteInput, _ format: InputFormat, _ encoding: TextEncoding?,
    _ reader: SubmissionReader
  ) throws(DataError) {
    if format == .csv { try input.decode(encoding) }
    self.input = input
    self.reader = reader
    framing =
      switch format {
      case .jsonl: .lines(LineFramer(RecordBuffer(input)))
      case .json: .array(ArrayFramer(RecordBuffer(input)))
      case .yaml: .whole
      case .csv: .rows(CSVReader(RecordBuffer(input), reader))
      }
  }

  /// Bytes taken from the file so far, packed ones where it is packed.
  package var bytesConsumed: Int { input.consumed }
  /// The size of the file; nil for pipes.
  package var bytesTotal: Int? { input.total }

  /// In what a CSV file is written; nil for other files, and while there was nothing but ASCII.
  package var encoding: TextEncoding? { input.encoding }

  /// The next submission, or why it is malformed; nil at the end.
  ///
  /// Throws where the file itself cannot be read on.
  package func next() throws(DataError) -> Result<Submission, MalformedRecord>? {
    switch framing {
    case .lines(var framer):
      let frame = try framer.next()
      framing = .lines(framer)
      return frame.map(read)
    case .array(var framer):
      var result = try framer.next().map(read)
      if case .failure(let record) = result, record.isSyntax {
        if framer.expectsMore { result = .failure(record.endingItsList) }
        framer.stop()
      }
      framing = .array(framer)
      return result
    case .rows(let rows):
      return try rows.next()
    case .whole:
      return try readWhole()
    case .nodes(var nodes):
      let node = nodes.popLast()
      framing = .nodes(nodes)
      return node.map(reader.read(yaml:))
    }
  }

  private func read(_ frame: Frame) -> Result<Submission, MalformedRecord> {
    switch frame {
    case .malformed(let record): .failure(record)
    case .record(let bytes, let line): unsafe reader.read(json: bytes, line: line)
    }
  }

  private func readWhole() throws(DataError) -> Result<Submission, MalformedRecord>? {
    framing = .nodes([])
    let bytes = try input.readAll(upTo: DataLimit.yaml)
    if let failure = input.failure {
      return .failure(.brokenGzip(line: 1, isTruncated: failure == .truncated))
    }
    do throws(DataError) {
      guard let bytes else { throw .yamlTooLarge() }
      let root = try YAMLDocument(bytes).root
      framing = .nodes(root.elements?.reversed() ?? [root])
      return try next()
    } catch {
      return .failure(MalformedRecord(error, line: 1))
    }
  }
}
