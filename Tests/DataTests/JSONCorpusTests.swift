import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// `Tests/Cases/json`: every kind of document that RFC 8259 allows, forbids or leaves open.
struct JSONCorpusTests {
  /// What comes of a document as one submission: `read`, or the code of the problem.
  private func outcome(_ bytes: [UInt8], _ reader: SubmissionReader) -> String {
    switch reader.read(json: bytes) {
    case .success: "read"
    case .failure(let record): record.code
    }
  }

  @Test func `every valid document is read`() throws {
    let cases = try Corpus.cases("json/valid.txt")
    let reader = try Shop.reader()
    #expect(cases.count > 500)
    for columns in cases {
      let bytes = Corpus.bytes(columns[1])
      let first = bytes.first { !" \t\n\r".utf8.contains($0) }
      // A list or a single value is valid JSON too, but no submission.
      let expected = first == UInt8(ascii: "{") ? "read" : "data/not-an-object"
      #expect(outcome(bytes, reader) == expected, "\(columns)")
    }
  }

  @Test func `every invalid document is refused`() throws {
    let cases = try Corpus.cases("json/invalid.txt")
    let reader = try Shop.reader()
    #expect(cases.count > 1400)
    for columns in cases {
      let bytes = Corpus.bytes(columns[1])
      #expect(["data/json-syntax", "data/not-utf8"].contains(outcome(bytes, reader)), "\(columns)")
    }
  }

  @Test func `every invalid document is refused as a file`() throws {
    let folder = try Folder()
    for columns in try Corpus.cases("json/invalid.txt") {
      let bytes = Corpus.bytes(columns[1])
      // At the start of a file a byte order mark is passed over.
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
      let found = try delivered(try folder.write("a.json", bytes))
      #expect(found.contains { $0.contains("!data/") }, "\(columns)")
    }
  }

  @Test func `what the grammar leaves open is decided as documented`() throws {
    let cases = try Corpus.cases("json/either.txt")
    let reader = try Shop.reader()
    #expect(cases.count > 70)
    for columns in cases {
      #expect(outcome(Corpus.bytes(columns[2]), reader) == columns[1], "\(columns)")
    }
  }

  @Test func `every number is what decimal arithmetic makes of it`() throws {
    let cases = try Corpus.cases("json/numbers.txt")
    #expect(cases.count > 280)
    for columns in cases {
      let reader = try Shop.reader()
      let read = reader.read(json: Array("{\"item\":{\"ratio\":\(columns[0])}}".utf8))
      var found = ""
      switch read {
      case .failure(let record): found = String(record.code.dropFirst("data/".count))
      case .success(let submission):
        guard case .value(.record(let item)) = submission.record.slots[0],
          case .value(.decimal(let number)) = item.slots[14]
        else { break }
        found = reader.notes.roundedFields.isEmpty ? "exact" : "rounded"
        found += " \(number.micros)"
      }
      #expect(found == columns[1], "\(columns[0])")
    }
  }
}
