import MenkanSemantics
import MenkanSource

extension Lint {
  /// `all(… for x in list where x.on within …)` holds where the window is empty: without a `count`
  /// over the same list a merchant without any history passes.
  static let allWithoutCount = Lint("all-without-count") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      let alls = policy.ownRules.filter { $0.form == .require }
        .flatMap { $0.condition.demandedAlls }.filter { $0.aggregate.isOverWindow }
      if alls.isEmpty { return [] }
      let counted = policy.policy.countedPlaces
      return alls.filter { all in
        all.aggregate.list.place.map { !counted.contains($0) } ?? false
      }.map { .allWithoutCount($0.span) }
    }
  }
}

extension TypedExpression {
  /// The `all`s that must hold for this to hold.
  fileprivate var demandedAlls: [(aggregate: TypedAggregate, span: SourceSpan)] {
    switch kind {
    case .and(let a, let b): a.demandedAlls + b.demandedAlls
    case .aggregate(let aggregate) where aggregate.function == .all: [(aggregate, span)]
    default: []
    }
  }
}

extension TypedAggregate {
  fileprivate var isOverWindow: Bool {
    guard let filter else { return false }
    return filter.contains { part in
      if case .within = part.kind { true } else { false }
    }
  }
}

extension TypedPolicy {
  /// The lists of which something is asked that an empty one does not meet: how many elements
  /// there are, or whatever a `define` makes of them.
  fileprivate var countedPlaces: Set<Place> {
    var places: Set<Place> = []
    for expression in expressions {
      expression.forEachPart { part in
        switch part.kind {
        case .aggregate(let aggregate) where aggregate.function != .all:
          places.formUnion([aggregate.list.place].compactMap { $0 })
        case .call(_, let arguments): places.formUnion(arguments.compactMap(\.place))
        default: break
        }
      }
    }
    return places
  }
}
