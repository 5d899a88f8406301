import MenkanSource
import MenkanSyntax
import MenkanValues

/// Params: a value within its range, and later ones with the day from which each holds.
extension PolicyChecker {
  func param(_ declaration: ParamDeclaration, in scope: LocalScope) {
    let name = declaration.heading.name
    if let given = includes.override(name.text) {
      bind(declaration, to: given, in: scope)
      return
    }
    let field = types.field(declaration.heading, declaration.type)
    let value = field.flatMap { self.value(declaration.value, of: $0) }
    let dated = datedValues(declaration, field)
    add(declaration.heading, .param(builder.params.count, field?.type), to: scope)
    // A broken one keeps the indices of later params right; its error keeps the policy from use.
    let broken = Field(name: name.text, type: .bool)
    builder.params.append(
      TypedParam(
        field: (field ?? broken).named(includes.paramPrefix + name.text),
        value: value ?? .bool(false), datedValues: dated, span: declaration.span))
  }

  /// A value that the including policy gives: a constant remains a param, all else is a `let`.
  private func bind(
    _ declaration: ParamDeclaration, to given: TypedExpression, in scope: LocalScope
  ) {
    guard let field = types.field(declaration.heading, declaration.type),
      let fitting = includes.fitted(given, to: field)
    else {
      add(declaration.heading, .param(0, nil), to: scope)
      return
    }
    guard case .constant(let value) = fitting.kind else {
      let slot = builder.frame.newSlot(named: field.name)
      builder.lets.append(
        TypedLet(name: field.name, label: field.label, slot: slot, value: fitting))
      add(declaration.heading, .variable(slot, field.type), to: scope)
      return
    }
    add(declaration.heading, .param(builder.params.count, field.type), to: scope)
    builder.params.append(
      TypedParam(
        field: field.named(includes.paramPrefix + field.name), value: value, datedValues: [],
        span: declaration.span))
  }

  private func value(_ id: ExpressionID, of field: Field) -> Value? {
    guard let value = types.constant(id, field.type) else { return nil }
    if let constraint = field.constraint, !constraint.allows(value) {
      let span = types.tree[id].span
      program.report(
        .paramOutOfRange(
          span, value: types.source.text(span), range: constraint.text(of: field.type)))
    }
    return value
  }

  private func datedValues(_ declaration: ParamDeclaration, _ field: Field?)
    -> [(from: CivilDate, value: Value)]
  {
    var values: [(from: CivilDate, value: Value)] = []
    for dated in declaration.datedValues {
      let value = field.flatMap { self.value(dated.value, of: $0) }
      guard let from = day(dated.from), let value else { continue }
      if let last = values.last, from <= last.from {
        program.report(.datesOutOfOrder(types.tree[dated.from].span))
      }
      values.append((from, value))
    }
    return values
  }
}

extension Field {
  /// The same field under another name.
  fileprivate func named(_ name: String) -> Field {
    Field(
      name: name, label: label, alias: name == self.name ? alias : nil, type: type,
      isOptional: isOptional, constraint: constraint, isPrivate: isPrivate, step: step)
  }
}
