import MenkanSource
import MenkanSyntax
import MenkanValues

/// What an `include` gives to the included policy: values of params, and what its parameters are.
extension PolicyChecker {
  /// The values given for params, each checked against the param's type.
  func overrides(
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
  func bindParameters(
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
        let slot = builder.frame.newSlot(named: field.name)
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
          parameter.heading.name.text), type?.fits(field.type) == true
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
