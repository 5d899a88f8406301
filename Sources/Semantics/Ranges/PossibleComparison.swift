extension Comparison {
  /// How a comparison of two values can come out.
  package func truths(_ left: Possible, _ right: Possible) -> Truths {
    switch (left, right) {
    case (.nothing, _), (_, .nothing): []
    case (.numbers(let a), .numbers(let b)): truths(a, b)
    case (.cases(let a), .cases(let b)): truths(a, b)
    case (.truths(let a), .truths(let b)):
      truths(
        isEqualPossible: !a.intersection(b).isEmpty,
        isOtherPossible: a != b || a == .either)
    default: .either
    }
  }

  private func truths(_ a: Interval, _ b: Interval) -> Truths {
    switch self {
    case .equal, .notEqual:
      truths(
        isEqualPossible: a.intersection(b) != nil,
        isOtherPossible: !(a.isPoint && a == b))
    case .less: truths(isHeld: a.lower < b.upper, isBroken: a.upper >= b.lower)
    case .lessOrEqual: truths(isHeld: a.lower <= b.upper, isBroken: a.upper > b.lower)
    case .greater: truths(isHeld: a.upper > b.lower, isBroken: a.lower <= b.upper)
    case .greaterOrEqual: truths(isHeld: a.upper >= b.lower, isBroken: a.lower < b.upper)
    }
  }

  /// Cases of an ordered enum compare by their index.
  private func truths(_ a: Set<Int32>, _ b: Set<Int32>) -> Truths {
    switch self {
    case .equal, .notEqual:
      return truths(
        isEqualPossible: !a.isDisjoint(with: b), isOtherPossible: !(a.count == 1 && a == b))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let first = a.span, let second = b.span else { return [] }
      return truths(first, second)
    }
  }

  private func truths(isEqualPossible: Bool, isOtherPossible: Bool) -> Truths {
    self == .equal
      ? truths(isHeld: isEqualPossible, isBroken: isOtherPossible)
      : truths(isHeld: isOtherPossible, isBroken: isEqualPossible)
  }

  private func truths(isHeld: Bool, isBroken: Bool) -> Truths {
    var result: Truths = []
    if isHeld { result.insert(.yes) }
    if isBroken { result.insert(.no) }
    return result
  }

  /// What holds exactly where this one does not.
  package var negated: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same with both sides exchanged.
  package var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The values of `possible` that can stand in this relation to some value of `other`.
  package func narrowed(_ possible: Possible, by other: Possible) -> Possible {
    switch (possible, other) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.numbers(let a), .numbers(let b)):
      return narrowed(a, by: b).map { .numbers($0) } ?? .nothing
    case (.cases(let a), .cases(let b)):
      switch self {
      case .equal: return Possible(a.intersection(b))
      case .notEqual: return Possible(b.count == 1 ? a.subtracting(b) : a)
      default:
        guard let span = a.span, let other = b.span, let kept = narrowed(span, by: other) else {
          return .nothing
        }
        return Possible(a.filter { kept.contains(Int128($0)) })
      }
    case (.truths(let a), .truths(let b)):
      if self == .equal { return Possible(a.intersection(b)) }
      return Possible(b == .either ? a : a.subtracting(b))
    default: return possible
    }
  }

  private func narrowed(_ a: Interval, by b: Interval) -> Interval? {
    switch self {
    case .equal: a.intersection(b)
    case .notEqual:
      if !b.isPoint || !a.contains(b.lower) {
        a
      } else if a.lower == b.lower {
        Interval(a.lower + 1, a.upper)
      } else {
        a.upper == b.lower ? Interval(a.lower, a.upper - 1) : a
      }
    case .less: Interval(a.lower, min(a.upper, b.upper - 1))
    case .lessOrEqual: Interval(a.lower, min(a.upper, b.upper))
    case .greater: Interval(max(a.lower, b.lower + 1), a.upper)
    case .greaterOrEqual: Interval(max(a.lower, b.lower), a.upper)
    }
  }
}

extension Set<Int32> {
  /// From the least to the greatest.
  fileprivate var span: Interval? {
    guard let least = self.min(), let greatest = self.max() else { return nil }
    return Interval(spanning: Int128(least), Int128(greatest))
  }
}
