extension TypedExpression {
  /// The expressions directly below, in the order of evaluation.
  package var children: [TypedExpression] {
    switch kind {
    case .constant, .local, .param, .referenceList, .today, .now: []
    case .field(let e, _), .widen(let e), .negate(let e), .not(let e), .like(let e, _),
      .isMissing(let e), .isKnown(let e), .isNone(let e):
      [e]
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b),
      .arithmetic(_, let a, let b), .inList(let a, let b), .textTest(_, let a, let b),
      .containsAnyOf(let a, let b), .listContains(let a, let b), .overlaps(let a, let b),
      .coalesce(let a, let b):
      [a, b]
    case .inElements(let e, let elements): [e] + elements
    case .inInterval(let e, let low, let high, _, _): [e, low, high]
    case .within(let e, let window): [e] + window.children
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .choose(let arms, let otherwise): arms.flatMap { [$0.when, $0.value] } + [otherwise]
    case .function(_, let arguments), .call(_, let arguments): arguments
    case .lookUp(let lookUp): lookUp.columns + lookUp.values
    case .aggregate(let aggregate): [aggregate.list] + aggregate.perElement
    }
  }
}

extension TypedWindow {
  package var children: [TypedExpression] {
    switch self {
    case .last(let length, _), .next(let length): [length.count]
    case .lastBefore(let length, let e), .after(let length, let e): [length.count, e]
    case .this: []
    case .previous(let n, _), .since(let n), .lastHours(let n), .nextHours(let n): [n]
    case .between(let a, let b), .lastHoursBefore(let a, let b), .hoursAfter(let a, let b): [a, b]
    }
  }
}

extension TypedAggregate {
  /// What is evaluated once for each element.
  package var perElement: [TypedExpression] {
    [filter, element, weight, order].compactMap { $0 }
  }
}

extension TableLookUp {
  /// What each row gives.
  package var values: [TypedExpression] { table.rows.map { $0.outputs[output] } }
}
