import MenkanSource
import MenkanSyntax
import MenkanValues

/// Checks one policy: parameters and params first, then lets as they are needed, then the rules.
final class PolicyChecker {
  let declaration: PolicyDeclaration
  let code: String
  let types: TypeResolver
  let expressions: ExpressionChecker
  var program: ProgramTables { types.program }

  private var parameters: [Field] = []
  private var params: [TypedParam] = []
  private var lets: [TypedLet] = []
  private var outputs: [TypedOutput] = []
  private(set) var rules: [TypedRule] = []
  private var bindings: [LetBinding] = []
  private var places: [String: SourceSpan] = [:]
  private var outputPlaces: [String: SourceSpan] = [:]

  init(
    _ declaration: PolicyDeclaration, code: String, types: TypeResolver,
    expressions: ExpressionChecker
  ) {
    self.declaration = declaration
    self.code = code
    self.types = types
    self.expressions = expressions
  }

  func check(_ bounds: Bounds) -> TypedPolicy {
    expressions.resolveLet = { [unowned self] in self.resolve($0) }
    let scope = expressions.scope
    for parameter in declaration.parameters {
      let field = types.field(parameter.heading, parameter.type)
      if let field { parameters.append(field) }
      add(parameter.heading, .variable(expressions.frame.newSlot(), field?.type), to: scope)
    }
    check(declaration.items, in: scope, whens: [])
    for binding in bindings { resolve(binding) }
    var policy = typed()
    if bounds.isKnown { check(&policy, bounds) }
    return policy
  }

  private func check(_ policy: inout TypedPolicy, _ bounds: Bounds) {
    let name = declaration.heading.name.span
    policy.cost = bounds.cost(policy)
    if policy.cost > Cost.limit {
      program.report(.tooCostly(name, cost: policy.cost, limit: Cost.limit))
    }
    if bounds.depth(policy) > Depth.limit {
      program.report(.tooDeep(name, limit: Depth.limit))
    }
  }

  private func typed() -> TypedPolicy {
    TypedPolicy(
      code: code, name: declaration.heading.name.text, label: declaration.heading.label?.text,
      parameters: parameters, params: params, lets: lets, outputs: outputs, rules: rules,
      frameSize: expressions.frame.size, cost: 0, span: declaration.span)
  }

  /// Checks the items of a block; its names are declared first, so that order does not matter.
  private func check(_ items: [PolicyItem], in scope: LocalScope, whens: [TypedExpression?]) {
    for item in items { declare(item, in: scope) }
    for item in items {
      expressions.scope = scope
      switch item {
      case .parameter, .binding: break
      case .output(let output): self.output(output)
      case .rule(let rule): self.rule(rule, whens: whens)
      case .when(let block):
        let condition = expressions.check(block.condition, as: .bool)
        check(block.items, in: LocalScope(parent: scope), whens: whens + [condition])
      }
    }
  }

  private func declare(_ item: PolicyItem, in scope: LocalScope) {
    switch item {
    case .parameter(let param): self.param(param, in: scope)
    case .binding(let binding):
      let entry = LetBinding(binding, in: scope)
      bindings.append(entry)
      add(binding.heading, .binding(entry), to: scope)
    case .output, .rule, .when: break
    }
  }

  private func add(_ heading: Heading, _ name: LocalName, to scope: LocalScope) {
    if let (repeated, earlier) = scope.add(heading, name) {
      program.report(.duplicateName(repeated, earlier: earlier))
    }
  }

  private func param(_ declaration: ParamDeclaration, in scope: LocalScope) {
    let field = types.field(declaration.heading, declaration.type)
    let value = field.flatMap { types.constant(declaration.value, $0.type) }
    add(declaration.heading, .param(params.count, field?.type), to: scope)
    guard let field, let value else {
      // Keeps the indices of later params right; the error keeps the program from running.
      let broken = Field(name: declaration.heading.name.text, type: .bool)
      params.append(TypedParam(field: broken, value: .bool(false), span: declaration.span))
      return
    }
    if let constraint = field.constraint, !constraint.allows(value) {
      let span = types.tree[declaration.value].span
      program.report(
        .paramOutOfRange(
          span, value: types.source.text(span), range: constraint.text(of: field.type)))
    }
    params.append(TypedParam(field: field, value: value, span: declaration.span))
  }

