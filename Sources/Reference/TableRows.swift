import MenkanSemantics
import MenkanValues

/// The rows of a table that some inputs hit.
enum TableHits: Hashable {
  /// Ascending indices; at most one where the table gives one row.
  case rows([Int])
  case unknown(Causes)
}

extension ReferenceEvaluator {
  /// Asks each row in turn: what hitting means.
  func ask(_ table: TypedTable, _ inputs: [Evaluated], for whole: TypedExpression) -> TableHits {
    var listed: [Int: Truth] = [:]
    var hits: [Int] = []
    var open: [Causes] = []
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.indices.map { column in
        truth(of: row.cells[column], column, inputs[column], table, &listed, for: whole)
      }
      switch Truth.all(cells) {
      case .yes:
        if case .collect = table.hit {
          hits.append(index)
        } else {
          // No other row counts: it would give the same, or stands below.
          return .rows([index])
        }
      case .no: continue
      case .unknown(let causes):
        // A row above that may be hit would come first.
        if table.hit == .first { return .unknown(causes) }
        open.append(causes)
      }
    }
    return Causes(of: open).map(TableHits.unknown) ?? .rows(hits)
  }

  /// What each cell says.
  func truths(
    of table: TypedTable, _ inputs: [Evaluated], for whole: TypedExpression
  ) -> [[Truth]] {
    var listed: [Int: Truth] = [:]
    return table.rows.map { row in
      row.cells.indices.map { column in
        truth(of: row.cells[column], column, inputs[column], table, &listed, for: whole)
      }
    }
  }

  private func truth(
    of cell: TypedCell, _ column: Int, _ input: Evaluated, _ table: TypedTable,
    _ listed: inout [Int: Truth], for whole: TypedExpression
  ) -> Truth {
    let isOptional = table.columns[column].field.isOptional
    switch cell {
    case .any: return .yes
    case .tests(let tests, let isNegated):
      return truth(of: tests, isNegated: isNegated, input, isOptional: isOptional, for: whole)
    case .otherwise:
      if isOptional, isMissing(input) == .yes { return .no }
      let known = listed[column] ?? isListed(input, column, table, for: whole)
      listed[column] = known
      return known.negated
    }
  }

  /// Whether a cell of the column lists a value.
  private func isListed(
    _ input: Evaluated, _ column: Int, _ table: TypedTable, for whole: TypedExpression
  ) -> Truth {
    var truths: Set<Truth> = []
    for row in table.rows {
      guard case .tests(let tests, let isNegated) = row.cells[column] else { continue }
      truths.insert(
        truth(
          of: tests, isNegated: isNegated, input,
          isOptional: table.columns[column].field.isOptional, for: whole))
    }
    // Where nothing is listed, an unknown value is still unknown.
    if let causes = input.causes { truths.insert(.unknown(causes)) }
    return .any(Array(truths))
  }

  private func truth(
    of tests: [TypedCellTest], isNegated: Bool, _ input: Evaluated, isOptional: Bool,
    for whole: TypedExpression
  ) -> Truth {
    if isOptional, isMissing(input) == .yes {
      return Truth(tests.contains(.missing) && !isNegated)
    }
    if let causes = input.causes { return .unknown(causes) }
    let holds = Truth.any(tests.map { truth(of: $0, input, for: whole) })
    return isNegated ? holds.negated : holds
  }

  private func truth(
    of test: TypedCellTest, _ input: Evaluated, for whole: TypedExpression
  ) -> Truth {
    switch test {
    case .missing: .no
    case .oneOf(let values): Truth(values.contains { .value($0) == input })
    case .comparison(let comparison, let value):
      compare(input, comparison, .value(value), for: whole)
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      isInInterval(
        input,
        Interval(
          from: .value(lower), includesLower: includesLower, to: .value(upper),
          includesUpper: includesUpper), for: whole)
    }
  }
}
