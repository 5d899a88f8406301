import Foundation
import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// What comes of a CSV file of the shop.
struct Table {
  let results: [Result<Submission, MalformedRecord>]
  let notes: ReadingNotes
  let encoding: TextEncoding?

  init(_ text: String, encoding: TextEncoding? = nil) throws {
    try self.init(Array(text.utf8), encoding: encoding)
  }

  init(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws {
    let folder = try Folder()
    let reader = try Shop.reader()
    let source = try SubmissionSource(
      path: try folder.write("a.csv", bytes), encoding: encoding, reader: reader)
    var results: [Result<Submission, MalformedRecord>] = []
    while let result = try source.next() { results.append(result) }
    self.results = results
    notes = reader.notes
    self.encoding = source.encoding
  }

  /// `S-1` for a submission (its line where it has no id), `17!code` for a malformed row of
  /// line 17, `17!code S-1` where its id could be read.
  var delivered: [String] {
    results.map { result in
      switch result {
      case .success(let submission): return submission.id ?? "\(submission.line)"
      case .failure(let record):
        return "\(record.line)!\(record.code)" + (record.submission.map { " \($0)" } ?? "")
      }
    }
  }

  /// The first malformed row.
  var problem: MalformedRecord? {
    results.lazy.compactMap { if case .failure(let record) = $0 { record } else { nil } }.first
  }

  /// The slot of one of the item's fields in a row.
  func itemSlot(_ field: String, row: Int = 0) throws -> Slot {
    let index = try #require(Shop.schema.entities[0].fields.firstIndex { $0.name == field })
    guard case .value(.record(let item)) = try results[row].get().record.slots[0] else {
      return .missing
    }
    return item.slots[index]
  }

  /// The slot of one cell in a column of the item.
  static func cell(_ field: String, _ cell: String, separator: String = ",") throws -> Slot {
    try Table("id\(separator)item.\(field)\nS-1\(separator)\(cell)\n").itemSlot(field)
  }

  /// Why one cell in a column of the item is malformed; nil where it is not.
  static func cellProblem(_ field: String, _ cell: String) throws -> MalformedRecord? {
    try Table("id,item.\(field)\nS-1,\(cell)\n").problem
  }
}

/// Why a CSV file cannot be read at all.
func headerProblem(_ text: String) -> DataError? {
  do {
    _ = try Table(text)
    return nil
  } catch {
    return error as? DataError
  }
}
