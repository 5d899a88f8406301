import MenkanSemantics
import MenkanValues

/// What a table gives.
extension ReferenceEvaluator {
  func lookUp(
    _ lookUp: TableLookUp, for whole: TypedExpression, in frame: inout Frame
  ) -> Located {
    let rows: [Int]
    switch hits(of: lookUp, for: whole, in: &frame) {
    case .unknown(let causes): return Located(.unknown(causes))
    case .rows(let found): rows = found
    }
    guard case .collect(let collection) = lookUp.table.hit else {
      guard let row = rows.first else {
        return Located(.unknown(noRow(lookUp, for: whole, in: &frame)))
      }
      return locate(lookUp.table.rows[row].outputs[lookUp.output], in: &frame)
    }
    var given: [Evaluated] = []
    for row in rows {
      given.append(evaluate(lookUp.table.rows[row].outputs[lookUp.output], in: &frame))
    }
    if given.isEmpty, collection == .min || collection == .max {
      return Located(.unknown(noRow(lookUp, for: whole, in: &frame)))
    }
    return Located(strict(given, for: whole) { collect($0, collection, as: whole.type) })
  }

  /// The one row that the inputs hit; nil where there is none, or several count.
  func row(
    of lookUp: TableLookUp, for whole: TypedExpression, in frame: inout Frame
  ) -> Int? {
    if case .collect = lookUp.table.hit { return nil }
    guard case .rows(let rows) = hits(of: lookUp, for: whole, in: &frame) else { return nil }
    return rows.first
  }

  /// The rows that the inputs hit: by the index, or where an input is unknown by asking each row.
  func hits(
    of lookUp: TableLookUp, for whole: TypedExpression, in frame: inout Frame
  ) -> TableHits {
    var inputs: [Evaluated] = []
    for column in lookUp.columns { inputs.append(evaluate(column, in: &frame)) }
    var known: [Value?] = []
    for (column, input) in zip(lookUp.table.columns, inputs) {
      if case .value(let value) = input {
        known.append(value)
      } else if column.field.isOptional, isMissing(input) == .yes {
        known.append(nil)
      } else {
        return ask(lookUp.table, inputs, for: whole)
      }
    }
    return lookUp.table.rows(at: known).map(TableHits.rows)
      ?? ask(lookUp.table, inputs, for: whole)
  }

  private func collect(
    _ values: [Value], _ collection: HitPolicy.Collection, as type: ValueType
  ) -> Computed {
    switch collection {
    case .list: .value(.list(values.map { .value($0) }))
    case .count: .int(Int64(values.count))
    case .sum: sum(of: values, as: type)
    case .min: least(of: values)
    case .max: greatest(of: values)
    }
  }

  /// That no row is for these inputs, and which they are.
  private func noRow(
    _ lookUp: TableLookUp, for whole: TypedExpression, in frame: inout Frame
  ) -> Causes {
    var texts: [String] = []
    var inputs: [Cause.Input] = []
    for (column, expression) in zip(lookUp.table.columns, lookUp.columns) {
      let value = evaluate(expression, in: &frame).value
      let text = value.map { self.texts.text(of: $0, column.field.type) } ?? "missing"
      texts.append("\(column.field.name) = \(text)")
      inputs.append(Cause.Input(column.field, value))
    }
    return Causes(
      Cause(
        .noRow, sourceText(of: whole), detail: texts.joined(separator: ", "), inputs: inputs))
  }
}
