import MenkanSemantics
import MenkanValues

/// `any` and `all`: how many elements meet the condition, and which do not.
extension TraceWalk {
  mutating func quantifier(
    _ aggregate: TypedAggregate, _ whole: TypedExpression, wanted: Bool, in scope: Scope
  ) -> Trace {
    let finding = finding(of: whole, wanted: wanted, in: scope)
    let asked: Leaf.Tally.Asked =
      switch (aggregate.function, wanted) {
      case (.all, true): .all
      case (.all, false): .notAll
      case (_, true): .some
      case (_, false): .none
      }
    // Of each element the opposite is needed where none may meet the condition.
    let isNeeded = asked == .all || asked == .some
    let elements = elements(of: aggregate, in: scope)
    var met = 0
    var offenders: [Leaf.Offender] = []
    var offenderCount = 0
    for element in elements {
      guard let condition = aggregate.element else { continue }
      var inner = element.scope
      let truth = evaluator.truth(of: condition, in: &inner.frame)
      if truth == .yes { met += 1 }
      guard finding == .fails, asked != .notAll, truth == Truth(!isNeeded) else { continue }
      offenderCount += 1
      guard offenderCount <= Leaf.shownOffenders else { continue }
      offenders += offender(element, aggregate, condition, wanted: isNeeded)
    }
    let leaf = leaf(
      aggregate, whole, Leaf.Tally(count: met, total: elements.count, asked: asked),
      fails: finding == .fails, offenders, offenderCount, in: scope)
    return Trace(.test(leaf), finding, source: evaluator.sourceText(of: whole))
  }

  private func leaf(
    _ aggregate: TypedAggregate, _ whole: TypedExpression, _ tally: Leaf.Tally, fails: Bool,
    _ offenders: [Leaf.Offender], _ offenderCount: Int, in scope: Scope
  ) -> Leaf {
    let (op, threshold): (LeafOperator, Int) =
      switch tally.asked {
      case .all: (.greaterOrEqual, tally.total)
      case .some: (.greaterOrEqual, 1)
      case .none: (.lessOrEqual, 0)
      case .notAll, .number: (.less, tally.total)
      }
    let needed = Value.int(Int64(threshold))
    let gap = fails ? Gap(.int(Int64(tally.count)), needed) : nil
    var finder = NounFinder(evaluator)
    return Leaf(
      path: nil, expression: evaluator.sourceText(of: whole),
      noun: finder.noun(of: whole, in: scope), type: .int, actual: .value(.int(Int64(tally.count))),
      op: op, need: .threshold(.value(needed), .int, path: nil, noun: nil), gap: gap,
      relativeGap: gap?.relative(to: needed), tally: tally, offenders: offenders,
      offenderCount: offenderCount)
  }

  /// The first test that an element does not meet.
  private mutating func offender(
    _ element: Element, _ aggregate: TypedAggregate, _ condition: TypedExpression, wanted: Bool
  ) -> [Leaf.Offender] {
    let trace = trace(condition, wanted: wanted, in: element.scope)
    guard let leaf = FailureTree(trace)?.leaves.first,
      let path = leaf.path ?? element.located.path.map({ "\($0)" })
    else { return [] }
    let mark = mark(of: element.located, aggregate)
    return [
      Leaf.Offender(
        path: path, mark: mark?.value, markType: mark?.type, noun: leaf.noun,
        value: leaf.actual.value ?? .nothing, type: leaf.type,
        demand: Leaf.Demand(leaf.op, leaf.need))
    ]
  }
}
