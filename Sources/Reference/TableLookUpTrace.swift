package import MenkanSemantics
package import MenkanValues

/// One look-up of a table, with what each row says to it.
package struct TableLookUpTrace: Sendable {
  package enum Cell: Hashable, Sendable {
    case yes, no
    /// What it asks about is unknown.
    case open
  }

  package let table: String
  /// The canonical text of the look-up.
  package let source: String
  /// One for each column.
  package let inputs: [Evaluated]
  /// Of each row the cells; empty where nobody asked.
  package let cells: [[Cell]]
  /// The rows that are hit, ascending; empty where that is unknown.
  package let rows: [Int]
  package let value: Evaluated
  package let type: ValueType
}

extension ReferenceEvaluator {
  /// Where a submission looks a table up: the first of them, each input once. What stands inside
  /// of an aggregate is left out, since it is looked up for each element.
  ///
  /// - Parameter table: its full code.
  package func lookUps(of table: String, in submission: Record) -> [TableLookUpTrace] {
    var found: [TableLookUpTrace] = []
    let frame = frame(of: submission)
    // Calls of calls can be many.
    var budget = 2_000
    for expression in policy.expressions {
      collect(table, expression, in: frame, &found, &budget)
    }
    return found
  }

  /// nil where the expression is no look-up.
  package func lookUp(_ expression: TypedExpression, in submission: Record) -> TableLookUpTrace? {
    var frame = frame(of: submission)
    return trace(expression, in: &frame, asksRows: true)
  }

  private func collect(
    _ table: String, _ expression: TypedExpression, in frame: Frame,
    _ found: inout [TableLookUpTrace], _ budget: inout Int
  ) {
    budget -= 1
    guard budget > 0 else { return }
    var frame = frame
    if case .call(let index, let arguments) = expression.kind {
      let body = program.defines[index].body
      if case .lookUp(let lookUp) = body.kind {
        if lookUp.table.code == table, let trace = trace(expression, in: &frame),
          !found.contains(where: { $0.inputs == trace.inputs && $0.source == trace.source })
        {
          found.append(trace)
        }
      } else {
        let inner = self.frame(ofCall: index, arguments, in: &frame)
        collect(table, body, in: inner, &found, &budget)
      }
    }
    if case .aggregate(let aggregate) = expression.kind {
      return collect(table, aggregate.list, in: frame, &found, &budget)
    }
    for child in expression.children { collect(table, child, in: frame, &found, &budget) }
  }

  private func trace(
    _ call: TypedExpression, in frame: inout Frame, asksRows: Bool = false
  ) -> TableLookUpTrace? {
    guard case .call(let index, let arguments) = call.kind,
      case .lookUp(let lookUp) = program.defines[index].body.kind
    else { return nil }
    let body = program.defines[index].body
    var inner = self.frame(ofCall: index, arguments, in: &frame)
    var inputs: [Evaluated] = []
    for column in lookUp.columns { inputs.append(evaluate(column, in: &inner)) }
    var rows: [Int] = []
    if case .rows(let hit) = hits(of: lookUp, for: body, in: &inner) { rows = hit }
    return TableLookUpTrace(
      table: lookUp.table.code, source: sourceText(of: call), inputs: inputs,
      cells: asksRows ? cells(of: lookUp.table, inputs, for: body) : [], rows: rows,
      value: evaluate(call, in: &frame), type: call.type)
  }

  private func cells(
    of table: TypedTable, _ inputs: [Evaluated], for whole: TypedExpression
  ) -> [[TableLookUpTrace.Cell]] {
    truths(of: table, inputs, for: whole).map { row in
      row.map { truth in
        switch truth {
        case .yes: .yes
        case .no: .no
        case .unknown: .open
        }
      }
    }
  }
}
