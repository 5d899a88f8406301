import Foundation
import MenkanData
import MenkanValues

/// Tables: a whole file, rows below a sound header, and drawn records that JSON gives too.
enum CSVTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    let input = FuzzInput(bytes, modes: 3)
    switch input.mode {
    case 0: _ = try all(of: input.rest)
    case 1: try rows(input.rest)
    default: try drawn(input.rest)
    }
  }

  private static let header = "id,item.sold,item.score,item.rate,item.price,item.title,item.kind\n"

  /// Whatever stands above it, a sound row without quotes is read: a broken one costs itself alone.
  private static func rows(_ bytes: [UInt8]) throws(BrokenLaw) {
    let found = try all(of: Array(header.utf8) + bytes + Array("\nlast,3,4.5,5%,9.9,t,toy\n".utf8))
    guard case .success(let submission)? = found.last else {
      throw BrokenLaw("a sound row is read behind broken ones")
    }
    try hold(submission.id == "last", "a row begins where it is written")
  }

  /// A record is the same from a row and from JSON.
  private static func drawn(_ bytes: [UInt8]) throws(BrokenLaw) {
    var draw = ByteDraw(bytes)
    let record = DrawnRecord(&draw)
    // In a table a text without characters is missing, and so is an item without any field.
    guard !record.cells.contains(where: { $0.json == "\"\"" }),
      record.cells.contains(where: { $0.path.hasPrefix("item.") })
    else { return }
    let names = record.cells.map(\.path).joined(separator: ",")
    let values = record.cells.map { quoted(cell(of: $0.json)) }.joined(separator: ",")
    let table = try all(of: Array("id,\(names)\nS-1,\(values)\n".utf8))
    let json = try FuzzProgram.reader().read(json: Array(record.json.utf8), line: 2)
    guard case .success(let expected) = json, case .success(let found)? = table.first else {
      throw BrokenLaw("a drawn record is read from JSON and from a table")
    }
    try hold(table.count == 1, "one row is one record")
    try hold(found.record == expected.record, "a record is the same from a row and from JSON")
  }

  /// A scalar without its quotes; lists stay JSON.
  private static func cell(of json: String) -> String {
    json.hasPrefix("\"") ? String(json.dropFirst().dropLast()) : json
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// What a table with these bytes delivers; a file that cannot be used at all delivers nothing.
  private static func all(of bytes: [UInt8]) throws(BrokenLaw)
    -> [Result<Submission, MalformedRecord>]
  {
    let file = ScratchFile(bytes, ending: "csv")
    defer { file.remove() }
    var all: [Result<Submission, MalformedRecord>] = []
    let reader = try FuzzProgram.reader()
    do throws(DataError) {
      let source = try SubmissionSource(path: file.path, format: .csv, reader: reader)
      while let result = try source.next() { all.append(result) }
    } catch {
      try hold(all.isEmpty, "a file that cannot be used is refused before its first row")
      try hold(error.code.hasPrefix("data/"), "\(error.code) is a code of data")
    }
    var line = 1
    for result in all {
      try FuzzProgram.expectSound(result)
      let place =
        switch result {
        case .success(let submission): submission.line
        case .failure(let record): record.line
        }
      try hold(place >= line, "rows come in the order of their lines")
      line = place
    }
    return all
  }
}
