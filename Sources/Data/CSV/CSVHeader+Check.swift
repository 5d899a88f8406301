extension CSVHeader {
  /// Refuses what nothing can be read from, or could be read in two ways.
  func check(_ paths: ColumnPath) throws(DataError) {
    if width > CSVHeader.columnLimit { throw .csvTooManyColumns(width) }
    for column in columns {
      if case .ambiguous(let names) = column.meaning { throw .csvAmbiguous(column, names) }
    }
    let isKnown = columns.contains { if case .field = $0.meaning { true } else { false } }
    if !isKnown { throw .csvNoKnownColumn(columns.map(\.name), paths) }
    try checkNames()
    try checkFields()
  }

  private func checkNames() throws(DataError) {
    var first: [String: Column] = [:]
    for column in columns {
      if let other = first.updateValue(column, forKey: column.name) {
        throw .csvDuplicate(other, column)
      }
    }
  }

  /// One field under two names, or a record both as a whole and by its fields.
  private func checkFields() throws(DataError) {
    let fields = columns.compactMap { column -> (path: [Int], column: Column)? in
      guard case .field(let path, _) = column.meaning else { return nil }
      return (path, column)
    }
    // Sorted by path, a path stands directly before one that begins with it.
    let sorted = fields.sorted { a, b in
      a.path == b.path
        ? a.column.index < b.column.index : a.path.lexicographicallyPrecedes(b.path)
    }
    for (one, other) in zip(sorted, sorted.dropFirst()) where other.path.starts(with: one.path) {
      throw one.path == other.path
        ? .csvDuplicate(one.column, other.column) : .csvOverlap(one.column, other.column)
    }
  }
}
