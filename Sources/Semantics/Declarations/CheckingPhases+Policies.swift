import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks policies.
extension CheckingPhases {
  func bounds(of defines: [TypedDefine]) -> Bounds {
    let order = DefineOrder(defines, reportingTo: program)
    return Bounds(
      isKnown: order.isSound, cost: Cost(defines, in: order), depth: Depth(defines, in: order))
  }

  func checkPolicies(_ bounds: Bounds) -> [TypedPolicy] {
    policies.indices.map { check($0, bounds) }
  }

  private func check(_ index: Int, _ bounds: Bounds) -> TypedPolicy {
    let (file, declaration) = policies[index]
    let builder = PolicyBuilder()
    let types = self.types(file)
    let scope = LocalScope()
    let code = code(file, declaration.heading.name)
    let part = PolicyChecker(
      declaration, code: code, types: types,
      expressions: checker(file, scope: scope, frame: builder.frame), builder: builder, prefix: "",
      includes: PolicyIncludes(phases: self, chain: [index]))
    part.declareParameters(in: scope)
    part.check(at: PolicyPlace())
    var policy = builder.policy(declaration.heading, code: code, span: declaration.span)
    if policy.rules.count > PolicyBuilder.ruleLimit {
      program.report(.tooManyRules(declaration.heading.name.span, count: policy.rules.count))
    }
    if bounds.isKnown { check(&policy, bounds, at: declaration.heading.name.span) }
    return policy
  }

  private func check(_ policy: inout TypedPolicy, _ bounds: Bounds, at name: SourceSpan) {
    policy.cost = bounds.cost(policy)
    if policy.cost > Cost.limit {
      program.report(.tooCostly(name, cost: policy.cost, limit: Cost.limit))
    }
    if bounds.depth(policy) > Depth.limit {
      program.report(.tooDeep(name, limit: Depth.limit))
    }
  }
}

extension PolicyBuilder {
  func policy(_ heading: Heading, code: String, span: SourceSpan) -> TypedPolicy {
    TypedPolicy(
      code: code, name: heading.name.text, label: heading.label?.text,
      parameters: parameters, params: params, lets: lets, outputs: outputs, rules: rules,
      waives: waives, frameSize: frame.size, cost: 0, span: span)
  }
}

/// What a policy may cost at the worst.
struct Bounds {
  /// False where a define needs itself, which has been reported.
  let isKnown: Bool
  let cost: Cost
  let depth: Depth
}
