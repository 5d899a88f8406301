package import MenkanValues

/// How a condition can come out where it is known. Nothing is ever known to be there, so unknown
/// is always possible beside these.
package struct Truths: OptionSet, Hashable {
  package let rawValue: UInt8

  package static let yes = Truths(rawValue: 1)
  package static let no = Truths(rawValue: 2)
  package static let either: Truths = [.yes, .no]

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ value: Bool) { self = value ? .yes : .no }

  /// What `not` makes of it.
  package var negated: Truths {
    var result: Truths = []
    if contains(.yes) { result.insert(.no) }
    if contains(.no) { result.insert(.yes) }
    return result
  }
}

/// What an expression can come to where it is known: never less than what is really possible.
package enum Possible: Hashable {
  case numbers(Interval)
  /// Cases of an enum, by index.
  case cases(Set<Int32>)
  case truths(Truths)
  /// It is never known.
  case nothing
  /// Texts, records, lists, and what was not looked into.
  case anything

  /// From 0 to 1.
  static let share = Possible.numbers(Interval(spanning: 0, Int128(FixedDecimal.scale)))

  /// What can be of both.
  package func intersection(_ other: Possible) -> Possible {
    switch (self, other) {
    case (.numbers(let a), .numbers(let b)):
      a.intersection(b).map { .numbers($0) } ?? .nothing
    case (.cases(let a), .cases(let b)): Possible(a.intersection(b))
    case (.truths(let a), .truths(let b)): Possible(a.intersection(b))
    case (.nothing, _), (_, .nothing): .nothing
    case (.anything, let rest), (let rest, .anything): rest
    default: self
    }
  }

  /// What can be of either.
  package func union(_ other: Possible) -> Possible {
    switch (self, other) {
    case (.numbers(let a), .numbers(let b)): .numbers(a.hull(b))
    case (.cases(let a), .cases(let b)): .cases(a.union(b))
    case (.truths(let a), .truths(let b)): .truths(a.union(b))
    case (.nothing, let rest), (let rest, .nothing): rest
    default: .anything
    }
  }

  /// Without what lies between the values of a type.
  package func aligned(to type: ValueType) -> Possible {
    guard case .numbers(let interval) = self else { return self }
    return interval.aligned(to: type.step).map { .numbers($0) } ?? .nothing
  }

  package init(_ cases: Set<Int32>) { self = cases.isEmpty ? .nothing : .cases(cases) }

  package init(_ truths: Truths) { self = truths.isEmpty ? .nothing : .truths(truths) }

  /// The outcomes of a condition.
  package var truths: Truths {
    switch self {
    case .truths(let truths): truths
    case .nothing: []
    case .numbers, .cases, .anything: .either
    }
  }

  /// All that a type can hold.
  package init(_ type: ValueType, _ schema: Schema) {
    switch type {
    case .bool: self = .truths(.either)
    case .enumeration(let id):
      self = Possible(Set(schema[id].cases.indices.map { Int32(truncatingIfNeeded: $0) }))
    default: self = type.interval.map { .numbers($0) } ?? .anything
    }
  }

  package init(_ value: Value) {
    switch value {
    case .bool(let bool): self = .truths(Truths(bool))
    case .enumCase(let index): self = .cases([index])
    case .nothing: self = .nothing
    case .text, .record, .list: self = .anything
    case .int, .decimal, .date, .instant, .duration:
      self = value.point.map { .numbers(Interval($0)) } ?? .anything
    }
  }
}
