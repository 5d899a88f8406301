package import MenkanValues

/// Makes submissions from JSON, YAML and CSV, as the schema and the policy's parameters tell.
///
/// One reader serves one thread; what it noted is merged with `ReadingNotes.merge`.
package final class SubmissionReader {
  let records: RecordReader
  let root: Place
  let parser: JSONParser

  /// `root`'s fields are the policy's parameters, which are the top-level keys of a submission.
  package init(schema: Schema, root: EntityType) throws(DataError) {
    guard let parser = JSONParser() else { throw .outOfMemory() }
    self.parser = parser
    records = RecordReader(schema)
    self.root = Place(root: root.fields)
  }

  /// What the columns of a table may be called.
  var columnPaths: ColumnPath {
    ColumnPath(schema: records.schema, parameters: root.fields)
  }

  /// What was ignored, rounded and not known so far.
  package var notes: ReadingNotes {
    var notes = ReadingNotes()
    root.report(to: &notes)
    let meant = MeantNames(records.schema, root.fields)
    notes.ignoredFields = notes.ignoredFields.map { meant.field($0) }
    notes.unlistedValues = notes.unlistedValues.map { meant.value($0) }
    return notes
  }

  /// Reads one JSON object; `line` is where it begins in its file.
  package func read(json bytes: [UInt8], line: Int = 1) -> Result<Submission, MalformedRecord> {
    if bytes.count > DataLimit.record { return .failure(.tooLarge(line: line)) }
    var padded = bytes
    padded.append(contentsOf: repeatElement(0, count: JSONParser.padding))
    return unsafe padded.withUnsafeMutableBufferPointer { all in
      unsafe read(json: UnsafeMutableBufferPointer(rebasing: all[..<bytes.count]), line: line)
    }
  }

  /// As above, for bytes behind which `JSONParser.padding` more are writable.
  func read(
    json document: UnsafeMutableBufferPointer<UInt8>, line: Int
  ) -> Result<Submission, MalformedRecord> {
    let first = unsafe document.first { !isWhiteSpace($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == nil else {
      let problem = JSONProblem(.word, 0)
      let isScalar = unsafe parser.isScalar(document)
      return .failure(
        isScalar
          ? .notAnObject(line: line)
          : unsafe MalformedRecord(
            line: line, code: problem.code, message: problem.message(in: document)))
    }
    switch unsafe parser.parse(document) {
    case .failure(let problem):
      return .failure(
        unsafe MalformedRecord(
          line: line, code: problem.code, message: problem.message(in: document)))
    case .success(let tape):
      return submission(tape, line: line) { _ in line }
    }
  }

  /// Reads one mapping.
  package func read(yaml node: YAMLNode) -> Result<Submission, MalformedRecord> {
    let builder = TapeBuilder(node)
    return builder.withTape { tape in
      submission(tape, line: node.position.line) { builder.positions[$0].line }
    }
  }

  /// One value of a YAML file as a field needs it; a problem is told with its place.
  package func slot(of node: YAMLNode, as field: Field) throws(DataError) -> Slot {
    let place = Place(root: [field])
    let builder = TapeBuilder(node)
    let result: Result<Slot, FieldProblem> = builder.withTape { tape in
      do throws(FieldProblem) {
        return .success(
          try records.slot(tape, 0, field.type, field.constraint, place, field: 0))
      } catch {
        return .failure(error.under(.field(field.name), item: 0))
      }
    }
    switch result {
    case .success(let slot): return slot
    case .failure(let problem): throw DataError(problem, in: builder)
    }
  }

  /// One mapping; a problem is told with the place of the value.
  package func record(of node: YAMLNode) throws(DataError) -> Record {
    guard node.pairs != nil else { throw .notASubmission(at: node.position) }
    let builder = TapeBuilder(node)
    let result = builder.withTape { records.root($0, root) }
    if let problem = result.problem { throw DataError(problem, in: builder) }
    return result.record
  }

  private func submission(
    _ tape: Tape, line: Int, lineOf: (Int) -> Int
  ) -> Result<Submission, MalformedRecord> {
    guard tape.kind(0) == .object else { return .failure(.notAnObject(line: line)) }
    let result = records.root(tape, root)
    guard let problem = result.problem else {
      return .success(Submission(id: result.id, line: line, record: result.record))
    }
    return .failure(
      .unfit(problem, line: line, valueLine: lineOf(problem.item ?? 0), submission: result.id))
  }
}

extension DataError {
  /// A problem with one value of a YAML file.
  fileprivate init(_ problem: FieldProblem, in builder: TapeBuilder) {
    let place = builder.positions[problem.item ?? 0]
    self.init(problem.code, problem.message, line: place.line, column: place.column)
  }

  fileprivate static func notASubmission(at place: YAMLPosition) -> DataError {
    let words = MalformedRecord.notAnObject(line: place.line)
    return DataError(words.code, words.message, line: place.line, column: place.column)
  }
}

/// Blanks that may stand between the values of JSON.
func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (9...10).contains(byte) || byte == 13
}
