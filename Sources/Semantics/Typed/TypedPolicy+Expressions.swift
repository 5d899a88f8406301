extension TypedPolicy {
  /// Visits all that stands in the policy and in the defines that it calls, each define once.
  package func forEachExpression(in program: TypedProgram, _ visit: (TypedExpression) -> Void) {
    program.forEachExpression(in: expressions, visit)
  }

  /// The reference lists whose words are looked for in texts: indices into the program's lists.
  package func listsOfWords(in program: TypedProgram) -> Set<Int> {
    program.listsOfWords(in: expressions)
  }

  /// Every expression that stands directly in the policy, in the order of the source.
  package var expressions: [TypedExpression] {
    var all = lets.map(\.value) + outputs.map(\.value)
    for rule in rules {
      all += [rule.condition] + rule.whens + [rule.exception].compactMap { $0 }
      all += rule.messages.flatMap(\.expressions)
    }
    for waive in waives { all += [waive.condition] + waive.messages.flatMap(\.expressions) }
    return all
  }
}

extension TypedProgram {
  /// Visits expressions, all that stands below them, and the defines that they call, each once.
  func forEachExpression(in roots: [TypedExpression], _ visit: (TypedExpression) -> Void) {
    var seen: Set<Int> = []
    var waiting = roots
    while let expression = waiting.popLast() {
      visit(expression)
      if case .call(let index, _) = expression.kind, seen.insert(index).inserted {
        waiting.append(defines[index].body)
      }
      waiting += expression.children
    }
  }

  func listsOfWords(in roots: [TypedExpression]) -> Set<Int> {
    var lists: Set<Int> = []
    forEachExpression(in: roots) { expression in
      if case .containsAnyOf(_, let list) = expression.kind,
        case .referenceList(let index) = list.kind
      {
        lists.insert(index)
      }
    }
    return lists
  }
}

extension TypedMessage {
  /// What is interpolated, in order.
  package var expressions: [TypedExpression] {
    parts.compactMap { part in
      if case .expression(let expression) = part { expression } else { nil }
    }
  }
}
