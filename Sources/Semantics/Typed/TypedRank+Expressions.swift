import MenkanSource

extension TypedRank {
  /// Every expression that stands directly in the rank, lets first.
  package var expressions: [TypedExpression] {
    var all: [TypedExpression] = []
    for step in steps {
      switch step {
      case .binding(let binding): all.append(binding.value)
      case .pool(let pool): all += [pool.value] + [pool.key].compactMap { $0 }
      }
    }
    for exclude in excludes {
      all += [exclude.condition] + exclude.messages.flatMap(\.expressions)
    }
    all += factors.map(\.value) + boosts.map(\.condition)
    return all + order.compactMap(\.value) + quotas.map(\.key)
  }

  /// Visits all that stands in the rank and in the defines that it calls, each define once.
  package func forEachExpression(in program: TypedProgram, _ visit: (TypedExpression) -> Void) {
    program.forEachExpression(in: expressions, visit)
  }

  /// The reference lists whose words are looked for in texts: indices into the program's lists.
  package func listsOfWords(in program: TypedProgram) -> Set<Int> {
    program.listsOfWords(in: expressions)
  }

  /// The slots whose values rest on the whole pool, so that they are known only behind the
  /// excludes.
  package var pooledSlots: Set<Int> {
    var slots: Set<Int> = []
    for step in steps {
      switch step {
      case .pool(let pool): slots.insert(pool.slot.index)
      case .binding(let binding):
        if binding.value.place(reading: slots) != nil { slots.insert(binding.slot.index) }
      }
    }
    return slots
  }
}

extension TypedExpression {
  /// Where it reads one of these slots by name; nil where it reads none.
  func place(reading slots: Set<Int>) -> SourceSpan? {
    var waiting = [self]
    while let next = waiting.popLast() {
      if case .local(let slot) = next.kind, slots.contains(slot.index) { return next.span }
      waiting += next.children
    }
    return nil
  }
}
