import MenkanSource

/// In what form submissions come.
package enum InputFormat: String, Sendable, CaseIterable {
  /// JSON Lines: one object a line.
  case jsonl
  /// One object or one array of them.
  case json
  /// One mapping or one sequence of them.
  case yaml
  /// A table: names of fields in its first row, then one submission a row.
  case csv

  /// What a file's name says; `.gz` behind any of them means packed.
  package static func of(path: String) throws(DataError) -> (format: InputFormat, isPacked: Bool) {
    let name = path.lowercased()
    let isPacked = name.hasSuffix(".gz")
    let plain = isPacked ? String(name.dropLast(3)) : name
    let endings: [(String, InputFormat)] = [
      (".jsonl", .jsonl), (".ndjson", .jsonl), (".json", .json), (".yaml", .yaml),
      (".yml", .yaml), (".csv", .csv), (".tsv", .csv),
    ]
    if let format = endings.first(where: { plain.hasSuffix($0.0) })?.1 {
      return (format, isPacked)
    }
    throw .unknownFormat(path)
  }
}
