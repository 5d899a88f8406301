import MenkanSemantics
import MenkanSource
import MenkanValues

extension Lint {
  /// `not` or `!=` over what is normally absent: many take it for true where there is nothing, but
  /// it is unknown there, and the submission goes to a reviewer.
  static let unguardedOptional = Lint("unguarded-optional") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      var walk = GuardWalk(policy, rules.program.schema)
      // `if unknown` says that the author has thought of it.
      for rule in policy.ownRules where rule.ifUnknown == nil {
        var known = KnownPlaces()
        for condition in rule.whens {
          walk.visit(condition, known)
          known.formUnion(walk.known(by: condition, isTrue: true))
        }
        if let exception = rule.exception {
          walk.visit(exception, known)
          known.formUnion(walk.known(by: exception, isTrue: false))
        }
        walk.visit(rule.condition, known)
      }
      return walk.found
    }
  }
}

typealias KnownPlaces = Set<Place>

/// Goes through conditions with what is known to be there.
private struct GuardWalk {
  let policy: LintedPolicy
  let schema: Schema
  private(set) var found: [Diagnostic] = []
  private var reported: Set<SourceSpan> = []
  /// How many more expressions are looked at.
  private var steps = 200_000

  init(_ policy: LintedPolicy, _ schema: Schema) {
    self.policy = policy
    self.schema = schema
  }

  /// - Parameter sign: the `not` around, if there is one.
  mutating func visit(_ expression: TypedExpression, _ known: KnownPlaces, not sign: Bool = false) {
    steps -= 1
    guard steps > 0 else { return }
    switch expression.kind {
    case .not(let inner): visit(inner, known, not: !sign)
    case .and, .or:
      let operands = expression.operands
      let facts = operands.map { self.known(by: $0, isTrue: expression.isAnd) }
      for (index, operand) in operands.enumerated() {
        var here = known
        for (other, fact) in facts.enumerated() where other != index { here.formUnion(fact) }
        visit(operand, here, not: sign)
      }
    case .conditional(let condition, let then, let otherwise):
      visit(condition, known)
      visit(then, known.union(self.known(by: condition, isTrue: true)), not: sign)
      visit(otherwise, known.union(self.known(by: condition, isTrue: false)), not: sign)
    case .choose(let arms, let otherwise):
      var here = known
      for arm in arms {
        visit(arm.when, here)
        visit(arm.value, here.union(self.known(by: arm.when, isTrue: true)), not: sign)
        here.formUnion(self.known(by: arm.when, isTrue: false))
      }
      visit(otherwise, here, not: sign)
    case .isMissing, .isKnown, .isNone: break
    case .coalesce(_, let second): visit(second, known, not: sign)
    case .local(let slot):
      if let value = policy.ranges.lets[slot.index] { visit(value, known, not: sign) }
      test(expression, known, isNegated: sign)
    case .compare(let comparison, _, _):
      test(expression, known, isNegated: (comparison == .notEqual) != sign)
      for child in expression.children { visit(child, known) }
    case .aggregate(let aggregate):
      var here = known
      if aggregate.ignoresMissing { here.insert(Place(path: [aggregate.variable.index])) }
      for part in aggregate.perElement { visit(part, here) }
    default:
      test(expression, known, isNegated: sign)
      for child in expression.children { visit(child, known) }
    }
  }

  /// A test that is not made up of others.
  private mutating func test(_ test: TypedExpression, _ known: KnownPlaces, isNegated: Bool) {
    guard isNegated, test.type == .bool,
      let (part, field) = optionalRead(in: test, known), reported.insert(test.span).inserted
    else { return }
    found.append(.unguardedOptional(test.span, part.span, field))
  }

  /// The first normally absent field that a test reads and of which nothing is known.
  private func optionalRead(in test: TypedExpression, _ known: KnownPlaces)
    -> (TypedExpression, Field)?
  {
    switch test.kind {
    case .coalesce, .isMissing, .isKnown, .isNone, .conditional, .choose, .aggregate, .call,
      .lookUp:
      return nil
    case .field(let owner, let index):
      if let found = optionalRead(in: owner, known) { return found }
      guard let field = schema.entity(of: owner.type)?.fields[index] else { return nil }
      return isOpen(test, field, known) ? (test, field) : nil
    case .local(let slot) where policy.policy.parameters.indices.contains(slot.index):
      let field = policy.policy.parameters[slot.index]
      return isOpen(test, field, known) ? (test, field) : nil
    default:
      for child in test.children {
        if let found = optionalRead(in: child, known) { return found }
      }
      return nil
    }
  }

  private func isOpen(_ read: TypedExpression, _ field: Field, _ known: KnownPlaces) -> Bool {
    guard field.isOptional, let place = policy.ranges.place(of: read) else { return false }
    return !place.path.indices.contains { known.contains(Place(path: Array(place.path[...$0]))) }
  }

  /// What is there for certain where a condition comes out one way.
  func known(by condition: TypedExpression, isTrue: Bool) -> KnownPlaces {
    switch condition.kind {
    case .not(let inner): return known(by: inner, isTrue: !isTrue)
    case .isKnown(let thing) where isTrue, .isMissing(let thing) where !isTrue:
      return places(readBy: thing)
    case .and, .or:
      let each = condition.operands.map { known(by: $0, isTrue: isTrue) }
      guard condition.isAnd != isTrue, let first = each.first else {
        return each.reduce(into: []) { $0.formUnion($1) }
      }
      return each.dropFirst().reduce(first) { $0.intersection($1) }
    case .local(let slot):
      let inside = policy.ranges.lets[slot.index].map { known(by: $0, isTrue: isTrue) } ?? []
      return isTrue ? inside.union(places(readBy: condition)) : inside
    case .compare(let comparison, _, _):
      return isTrue && comparison != .notEqual ? places(readBy: condition) : []
    case .inElements, .inInterval, .inList, .within, .textTest, .like, .containsAnyOf,
      .listContains, .overlaps, .field:
      return isTrue ? places(readBy: condition) : []
    default: return []
    }
  }

  /// What has to be there for an expression to be known.
  private func places(readBy expression: TypedExpression) -> KnownPlaces {
    if let place = policy.ranges.place(of: expression) { return [place] }
    switch expression.kind {
    case .coalesce, .conditional, .choose, .aggregate, .call, .isMissing, .isKnown, .isNone, .and,
      .or:
      return []
    default:
      return expression.children.reduce(into: []) { $0.formUnion(places(readBy: $1)) }
    }
  }
}
