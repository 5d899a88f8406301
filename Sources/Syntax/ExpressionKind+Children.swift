extension ExpressionKind {
  /// Visits the expressions directly below, in the order of the source.
  package func forEachChild(_ visit: (ExpressionID) -> Void) {
    switch self {
    case .invalid, .literal, .name, .none: break
    case .member(let base, _), .parenthesised(let base), .negate(let base), .not(let base),
      .like(let base, _), .presence(let base, _):
      visit(base)
    case .call(_, let elements), .list(let elements): elements.forEach(visit)
    case .binary(_, let left, let right, _), .multiple(let left, of: let right):
      visit(left)
      visit(right)
    case .membership(let element, let set, _):
      visit(element)
      set.forEachChild(visit)
    case .between(let value, let lower, let upper):
      visit(value)
      visit(lower)
      visit(upper)
    case .within(let value, let window):
      visit(value)
      window.forEachChild(visit)
    case .conditional(let condition, let value, let otherwise):
      visit(condition)
      visit(value)
      visit(otherwise)
    case .choose(let arms, let otherwise):
      for arm in arms {
        visit(arm.condition)
        visit(arm.value)
      }
      visit(otherwise)
    case .aggregate(let aggregate): aggregate.forEachChild(visit)
    }
  }
}

extension SetSyntax {
  fileprivate func forEachChild(_ visit: (ExpressionID) -> Void) {
    switch self {
    case .elements(let elements, _): elements.forEach(visit)
    case .interval(let lower, let upper, _, _, _):
      visit(lower)
      visit(upper)
    case .expression(let list): visit(list)
    case .descendants(let enumCase, _): visit(enumCase)
    }
  }
}

extension WindowSyntax {
  fileprivate func forEachChild(_ visit: (ExpressionID) -> Void) {
    switch self {
    case .relative(let direction, let count, _), .business(let direction, let count, _):
      visit(count)
      switch direction {
      case .lastBefore(let date), .after(let date): visit(date)
      case .last, .next: break
      }
    case .this: break
    case .previous(let count, _): count.map(visit)
    case .between(let lower, let upper):
      visit(lower)
      visit(upper)
    case .since(let date): visit(date)
    }
  }
}

extension AggregateSyntax {
  fileprivate func forEachChild(_ visit: (ExpressionID) -> Void) {
    for child in [element, weight, list, filter, order] { child.map(visit) }
  }
}
