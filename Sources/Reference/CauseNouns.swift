import MenkanSemantics
package import MenkanValues

extension ReferenceEvaluator {
  /// What people call the expressions that can have no value for a reason of their own (a division
  /// by zero, an empty list, a result out of range), by the canonical text that such a cause names.
  package var causeNouns: [String: Noun] { causeNouns(in: policy.expressions) }

  func causeNouns(in expressions: [TypedExpression]) -> [String: Noun] {
    var index = CauseIndex(evaluator: self)
    let scope = scope
    for expression in expressions { index.collect(expression, in: scope) }
    return index.nouns
  }

  /// What the names of the policy stand for, without any submission.
  fileprivate var scope: Scope {
    var scope = Scope(Frame(size: policy.frameSize))
    scope.parameters = policy.parameters
    for binding in policy.lets {
      scope.bindings[binding.slot.index] = Binding(
        binding.value, scope: nil, name: binding.name, label: binding.label)
    }
    return scope
  }
}

extension ReferenceRanker {
  /// What people call the key of each quota: of `c.merchant.id` the merchant's id.
  package var quotaNouns: [Noun] {
    var finder = NounFinder(evaluator)
    return rank.quotas.map { quota in
      let noun = finder.noun(of: quota.key, in: evaluator.scope)
      guard case .field(nil, let name, let label) = noun,
        case .field(let record, _) = quota.key.kind,
        case .field(let owner, let index) = record.kind,
        let entity = evaluator.program.schema.entity(of: owner.type)
      else { return noun }
      return .field(owner: entity.fields[index].name, name: name, label: label)
    }
  }

  /// The same for all that the ranking rests on.
  package var causeNouns: [String: Noun] { evaluator.causeNouns(in: rank.expressions) }
}

/// Follows expressions into the `define`s that they call, a bounded number of them.
private struct CauseIndex {
  let evaluator: ReferenceEvaluator
  private(set) var nouns: [String: Noun] = [:]
  /// Texts that mean different things, such as the body of a `define` called with different
  /// arguments.
  private var ambiguous: Set<String> = []
  private var budget = 20_000

  init(evaluator: ReferenceEvaluator) { self.evaluator = evaluator }

  mutating func collect(_ expression: TypedExpression, in scope: Scope) {
    budget -= 1
    guard budget > 0 else { return }
    switch expression.kind {
    case .arithmetic, .aggregate, .function, .negate: add(expression, in: scope)
    case .lookUp(let lookUp):
      nouns[evaluator.sourceText(of: expression)] =
        NounFinder(evaluator).noun(of: lookUp, row: nil)
    case .call(let index, let arguments):
      var outer = scope
      let inner = evaluator.scope(ofCall: index, arguments, in: &outer)
      collect(evaluator.program.defines[index].body, in: inner)
    default: break
    }
    for child in expression.children { collect(child, in: scope) }
  }

  private mutating func add(_ expression: TypedExpression, in scope: Scope) {
    var finder = NounFinder(evaluator)
    let noun = finder.cause(of: expression, in: scope)
    let source = evaluator.sourceText(of: expression)
    if let known = nouns[source], known != noun { ambiguous.insert(source) }
    guard ambiguous.contains(source) else {
      nouns[source] = noun
      return
    }
    // Named without arguments, it is right for all of them.
    nouns[source] = finder.cause(of: expression, in: Scope(Frame(size: 0)))
  }
}

extension NounFinder {
  /// A remainder, and the question whether there is one, are told as the division that they are.
  fileprivate mutating func cause(of whole: TypedExpression, in scope: Scope) -> Noun {
    switch whole.kind {
    case .arithmetic(.moduloInts, let a, let b), .arithmetic(.moduloDecimals, let a, let b),
      .arithmetic(.multipleOfInts, let a, let b), .arithmetic(.multipleOfDecimals, let a, let b):
      .operation("÷", noun(of: a, in: scope), noun(of: b, in: scope))
    default: noun(of: whole, in: scope)
    }
  }
}

extension TypedPolicy {
  /// Everything that its decision rests on.
  fileprivate var expressions: [TypedExpression] {
    lets.map(\.value) + outputs.map(\.value) + waives.map(\.condition)
      + rules.flatMap { $0.whens + [$0.condition] + [$0.exception].compactMap { $0 } }
  }
}
