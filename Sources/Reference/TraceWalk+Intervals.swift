import MenkanSemantics
import MenkanValues

/// One end of an interval as a sentence tells it.
struct IntervalEnd {
  let type: ValueType
  let path: String?
  let noun: Noun?
  let operands: [Leaf.Operand]
}

/// `between`, ranges and windows are two comparisons.
extension TraceWalk {
  func end(_ expression: TypedExpression, in scope: Scope) -> IntervalEnd {
    let side = side(expression, in: scope)
    return IntervalEnd(
      type: side.type, path: side.path, noun: side.thresholdNoun, operands: side.operands)
  }

  func within(
    _ x: TypedExpression, _ window: TypedWindow, _ whole: TypedExpression, wanted: Bool,
    in scope: Scope
  ) -> Trace {
    var scope = scope
    let interval = evaluator.interval(of: window, for: whole, in: &scope.frame)
    if case .between(let lower, let upper) = window {
      return self.interval(
        x, interval, [end(lower, in: scope), end(upper, in: scope)], whole, wanted: wanted,
        in: scope)
    }
    var finder = NounFinder(evaluator)
    let end = IntervalEnd(
      type: x.type, path: nil, noun: .window(finder.window(window, in: scope)), operands: [])
    return self.interval(x, interval, [end, end], whole, wanted: wanted, in: scope)
  }

  func interval(
    _ x: TypedExpression, _ interval: Interval, _ ends: [IntervalEnd], _ whole: TypedExpression,
    wanted: Bool, in scope: Scope
  ) -> Trace {
    let side = side(x, in: scope)
    let source = evaluator.sourceText(of: whole)
    func part(
      _ comparison: Comparison, _ bound: Evaluated, _ end: IntervalEnd
    ) -> Trace {
      let truth = evaluator.compare(side.value, comparison, bound, for: whole)
      let finding = Trace.Finding(truth, wanted: wanted)
      let op = comparison.leafOperator
      let leaf = leaf(
        side, wanted ? op : op.negated,
        Threshold(value: bound, type: end.type, path: end.path, noun: end.noun), finding,
        operands: end.operands)
      return Trace(.test(leaf), finding, source: source)
    }
    return join(
      wanted ? .all : .any,
      [
        part(interval.includesLower ? .greaterOrEqual : .greater, interval.lower, ends[0]),
        part(interval.includesUpper ? .lessOrEqual : .less, interval.upper, ends[1]),
      ], whole)
  }
}
