import MenkanSemantics
package import MenkanValues

extension ReferenceEvaluator {
  /// What people call the expressions that can have no value for a reason of their own (a division
  /// by zero, an empty list, a result out of range), by the source text that such a cause names.
  package var causeNouns: [String: Noun] {
    var nouns: [String: Noun] = [:]
    var scope = Scope(Frame(size: policy.frameSize))
    scope.parameters = policy.parameters
    for binding in policy.lets {
      scope.bindings[binding.slot.index] = Binding(
        binding.value, scope: nil, name: binding.name, label: binding.label)
    }
    for expression in policy.expressions { collect(expression, in: scope, into: &nouns) }
    for define in program.defines {
      var inner = Scope(Frame(size: define.frameSize))
      inner.parameters = define.parameters
      collect(define.body, in: inner, into: &nouns)
    }
    return nouns
  }

  private func collect(
    _ expression: TypedExpression, in scope: Scope, into nouns: inout [String: Noun]
  ) {
    switch expression.kind {
    case .arithmetic, .aggregate, .function, .negate:
      let source = sourceText(of: expression)
      if nouns[source] == nil {
        var finder = NounFinder(self)
        nouns[source] = finder.noun(of: expression, in: scope)
      }
    default: break
    }
    for child in expression.children { collect(child, in: scope, into: &nouns) }
  }
}

extension TypedPolicy {
  /// Everything that its decision rests on.
  fileprivate var expressions: [TypedExpression] {
    lets.map(\.value) + outputs.map(\.value) + waives.map(\.condition)
      + rules.flatMap { $0.whens + [$0.condition] + [$0.exception].compactMap { $0 } }
  }
}