  /// Checks a `let` behind those that it needs: with a stack of its own, chains may be long.
  private func resolve(_ binding: LetBinding) {
    var path = [binding]
    while let next = path.last {
      switch next.state {
      case .waiting:
        next.state = .checking
        path += next.needed(in: types.tree)
      case .checking:
        check(next)
        path.removeLast()
      case .done: path.removeLast()
      }
    }
  }

  private func check(_ binding: LetBinding) {
    let outer = expressions.scope
    expressions.scope = binding.scope
    defer { expressions.scope = outer }
    let written = binding.declaration
    let value: TypedExpression?
    if let type = written.type {
      value = types.resolve(type).flatMap { expressions.check(written.value, as: $0.type) }
    } else {
      value = expressions.infer(written.value)
    }
    let slot = expressions.frame.newSlot()
    binding.state = .done(slot, value?.type)
    guard let value else { return }
    lets.append(
      TypedLet(
        name: written.heading.name.text, label: written.heading.label?.text, slot: slot,
        value: value))
  }

  private func output(_ declaration: OutputDeclaration) {
    let field = types.field(declaration.heading, declaration.type)
    let value =
      field.map { expressions.check(declaration.value, as: $0.type) }
      ?? expressions.infer(declaration.value)
    let name = declaration.heading.name
    if let earlier = outputPlaces[name.text] {
      program.report(.duplicateName(name, earlier: earlier))
    }
    outputPlaces[name.text] = name.span
    guard let field, let value else { return }
    outputs.append(
      TypedOutput(field: field, value: value, span: declaration.heading.name.span))
  }

  private func rule(_ declaration: RuleDeclaration, whens: [TypedExpression?]) {
    let name = declaration.heading.name
    if let earlier = places[name.text] { program.report(.duplicateName(name, earlier: earlier)) }
    places[name.text] = name.span
    let form = TypedRule.Form(declaration.form)
    let condition = expressions.check(declaration.condition, as: .bool)
    let exception = declaration.exception.map { expressions.check($0, as: .bool) }
    let messages = (declaration.message?.templates ?? []).compactMap { message($0) }
    guard let condition, exception.map({ $0 != nil }) ?? true else { return }
    rules.append(
      TypedRule(
        code: "\(code).\(name.text)", name: name.text, label: declaration.heading.label?.text,
        form: form, condition: condition, exception: exception.flatMap { $0 },
        whens: whens.compactMap { $0 }, effect: effect(of: form, declaration.otherwise),
        ifUnknown: declaration.ifUnknown.map(TypedRule.IfUnknown.init), messages: messages,
        span: declaration.span))
  }

  private func effect(of form: TypedRule.Form, _ otherwise: RuleDeclaration.Consequence?)
    -> Effect
  {
    switch form {
    case .require: otherwise == .refer ? .refer : .reject
    case .reject: .reject
    case .refer: .refer
    }
  }

  private func message(_ template: MessageSyntax.Template) -> TypedMessage? {
    var language: OutputLanguage?
    if let written = template.language {
      language = OutputLanguage(rawValue: written.text)
      if language == nil {
        program.report(.unknownMessageLanguage(written))
        return nil
      }
    }
    let parts = template.parts.compactMap { part -> TypedMessage.Part? in
      switch part {
      case .text(let text): .text(text)
      case .expression(let id): expressions.infer(id).map { .expression($0) }
      }
    }
    return parts.count == template.parts.count
      ? TypedMessage(language: language, parts: parts) : nil
  }
}

extension TypedRule.Form {
  init(_ form: RuleDeclaration.Form) {
    switch form {
    case .require: self = .require
    case .reject: self = .reject
    case .refer: self = .refer
    }
  }
}

extension TypedRule.IfUnknown {
  init(_ consequence: RuleDeclaration.Consequence) {
    switch consequence {
    case .reject: self = .reject
    case .refer: self = .refer
    case .pass: self = .pass
    }
  }
}
