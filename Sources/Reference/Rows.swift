import MenkanSemantics
import MenkanValues

/// One element of a list that an aggregate counts, with all that the aggregate asks about it.
struct Row {
  /// The aggregate's expression for this element.
  let element: Located
  /// 1 where the aggregate has no weights.
  let weight: Value
  /// nil where the aggregate has no order.
  let key: Value?
}

/// The rows of an aggregate, or why it is unknown.
enum Rows {
  case known([Row])
  case unknown(Causes)
}

extension ReferenceEvaluator {
  /// The elements that pass the filter, in the aggregate's order.
  ///
  /// One unknown filter, element, weight or key leaves the whole aggregate unknown, unless it
  /// ignores what is missing: then such an element is left out. A fault is never left out.
  func rows(
    of aggregate: TypedAggregate, for whole: TypedExpression, in frame: inout Frame
  ) -> Rows {
    switch elements(of: aggregate.list, in: &frame) {
    case .unknown(let causes): return .unknown(causes)
    case .known(let elements):
      var rows: [Row] = []
      var unknowns: [Causes] = []
      for element in elements {
        frame[aggregate.variable.index] = element
        switch row(for: element, of: aggregate, in: &frame) {
        case .left: continue
        case .counted(let row): rows.append(row)
        case .unknown(let causes):
          if causes.hasFault || !aggregate.ignoresMissing { unknowns.append(causes) }
        }
      }
      if let causes = Causes(of: unknowns) { return .unknown(causes) }
      return ordered(rows, for: whole)
    }
  }

  private enum Candidate {
    /// The filter leaves it out.
    case left
    case counted(Row)
    case unknown(Causes)
  }

  private func row(
    for element: Located, of aggregate: TypedAggregate, in frame: inout Frame
  ) -> Candidate {
    let filter = aggregate.filter.map { truth(of: $0, in: &frame) } ?? .yes
    if filter == .no { return .left }
    // What the element says matters only once it is known to be asked.
    if let causes = filter.causes { return .unknown(causes) }
    let value = self.value(for: element, of: aggregate, in: &frame)
    let weight = aggregate.weight.map { evaluate($0, in: &frame) } ?? .value(.int(1))
    let key = aggregate.order.map { evaluate($0, in: &frame) }
    let causes = [value.result.causes, weight.causes, key?.causes]
    if let causes = Causes(of: causes) { return .unknown(causes) }
    return .counted(Row(element: value, weight: weight.value ?? .int(1), key: key?.value))
  }

  /// What the aggregate asks of one element. `count(x in list)` asks whether there is one, so that
  /// a hole in the list is not counted as a thing; with a filter, the filter has said enough.
  private func value(
    for element: Located, of aggregate: TypedAggregate, in frame: inout Frame
  ) -> Located {
    if let asked = aggregate.element { return locate(asked, in: &frame) }
    let isThere = Located(.value(.bool(true)))
    return element.result.causes == nil || aggregate.filter != nil ? isThere : element
  }

  /// Stable: what has one key stays in the order of the list.
  private func ordered(_ rows: [Row], for whole: TypedExpression) -> Rows {
    var isOrdered = true
    let sorted = rows.enumerated().sorted { a, b in
      guard let first = a.element.key, let second = b.element.key else {
        return a.offset < b.offset
      }
      if first == second { return a.offset < b.offset }
      guard let isLess = first.isLess(than: second) else {
        isOrdered = false
        return a.offset < b.offset
      }
      return isLess
    }
    return isOrdered
      ? .known(sorted.map(\.element)) : .unknown(because(.undefined, whole))
  }
}
