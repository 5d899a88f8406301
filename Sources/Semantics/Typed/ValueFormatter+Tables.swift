import MenkanValues

/// The rows of a table as a canonical text; what they give is written beside it.
extension ValueFormatter {
  func text(of table: TypedTable) -> String {
    let hit =
      switch table.hit {
      case .unique: "unique"
      case .first: "first"
      case .any: "any"
      case .collect(let collection): "collect \(collection.rawValue)"
      }
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).map { text(of: $0, $1.field.type) }.joined(separator: " | ")
    }
    return "table \(hit)\(table.isPartial ? " partial" : "") {\(rows.joined(separator: "; "))}"
  }

  private func text(of cell: TypedCell, _ type: ValueType) -> String {
    switch cell {
    case .any: "any"
    case .otherwise: "otherwise"
    case .tests(let tests, let isNegated):
      (isNegated ? "not " : "") + tests.map { text(of: $0, type) }.joined(separator: ", ")
    }
  }

  private func text(of test: TypedCellTest, _ type: ValueType) -> String {
    switch test {
    case .missing: "missing"
    case .oneOf(let values): values.map { json(of: $0, type) }.joined(separator: ", ")
    case .comparison(let comparison, let value): "\(comparison.rawValue) \(json(of: value, type))"
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      "\(includesLower ? "[" : "(")\(json(of: lower, type))..\(json(of: upper, type))"
        + (includesUpper ? "]" : ")")
    }
  }
}
