/// A total order of data. It means nothing to people; it makes a result the same whatever the order
/// of its input.
extension Record {
  package func precedes(_ other: Record) -> Bool { slots.ordering(other.slots) == .before }
}

private enum Ordering {
  case before, same, behind

  init<T: Comparable>(_ a: T, _ b: T) { self = a < b ? .before : b < a ? .behind : .same }
}

extension [Slot] {
  fileprivate func ordering(_ other: [Slot]) -> Ordering {
    for (mine, theirs) in zip(self, other) {
      let ordering = mine.ordering(theirs)
      if ordering != .same { return ordering }
    }
    return Ordering(count, other.count)
  }
}

extension Slot {
  fileprivate func ordering(_ other: Slot) -> Ordering {
    switch (self, other) {
    case (.unlisted(let a), .unlisted(let b)): Ordering(a, b)
    case (.value(let a), .value(let b)): a.ordering(b)
    default: Ordering(kind, other.kind)
    }
  }

  private var kind: Int {
    switch self {
    case .missing: 0
    case .unlisted: 1
    case .value: 2
    }
  }
}

extension Value {
  fileprivate func ordering(_ other: Value) -> Ordering {
    switch (self, other) {
    case (.bool(let a), .bool(let b)): Ordering(a ? 1 : 0, b ? 1 : 0)
    case (.int(let a), .int(let b)): Ordering(a, b)
    case (.decimal(let a), .decimal(let b)): Ordering(a, b)
    case (.text(let a), .text(let b)): Ordering(a, b)
    case (.date(let a), .date(let b)): Ordering(a.day, b.day)
    case (.instant(let a), .instant(let b)): Ordering(a.seconds, b.seconds)
    case (.duration(let a), .duration(let b)): Ordering(a.count, b.count)
    case (.enumCase(let a), .enumCase(let b)): Ordering(a, b)
    case (.record(let a), .record(let b)): a.slots.ordering(b.slots)
    case (.list(let a), .list(let b)): a.ordering(b)
    default: Ordering(kind, other.kind)
    }
  }

  private var kind: Int {
    switch self {
    case .bool: 0
    case .int: 1
    case .decimal: 2
    case .text: 3
    case .date: 4
    case .instant: 5
    case .duration: 6
    case .enumCase: 7
    case .record: 8
    case .list: 9
    case .nothing: 10
    }
  }
}
