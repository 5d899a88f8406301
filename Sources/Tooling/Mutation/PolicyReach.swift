package import MenkanSemantics
package import MenkanSource

/// The declarations on which the decisions of a policy rest.
package struct PolicyReach: Sendable {
  private let spans: Set<SourceSpan>

  /// The policy itself, those that it includes, and the `define`s that any of them calls.
  package init(_ policy: TypedPolicy, in program: TypedProgram) {
    var spans: Set<SourceSpan> = [policy.span]
    for rule in policy.rules {
      let place = rule.span
      guard !policy.span.holds(place) else { continue }
      spans.formUnion(program.policies.map(\.span).filter { $0.holds(place) })
    }
    policy.forEachExpression(in: program) { expression in
      if case .call(let index, _) = expression.kind { spans.insert(program.defines[index].span) }
    }
    self.spans = spans
  }

  /// Whether a mutant in the declaration at this place can change a decision.
  package func touches(_ declaration: SourceSpan) -> Bool { spans.contains(declaration) }
}
