import Foundation
import MenkanData
import MenkanValues

/// Submissions in JSON: one record, JSON Lines, arrays, packed files.
enum JSONTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    let input = FuzzInput(bytes, modes: 4)
    switch input.mode {
    case 0: try record(input.rest)
    case 1: try lines(input.rest)
    case 2: try array(input.rest)
    default: try packed(input.rest)
    }
  }

  private static let syntaxCodes: Set = ["data/json-syntax", "data/not-utf8"]

  /// One record is refused for its syntax where, and only where, the grammar of JSON refuses it.
  private static func record(_ bytes: [UInt8]) throws(BrokenLaw) {
    let reader = try FuzzProgram.reader()
    let result = reader.read(json: bytes)
    try FuzzProgram.expectSound(result)
    try hold(reader.read(json: bytes) == result, "one record reads the same twice")
    let isJSON = JSONGrammar.accepts(bytes)
    switch result {
    case .success: try hold(isJSON, "what is read is JSON")
    case .failure(let record) where syntaxCodes.contains(record.code):
      try hold(!isJSON, "what is refused with \(record.code) is no JSON")
    case .failure(let record) where record.code == "data/too-deep":
      try hold(!isJSON, "what is refused as too deep is deep")
    case .failure(let record) where record.code == "data/lone-surrogate": break
    case .failure(let record): try hold(isJSON, "what is refused with \(record.code) is JSON")
    }
  }

  /// Each line reads as it does on its own.
  private static func lines(_ bytes: [UInt8]) throws(BrokenLaw) {
    let found = try all(of: bytes, .jsonl)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var expected: [Result<Submission, MalformedRecord>] = []
    let reader = try FuzzProgram.reader()
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      expected.append(reader.read(json: Array(line), line: index + 1))
    }
    try hold(found == expected, "lines of a file read as they do alone")
  }

  /// Something is refused where, and only where, the file as a whole is no JSON or a record of it
  /// does not fit.
  private static func array(_ bytes: [UInt8]) throws(BrokenLaw) {
    let found = try all(of: bytes, .json)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let codes = found.compactMap { result -> String? in
      if case .failure(let record) = result { record.code } else { nil }
    }
    if JSONGrammar.accepts(text, depth: 65) {
      try hold(syntaxCodes.isDisjoint(with: codes), "a sound file has no error of syntax")
    } else {
      try hold(!codes.isEmpty || text.allSatisfy { $0 <= 0x20 }, "a broken file has an error")
    }
  }

  private static func packed(_ bytes: [UInt8]) throws(BrokenLaw) {
    _ = try all(of: bytes, .jsonl, isPacked: true)
  }

  /// What a file with these bytes delivers; places never go back.
  private static func all(
    of bytes: [UInt8], _ format: InputFormat, isPacked: Bool = false
  ) throws(BrokenLaw) -> [Result<Submission, MalformedRecord>] {
    let file = ScratchFile(bytes, ending: isPacked ? "jsonl.gz" : "data")
    defer { file.remove() }
    var all: [Result<Submission, MalformedRecord>] = []
    var line = 1
    do {
      let source = try SubmissionSource(
        path: file.path, format: format, reader: try FuzzProgram.reader())
      while let result = try source.next() { all.append(result) }
    } catch {
      throw BrokenLaw("a file that is there can be read: \(error)")
    }
    for result in all {
      try FuzzProgram.expectSound(result)
      let place =
        switch result {
        case .success(let submission): submission.line
        case .failure(let record): record.line
        }
      try hold(place >= line, "records come in the order of their lines")
      line = place
    }
    return all
  }
}

/// A file that holds one input.
struct ScratchFile {
  let path: String

  init(_ bytes: [UInt8], ending: String) {
    path = NSTemporaryDirectory() + "menkan-fuzz-\(UUID().uuidString).\(ending)"
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
