import MenkanSource
import MenkanSyntax
import MenkanValues

/// `include merchant_gate as gate with min_dsr = 4.7, merchant = 商家`
extension PolicyChecker {
  func include(_ declaration: IncludeDeclaration, at place: PolicyPlace) {
    guard let index = policy(declaration.policy) else { return }
    guard !includes.chain.contains(index) else {
      includes.reportCircle(declaration, to: index, in: program)
      return
    }
    let (file, included) = includes.phases.policies[index]
    guard includes.chain.count <= PolicyIncludes.deepest, place.depth <= PolicyIncludes.mostBlocks,
      program.mayInclude(bytes: included.span.upper - included.span.lower)
    else {
      program.reportTooManyIncludes(declaration)
      return
    }
    let scope = LocalScope()
    var inner = PolicyIncludes(phases: includes.phases, chain: includes.chain + [index])
    inner.site = includes.site ?? declaration
    let shownName = declaration.alias?.text ?? included.heading.name.text
    inner.paramPrefix = "\(includes.paramPrefix)\(shownName)."
    guard builder.claimInclude(inner.paramPrefix) else {
      program.report(.includeNameTaken(declaration, shownName))
      return
    }
    reportRepeated(declaration.bindings)
    inner.overrides = overrides(declaration, included, file)
    guard bindParameters(declaration, included, file, in: scope) else { return }
    let part = PolicyChecker(
      included, code: includes.phases.code(file, included.heading.name),
      types: includes.phases.types(file),
      expressions: includes.phases.checker(file, scope: scope, frame: builder.frame),
      builder: builder, prefix: declaration.alias.map { "\(prefix)\($0.text)." } ?? prefix,
      includes: inner)
    // The policy is checked on its own too: its mistakes have been reported there.
    program.quietly { part.check(at: place) }
    for (name, rule) in part.reach {
      reach(rule, as: declaration.alias.map { "\($0.text).\(name)" } ?? name)
    }
  }

  private func reportRepeated(_ bindings: [IncludeDeclaration.Binding]) {
    var seen: Set<String> = []
    for binding in bindings where !seen.insert(binding.name.text).inserted {
      program.report(.repeatedBinding(binding.name))
    }
  }

  private func policy(_ path: ModulePath) -> Int? {
    let name = Identifier(path.text, path.span)
    if path.parts.count > 1 {
      let index = includes.phases.policies.firstIndex { file, declaration in
        includes.phases.code(file, declaration.heading.name) == path.text
      }
      if let index { return index }
    } else if let index = policy(labelled: path.text) {
      return index
    }
    return program.find(
      name, in: types.scope, kind: LocalizedText(en: "policy", zh: "策略"),
      code: "name/unknown-policy"
    ) {
      if case .policy(let index) = $0 { index } else { nil }
    }
  }

  /// The only policy at hand that bears a label.
  private func policy(labelled label: String) -> Int? {
    guard case .unknown = types.scope.lookUp(label) else { return nil }
    let found = includes.phases.policiesByLabel[label, default: []].filter { index in
      let heading = includes.phases.policies[index].declaration.heading
      guard case .found(.policy(index)) = types.scope.lookUp(heading.name.text) else {
        return false
      }
      return true
    }
    return found.count == 1 ? found[0] : nil
  }
}
