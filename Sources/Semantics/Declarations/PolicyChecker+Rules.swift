import MenkanSource
import MenkanSyntax
import MenkanValues

/// Rules, their messages, and what waives them.
extension PolicyChecker {
  func rule(_ declaration: RuleDeclaration, at place: PolicyPlace) {
    let name = declaration.heading.name
    let key = prefix + name.text
    let claim = PolicyBuilder.Claim(span: name.span, site: includes.site?.span)
    if let earlier = builder.claim(key, claim) {
      includes.reportCollision(name, with: earlier, in: program)
    }
    // A `waive` may name it even where it is broken.
    reach(nil, as: name.text)
    let form = TypedRule.Form(declaration.form)
    let exception = declaration.exception.map { expressions.check($0, as: .bool) }
    let known = exception?.map { $0.slotsKnownWhenFalse } ?? []
    let condition = expressions.knowing(known) {
      expressions.check(declaration.condition, as: .bool)
    }
    let messages = (declaration.message?.templates ?? []).compactMap { message($0) }
    let validity = place.validity.narrowed(by: self.validity(declaration.validity))
    guard let condition, exception.map({ $0 != nil }) ?? true else { return }
    let index = builder.add(
      TypedRule(
        code: "\(code).\(name.text)", name: key, label: declaration.heading.label?.text,
        form: form, condition: condition, exception: exception.flatMap { $0 },
        whens: place.whens.compactMap { $0 }, effect: effect(of: form, declaration.otherwise),
        ifUnknown: declaration.ifUnknown.map(TypedRule.IfUnknown.init), messages: messages,
        validity: validity, span: declaration.span))
    for spelling in declaration.heading.spellings.reversed() {
      reach(index, as: spelling.text)
    }
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

  func message(_ template: MessageSyntax.Template) -> TypedMessage? {
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
      case .expression(let id):
        expressions.infer(id, allowsNone: true).map { .expression($0) }
      }
    }
    return parts.count == template.parts.count
      ? TypedMessage(language: language, parts: parts) : nil
  }

  /// Called when all rules are known. In a `when` block it acts only where that holds, in a group
  /// with dates only on these.
  func waive(_ declaration: WaiveDeclaration, at place: PolicyPlace) {
    let (condition, messages) = expressions.knowing(place.notNone) {
      (
        expressions.check(declaration.condition, as: .bool),
        (declaration.message?.templates ?? []).compactMap { message($0) }
      )
    }
    var targets: [Int] = []
    for path in declaration.rules {
      let name = path.text
      if let rule = reach[name] {
        if let rule, !targets.contains(rule) { targets.append(rule) }
      } else {
        program.reportUnknown(
          Identifier(name, path.span), LocalizedText(en: "rule", zh: "规则"),
          code: "name/unknown-rule", among: reach.keys.sorted())
      }
    }
    guard let condition else { return }
    let whens = place.whens.compactMap { $0 }
    let whole = whens.reversed().reduce(condition) { inner, when in
      TypedExpression(.and(when, inner), .bool, inner.span)
    }
    builder.waives.append(
      TypedWaive(
        rules: targets, condition: whole, messages: messages, validity: place.validity,
        span: declaration.span))
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
