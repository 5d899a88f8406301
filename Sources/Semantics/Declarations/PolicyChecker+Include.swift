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
    }
    return program.find(
      name, in: types.scope, kind: LocalizedText(en: "policy", zh: "策略"),
      code: "name/unknown-policy"
    ) {
      if case .policy(let index) = $0 { index } else { nil }
    }
  }

  /// The values given for params, each checked against the param's type.
  private func overrides(
    _ declaration: IncludeDeclaration, _ included: PolicyDeclaration, _ file: Int
  ) -> [String: TypedExpression] {
    var given: [String: TypedExpression] = [:]
    for binding in declaration.bindings {
      if included.parameter(named: binding.name.text) != nil { continue }
      guard let param = included.param(named: binding.name.text) else {
        reportUnknown(binding.name, of: included)
        continue
      }
      let field = program.quietly {
        includes.phases.types(file).field(param.heading, param.type)
      }
      guard let field, let value = expressions.check(binding.value, as: field.type) else {
        continue
      }
      given[param.heading.name.text] = value
      checkRange(of: value, for: field)
    }
    return given
  }

  /// A value that is known here must lie in the param's range: a constant, and all values of a
  /// param of this policy.
  private func checkRange(of value: TypedExpression, for field: Field) {
    guard let constraint = field.constraint else { return }
    let values: [Value]
    switch value.kind {
    case .constant(let constant): values = [constant]
    case .param(let index):
      let param = builder.params[index]
      values = [param.value] + param.datedValues.map(\.value)
    default: return
    }
    guard values.contains(where: { !constraint.allows($0) }) else { return }
    program.report(
      .paramOutOfRange(
        value.span, value: types.source.text(value.span), range: constraint.text(of: field.type)))
  }

  private func reportUnknown(_ name: Identifier, of policy: PolicyDeclaration) {
    program.reportUnknown(
      name, LocalizedText(en: "param", zh: "参数"), code: "name/unknown-param",
      among: policy.paramNames + policy.parameters.map(\.heading.name.text),
      in: LocalizedText(verbatim: policy.heading.name.text))
  }

  /// Gives each parameter of the included policy a value: as bound, by name, or by unique type.
  private func bindParameters(
    _ declaration: IncludeDeclaration, _ included: PolicyDeclaration, _ file: Int,
    in scope: LocalScope
  ) -> Bool {
    var isComplete = true
    for parameter in included.parameters {
      let field = program.quietly {
        includes.phases.types(file).field(parameter.heading, parameter.type)
      }
      guard let field else { return false }
      if let binding = declaration.bindings.first(where: { parameter.heading.answers(to: $0) }) {
        guard let value = expressions.check(binding.value, as: field.type) else {
          isComplete = false
          continue
        }
        let slot = builder.frame.newSlot()
        builder.lets.append(
          TypedLet(name: field.name, label: field.label, slot: slot, value: value))
        add(parameter.heading, .variable(slot, field.type), to: scope)
      } else if let slot = slot(for: field) {
        add(parameter.heading, .variable(slot, field.type), to: scope)
      } else {
        // What is broken here may be what was meant.
        if !hasBrokenParameter { program.report(.unboundParameter(declaration, field)) }
        isComplete = false
      }
    }
    return isComplete
  }

  private var hasBrokenParameter: Bool {
    declaration.parameters.contains { parameter in
      if case .variable(_, nil)? = expressions.scope.lookUp(parameter.heading.name.text) {
        return true
      }
      return false
    }
  }

  /// The parameter of this policy that serves another one's: of one name and type, else the only
  /// one of the type.
  private func slot(for field: Field) -> LocalSlot? {
    let own = declaration.parameters.compactMap { parameter -> (String, LocalSlot)? in
      guard
        case .variable(let slot, let type)? = expressions.scope.lookUp(
          parameter.heading.name.text), type == field.type
      else { return nil }
      return (parameter.heading.name.text, slot)
    }
    if let exact = own.first(where: { $0.0 == field.name }) { return exact.1 }
    return own.count == 1 ? own[0].1 : nil
  }
}

extension Heading {
  fileprivate func answers(to binding: IncludeDeclaration.Binding) -> Bool {
    spellings.contains { $0.text == binding.name.text }
  }
}

extension PolicyDeclaration {
  fileprivate func parameter(named name: String) -> FieldDeclaration? {
    parameters.first { $0.heading.spellings.contains { $0.text == name } }
  }

  fileprivate func param(named name: String) -> ParamDeclaration? {
    items.params.first { $0.heading.spellings.contains { $0.text == name } }
  }

  fileprivate var paramNames: [String] { items.params.map(\.heading.name.text) }
}

extension [PolicyItem] {
  /// The params in it, those in blocks included.
  fileprivate var params: [ParamDeclaration] {
    flatMap { item -> [ParamDeclaration] in
      switch item {
      case .parameter(let param): [param]
      case .when(let block): block.items.params
      case .group(let group): group.items.params
      case .binding, .output, .rule, .include, .waive: []
      }
    }
  }
}
