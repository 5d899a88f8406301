import MenkanSource
import MenkanSyntax

/// Expressions.
extension LayoutBuilder {
  mutating func expression(_ id: ExpressionID) {
    let node = tree[id]
    run(upTo: node.span.lower)
    switch node.kind {
    case .binary(let operation, _, let right, let operatorSpan)
    where tree[right].span != operatorSpan:
      chain(id, operation)
    case .membership(let value, let set, _): membership(value, set)
    case .between(let value, _, _), .within(let value, _): test(of: value, node)
    case .parenthesised(let inner): bracketed { $0.expression(inner) }
    case .list(let elements): bracketed { $0.list(elements) }
    case .negate(let operand):
      take()
      cling()
      expression(operand)
    case .call(_, let arguments): call(arguments)
    case .conditional: conditional(id)
    case .choose(let arms, let otherwise): choose(arms, otherwise)
    case .aggregate(let aggregate): self.aggregate(aggregate)
    default: parts(of: node)
    }
    run(upTo: node.span.upper)
  }

  /// What a node consists of, in the order of the source and without breaks.
  private mutating func parts(of node: ExpressionNode) {
    for part in children(of: node) { expression(part) }
  }

  private func children(of node: ExpressionNode) -> [ExpressionID] {
    var children: [ExpressionID] = []
    node.kind.forEachChild { children.append($0) }
    return children.sorted { tree[$0].span < tree[$1].span }
  }

  // MARK: Operators

  private enum Level {
    case or, and, comparison, coalesce, additive, multiplicative
  }

  private func level(of operation: BinaryOperator) -> Level {
    switch operation {
    case .or: .or
    case .and: .and
    case .add, .subtract: .additive
    case .multiply, .divide, .modulo: .multiplicative
    case .coalesce: .coalesce
    default: .comparison
    }
  }

  /// `a and b and c`: where it does not fit, each operator begins a line.
  private mutating func chain(_ id: ExpressionID, _ operation: BinaryOperator) {
    let level = level(of: operation)
    var operands: [ExpressionID] = []
    var first = id
    while case .binary(let inner, let left, let right, _) = tree[first].kind,
      self.level(of: inner) == level
    {
      operands.append(right)
      first = left
    }
    // A chain within this one is moved in, so that the operators of both can be told apart.
    let isChain = if case .binary = tree[first].kind { true } else { false }
    group { builder in
      builder.indented(isChain ? 2 : 0) { $0.expression(first) }
      builder.indented { inner in
        for operand in operands.reversed() {
          inner.line()
          inner.expression(operand)
        }
      }
    }
  }

  /// `x between a and b`, `x within last 30 days`
  private mutating func test(of value: ExpressionID, _ node: ExpressionNode) {
    group { builder in
      builder.expression(value)
      builder.indented { inner in
        inner.line()
        for part in inner.children(of: node).dropFirst() { inner.expression(part) }
        inner.run(upTo: node.span.upper)
      }
    }
  }

  private mutating func membership(_ value: ExpressionID, _ set: SetSyntax) {
    switch set {
    case .elements(let elements, let span):
      expression(value)
      run(upTo: span.lower)
      bracketed { $0.list(elements) }
    case .interval(let lower, let upper, _, _, _):
      expression(value)
      expression(lower)
      expression(upper)
      take()
    case .descendants(let enumCase, let span):
      expression(value)
      run(upTo: span.lower)
      call([enumCase])
    case .expression(let list):
      group { builder in
        builder.expression(value)
        builder.indented { inner in
          inner.line()
          inner.expression(list)
        }
      }
    }
  }

  // MARK: Calls

  /// `f(a, b)` from the name on.
  private mutating func call(_ arguments: [ExpressionID]) {
    take()
    cling()
    bracketed { builder in
      for (index, argument) in arguments.enumerated() {
        // `scale` takes a range as two arguments.
        if index > 0, builder.at(.comma) {
          builder.take()
          builder.line()
        }
        builder.expression(argument)
      }
    }
  }

  /// `a, b, c`, as many to a line as fit.
  private mutating func list(_ elements: [ExpressionID]) {
    group { builder in
      for (index, element) in elements.enumerated() {
        if index > 0 {
          builder.take()
          builder.fillLine()
        }
        builder.expression(element)
      }
    }
  }

  /// `min(e for x in list where c order by k)`
  private mutating func aggregate(_ aggregate: AggregateSyntax) {
    let parts = [
      aggregate.element, aggregate.weight, aggregate.list, aggregate.filter, aggregate.order,
    ].compactMap { $0 }.sorted { tree[$0].span < tree[$1].span }
    take()
    cling()
    bracketed { builder in
      builder.group { inner in
        for (index, part) in parts.enumerated() {
          if index > 0 { inner.fillLine() }
          inner.expression(part)
          // `ignoring missing` belongs to the list before it.
          if inner.at(.ignoring) {
            inner.take()
            if inner.at(.missing) { inner.take() }
          }
        }
      }
    }
  }

  // MARK: Choices

  /// `if a then b else if c then d else e`
  private mutating func conditional(_ id: ExpressionID) {
    group { builder in
      var current = id
      while case .conditional(let condition, let value, let otherwise) = builder.tree[current].kind
      {
        builder.group { inner in
          inner.expression(condition)
          inner.line()
          inner.expression(value)
        }
        builder.line()
        current = otherwise
        guard case .conditional = builder.tree[otherwise].kind else { break }
        builder.run(upTo: builder.tree[otherwise].span.lower)
      }
      builder.expression(current)
    }
  }

  private mutating func choose(_ arms: [ChooseArm], _ otherwise: ExpressionID) {
    take()
    take()
    indented { builder in
      for arm in arms {
        builder.hardLine()
        builder.group { $0.expression(arm.condition) }
        builder.group { inner in
          inner.take()
          inner.indented { value in
            value.line()
            value.expression(arm.value)
          }
        }
        builder.drop(.comma)
      }
      builder.hardLine()
      builder.take()
      builder.drop(.arrow)
      builder.expression(otherwise)
      builder.drop(.comma)
      builder.takeComments()
    }
    hardLine()
    take()
  }
}
