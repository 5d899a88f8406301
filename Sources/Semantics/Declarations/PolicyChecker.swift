import MenkanSource
import MenkanSyntax
import MenkanValues

/// Checks the items of one policy: on its own, or as a part of one that includes it.
final class PolicyChecker {
  let declaration: PolicyDeclaration
  let code: String
  let types: TypeResolver
  let expressions: ExpressionChecker
  let builder: PolicyBuilder
  /// What stands before its rules' ids in a decision: empty, or `gate.`.
  let prefix: String
  /// Checks another policy as a part of this one.
  let includes: PolicyIncludes
  var program: ProgramTables { types.program }

  /// The rules that a `waive` here can name; nil for a broken one.
  private(set) var reach: [String: Int?] = [:]
  private var bindings: [LetBinding] = []
  private var outputNames: [String: SourceSpan] = [:]
  private var readableOutputs: Set<String> = []
  private var waives: [(WaiveDeclaration, LocalScope, PolicyPlace)] = []

  init(
    _ declaration: PolicyDeclaration, code: String, types: TypeResolver,
    expressions: ExpressionChecker, builder: PolicyBuilder, prefix: String,
    includes: PolicyIncludes
  ) {
    self.declaration = declaration
    self.code = code
    self.types = types
    self.expressions = expressions
    self.builder = builder
    self.prefix = prefix
    self.includes = includes
    expressions.resolveLet = { [unowned self] in self.resolve($0) }
  }

  /// Gives each parameter its slot.
  func declareParameters(in scope: LocalScope) {
    for parameter in declaration.parameters {
      let field = types.field(parameter)
      if let field { builder.parameters.append(field) }
      let slot = builder.frame.newSlot(named: parameter.heading.name.text)
      add(parameter.heading, .variable(slot, field?.type), to: scope)
    }
  }

  /// Checks all items; the parameters are in scope already.
  func check(at place: PolicyPlace) {
    check(declaration.items, in: expressions.scope, at: place)
    for binding in bindings { resolve(binding) }
    for (waive, scope, place) in waives {
      expressions.scope = scope
      self.waive(waive, at: place)
    }
  }

  /// Checks the items of a block; its names are declared first, so that order does not matter.
  private func check(_ items: [PolicyItem], in scope: LocalScope, at place: PolicyPlace) {
    for item in items { declare(item, in: scope) }
    for case .output(let output) in items { declare(output, in: scope) }
    for item in items {
      expressions.scope = scope
      switch item {
      case .parameter, .binding: break
      case .output(let output): self.output(output, in: scope, at: place)
      case .rule(let rule): self.rule(rule, at: place)
      case .waive(let waive): waives.append((waive, scope, place))
      case .include(let include): self.include(include, at: place)
      case .when(let block):
        let condition = expressions.check(block.condition, as: .bool)
        var inner = place
        inner.depth += 1
        inner.whens.append(condition)
        inner.notNone.formUnion(condition?.slotsKnownWhenTrue ?? [])
        expressions.knowing(inner.notNone) {
          check(block.items, in: LocalScope(parent: scope), at: inner)
        }
      case .group(let group):
        var inner = place
        inner.depth += 1
        inner.validity = place.validity.narrowed(by: validity(group.validity))
        check(group.items, in: LocalScope(parent: scope), at: inner)
      }
    }
  }

  private func declare(_ item: PolicyItem, in scope: LocalScope) {
    switch item {
    case .parameter(let param): self.param(param, in: scope)
    case .binding(let binding): bind(binding, in: scope)
    case .output, .rule, .when, .group, .include, .waive: break
    }
  }

  /// An output can be read like a `let`, unless its name stands for something else already, as in
  /// `output ceiling: percent? = ceiling`.
  private func declare(_ output: OutputDeclaration, in scope: LocalScope) {
    let name = output.heading.name
    if let earlier = outputNames[name.text] {
      program.report(.duplicateName(name, earlier: earlier))
    }
    outputNames[name.text] = name.span
    guard scope.lookUp(name.text) == nil else { return }
    readableOutputs.insert(name.text)
    bind(
      LetDeclaration(
        heading: output.heading, type: output.type, value: output.value, span: output.span),
      in: scope)
  }

  private func bind(_ declaration: LetDeclaration, in scope: LocalScope) {
    let entry = LetBinding(declaration, in: scope)
    bindings.append(entry)
    add(declaration.heading, .binding(entry), to: scope)
  }

  func add(_ heading: Heading, _ name: LocalName, to scope: LocalScope) {
    if let (repeated, earlier) = scope.add(heading, name) {
      program.report(.duplicateName(repeated, earlier: earlier))
    }
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
    guard let scope = binding.scope else { return }
    let outer = (expressions.scope, expressions.notNone)
    expressions.scope = scope
    expressions.notNone = []
    defer { (expressions.scope, expressions.notNone) = outer }
    let written = binding.declaration
    let value: TypedExpression?
    if let type = written.type {
      value = types.resolve(type).flatMap {
        expressions.check(written.value, as: $0.type, written: type)
      }
    } else {
      value = expressions.infer(written.value, allowsNone: true)
    }
    let slot = builder.frame.newSlot(named: written.heading.name.text)
    binding.state = .done(slot, value?.type, mayBeNone: value?.mayBeNone ?? false)
    guard let value else { return }
    builder.lets.append(
      TypedLet(
        name: written.heading.name.text, label: written.heading.label?.text, slot: slot,
        value: value))
  }

  /// An output is a `let` that is delivered; those of an included policy only serve its rules.
  private func output(
    _ declaration: OutputDeclaration, in scope: LocalScope, at place: PolicyPlace
  ) {
    // The outputs of an included policy are not delivered, wherever the include stands.
    if !includes.isIncluded, !place.whens.isEmpty || place.validity.isLimited {
      program.report(.outputInWhen(declaration.heading.name))
    }
    guard prefix.isEmpty, !includes.isIncluded,
      let (field, value) = delivered(declaration)
    else { return }
    builder.outputs.append(
      TypedOutput(field: field, value: value, span: declaration.heading.name.span))
  }

  private func delivered(_ declaration: OutputDeclaration) -> (Field, TypedExpression)? {
    let name = declaration.heading.name
    if readableOutputs.contains(name.text) {
      let field = types.quietly.field(declaration.heading, declaration.type)
      return field.flatMap { field in
        expressions.name(name, expecting: nil).map { (field, $0) }
      }
    }
    guard let field = types.field(declaration.heading, declaration.type) else { return nil }
    let value = expressions.check(
      declaration.value, as: field.type, written: declaration.type)
    return value.map { (field, $0) }
  }

  /// Days as written behind `from` and `until`.
  func validity(_ written: ValiditySyntax) -> Validity {
    let from = written.from.flatMap { day($0) }
    let until = written.until.flatMap { day($0) }
    if let from, let until, until < from, let span = written.until.map({ types.tree[$0].span }) {
      program.report(.reversedRange(span))
    }
    return Validity(from: from, until: until)
  }

  func day(_ id: ExpressionID) -> CivilDate? {
    guard case .date(let day) = types.constant(id, .date) else { return nil }
    return day
  }

  /// Makes a rule known to the `waive`s here.
  func reach(_ index: Int?, as name: String) { reach.updateValue(index, forKey: name) }
}
