import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks policies.
extension CheckingPhases {
  func checkPolicies(_ defines: [TypedDefine]) -> [TypedPolicy] {
    let order = DefineOrder(defines, reportingTo: program)
    let bounds = Bounds(
      isKnown: order.isSound, cost: Cost(defines, in: order), depth: Depth(defines, in: order))
    return policies.indices.map { check($0, bounds) }
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
    for parameter in declaration.parameters {
      let field = types.field(parameter)
      if let field { builder.parameters.append(field) }
      let slot = builder.frame.newSlot(named: parameter.heading.name.text)
      part.add(parameter.heading, .variable(slot, field?.type), to: scope)
    }
    part.check(at: PolicyPlace())
    var policy = builder.policy(declaration, code: code)
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
  fileprivate func policy(_ declaration: PolicyDeclaration, code: String) -> TypedPolicy {
    TypedPolicy(
      code: code, name: declaration.heading.name.text, label: declaration.heading.label?.text,
      parameters: parameters, params: params, lets: lets, outputs: outputs, rules: rules,
      waives: waives, frameSize: frame.size, cost: 0, span: declaration.span)
  }
}

/// What a policy may cost at the worst.
struct Bounds {
  /// False where a define needs itself, which has been reported.
  let isKnown: Bool
  let cost: Cost
  let depth: Depth
}
