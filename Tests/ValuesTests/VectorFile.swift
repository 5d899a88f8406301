import Foundation
import MenkanValues
import Testing

/// One file of expected values that `Vectors/generate_vectors.py` writes: rows
/// of columns parted by tabs.
struct VectorFile {
  typealias Row = [String]

  let rows: [Row]

  init(_ name: String, file: String = #filePath) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Vectors")
    let text = try String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
    rows = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The rows whose last column is not what `result` makes of the others; `-` stands for nil.
  func failures(_ result: (Row) throws -> String?) rethrows -> [Row] {
    try rows.filter { row in try (result(row.dropLast()) ?? "-") != row.last }
  }
}

/// A number written as a count of millionths.
func decimal(_ micros: String) throws -> FixedDecimal {
  FixedDecimal(micros: try #require(Int64(micros)))
}

/// A number as rules write it.
func number(_ text: String) throws -> FixedDecimal {
  guard case .exact(let number) = FixedDecimal.parse(text) else {
    throw Unreadable(text: text)
  }
  return number
}

struct Unreadable: Error {
  let text: String
}
