import MenkanValues

/// New values for some fields of a submission.
struct Assignment: Hashable {
  /// By path.
  private(set) var values: [String: Value] = [:]

  var paths: [String] {
    values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func setting(_ path: String, to value: Value) -> Assignment {
    var copy = self
    copy.values[path] = value
    return copy
  }

  func removing(_ path: String) -> Assignment {
    var copy = self
    copy.values[path] = nil
    return copy
  }
}

/// How large a change is: fewer fields first, then the smaller of the largest relative changes,
/// then the paths.
struct ChangeSize: Comparable {
  let fields: Int
  let relative: FixedDecimal
  let paths: [String]

  static func < (a: ChangeSize, b: ChangeSize) -> Bool {
    if a.fields != b.fields { return a.fields < b.fields }
    if a.relative != b.relative { return a.relative < b.relative }
    return a.paths.lexicographicallyPrecedes(b.paths) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
