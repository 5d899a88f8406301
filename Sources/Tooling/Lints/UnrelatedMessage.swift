import MenkanSemantics
import MenkanSource
import MenkanValues

extension Lint {
  /// A message that shows a quantity at which its rule does not look, and none of this kind at
  /// which it does: most likely copied from another rule.
  static let unrelatedMessage = Lint("unrelated-message") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      let reads = FieldReads(policy.policy, in: rules.program)
      return policy.ownRules.flatMap { rule in
        rule.messages.compactMap { reads.unrelated(in: $0, of: rule) }
      }
    }
  }
}

/// Which fields the expressions of a policy look at, through all that they call.
private final class FieldReads {
  private let policy: TypedPolicy
  private let program: TypedProgram
  private lazy var lets = readsOfLets()
  private var defines: [Int: Set<FieldKey>] = [:]

  init(_ policy: TypedPolicy, in program: TypedProgram) {
    self.policy = policy
    self.program = program
  }

  /// The first value of a message that has nothing to do with its rule.
  func unrelated(in message: TypedMessage, of rule: TypedRule) -> Diagnostic? {
    let values = message.expressions
    guard values.contains(where: { !$0.quantities.isEmpty }) else { return nil }
    let parts = [rule.condition] + rule.whens + [rule.exception].compactMap { $0 }
    let looked = parts.reduce(into: Set()) { $0.formUnion(reads($1)) }
    let shown = values.reduce(into: Set()) { $0.formUnion(reads($1)) }
    for value in values {
      for stray in value.quantities where !looked.contains(stray.key) {
        let meant = rule.looked(at: stray.type)
        if !meant.isEmpty, meant.allSatisfy({ !shown.contains($0.key) }) {
          return .unrelatedMessage(stray.span, rule, looksAt: meant[0].span)
        }
      }
    }
    return nil
  }

  /// The fields that a part of the policy looks at.
  private func reads(_ expression: TypedExpression) -> Set<FieldKey> {
    var found: Set<FieldKey> = []
    expression.forEachPart { part in
      if case .local(let slot) = part.kind { found.formUnion(lets[slot.index] ?? []) }
      found.formUnion(ownReads(part))
    }
    return found
  }

  private func ownReads(_ part: TypedExpression) -> Set<FieldKey> {
    if case .call(let index, _) = part.kind { return readsOfDefine(index) }
    return Set([part.fieldKey].compactMap { $0 })
  }

  /// By slot; each needs only earlier ones.
  private func readsOfLets() -> [Int: Set<FieldKey>] {
    var found: [Int: Set<FieldKey>] = [:]
    for item in policy.lets {
      var own: Set<FieldKey> = []
      item.value.forEachPart { part in
        if case .local(let slot) = part.kind { own.formUnion(found[slot.index] ?? []) }
        own.formUnion(ownReads(part))
      }
      found[item.slot.index] = own
    }
    return found
  }

  /// Calls are nested no deeper than the bound on calculations.
  private func readsOfDefine(_ index: Int) -> Set<FieldKey> {
    if let known = defines[index] { return known }
    var found: Set<FieldKey> = []
    program.defines[index].body.forEachPart { found.formUnion(ownReads($0)) }
    defines[index] = found
    return found
  }
}

extension TypedExpression {
  /// The fields with a quantity that stand in this itself. Dates and texts often only tell which
  /// thing is meant, and whole numbers may be numbers of something.
  fileprivate var quantities: [(key: FieldKey, type: ValueType, span: SourceSpan)] {
    var found: [(key: FieldKey, type: ValueType, span: SourceSpan)] = []
    forEachPart { part in
      guard let key = part.fieldKey else { return }
      switch part.type {
      case .number, .percent, .ratio, .money, .count: found.append((key, part.type, part.span))
      case .bool, .int, .text, .date, .instant, .duration, .enumeration, .entity, .list: break
      }
    }
    return found
  }
}

extension TypedRule {
  /// The fields of one type that its condition names.
  fileprivate func looked(at type: ValueType) -> [(key: FieldKey, span: SourceSpan)] {
    condition.quantities.filter { $0.type == type }.map { ($0.key, $0.span) }
  }
}
