import MenkanSource
import MenkanSyntax

/// The tree as nested lists in parentheses, without places and labels.
struct Dump {
  let tree: SyntaxTree

  var declarations: [String] { tree.declarations.map(text) }

  func text(_ declaration: Declaration) -> String {
    switch declaration {
    case .entity(let it): "(entity \(it.heading.name.text)\(all(it.fields.map(text))))"
    case .enumeration(let it):
      "(enum \(it.heading.name.text)\(it.isOrdered ? " <" : "")\(all(cases(it))))"
    case .unit(let it): "(unit \(it.heading.name.text))"
    case .rank(let it):
      "(rank \(it.heading.name.text)\(all(it.parameters.map(text)))\(all(it.items.map(text))))"
    case .calendar(let it): "(calendar \(it.heading.name.text) \"\(it.path.text)\")"
    case .list(let it): "(list \(it.heading.name.text) \(text(it.element)) \"\(it.path.text)\")"
    case .define(let it):
      "(define \(it.heading.name.text)\(all(it.parameters.map(text))) \(text(it.result)) "
        + "\(text(it.body)))"
    case .table(let it): text(it)
    case .policy(let it):
      "(policy \(it.heading.name.text)\(all(it.parameters.map(text)))\(all(it.items.map(text))))"
    }
  }

  private func text(_ it: TableDeclaration) -> String {
    let head = it.rows.head.map { ($0.isOutput ? "->" : "") + $0.name.text }
    let rows = it.rows.rows.map { "(\($0.cells.map(text).joined(separator: " | ")))" }
    let source = it.path.map { " from \"\($0.text)\"" } ?? ""
    return "(\(it.isPartial ? "partial " : "")table \(it.heading.name.text)\(source)"
      + all(it.inputs.map(text)) + " ->" + all(it.outputs.map(text)) + " \(it.hit.rawValue)"
      + " (\(head.joined(separator: " | ")))\(all(rows)))"
  }

  private func text(_ cell: CellSyntax) -> String {
    switch cell.kind {
    case .any: "any"
    case .otherwise: "otherwise"
    case .open: "?"
    case .invalid: "invalid"
    case .tests(let tests, let isNegated):
      (isNegated ? "not " : "") + tests.map(text).joined(separator: ", ")
    }
  }

  private func text(_ test: CellTest) -> String {
    switch test {
    case .missing: "missing"
    case .value(let value): text(value)
    case .comparison(let operation, let value): "\(operation.rawValue) \(text(value))"
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      "\(includesLower ? "[" : "(")\(text(lower))..\(text(upper))\(includesUpper ? "]" : ")")"
    }
  }

  /// Each case, with the one that it belongs to before a point.
  private func cases(_ it: EnumDeclaration) -> [String] {
    it.cases.enumerated().map { index, one in
      let parent = it.parents.isEmpty ? nil : it.parents[index]
      return (parent.map { it.cases[$0].name.text + "." } ?? "") + one.name.text
    }
  }

  func text(_ item: RankItem) -> String {
    switch item {
    case .parameter(let it): text(PolicyItem.parameter(it))
    case .binding(let it): text(PolicyItem.binding(it))
    case .exclude(let it):
      "(exclude \(it.heading.name.text) \(text(it.condition))\(it.keepsUnknown ? " keep" : "")"
        + text(it.validity) + all((it.message?.templates ?? []).map(text)) + ")"
    case .factor(let it):
      "(factor \(it.heading.name.text) \(text(it.weight)) \(text(it.value))\(text(it.validity)))"
    case .boost(let it):
      "(boost \(it.heading.name.text) \(text(it.share)) \(text(it.condition))\(text(it.validity)))"
    case .order(let it): "(order\(all(it.keys.map(text))))"
    case .limit(let it): "(limit \(text(it.count)))"
    case .quota(let it): "(\(it.bound.rawValue) \(text(it.count)) \(text(it.key)))"
    }
  }

  private func text(_ key: OrderDeclaration.Key) -> String {
    let subject =
      switch key.subject {
      case .score: "score"
      case .expression(let id): text(id)
      }
    return key.isDescending ? "(desc \(subject))" : subject
  }

  func text(_ item: PolicyItem) -> String {
    switch item {
    case .parameter(let it):
      "(param \(it.heading.name.text) \(text(it.type)) \(text(it.value))"
        + all(it.datedValues.map { "(from \(text($0.from)) \(text($0.value)))" }) + ")"
    case .binding(let it): "(let \(it.heading.name.text) \(text(it.value)))"
    case .output(let it): "(output \(it.heading.name.text) \(text(it.type)) \(text(it.value)))"
    case .rule(let it): text(it)
    case .when(let it): "(when \(text(it.condition))\(all(it.items.map(text))))"
    case .group(let it):
      "(group \(it.heading.name.text)\(text(it.validity))\(all(it.items.map(text))))"
    case .include(let it):
      "(include \(it.policy.text)\(it.alias.map { " as \($0.text)" } ?? "")"
        + all(it.bindings.map { "(\($0.name.text) \(text($0.value)))" }) + ")"
    case .waive(let it):
      "(waive (\(it.rules.map(\.text).joined(separator: " "))) \(text(it.condition))"
        + all((it.message?.templates ?? []).map(text)) + ")"
    }
  }

  func text(_ rule: RuleDeclaration) -> String {
    var tails = ""
    if let exception = rule.exception { tails += " (unless \(text(exception)))" }
    if let otherwise = rule.otherwise { tails += " (else \(otherwise.rawValue))" }
    if let unknown = rule.ifUnknown { tails += " (if-unknown \(unknown.rawValue))" }
    if let message = rule.message {
      tails += " (because\(all(message.templates.map(text))))"
    }
    tails += text(rule.validity)
    return "(\(rule.form.rawValue) \(rule.heading.name.text) \(text(rule.condition))\(tails))"
  }

  private func text(_ validity: ValiditySyntax) -> String {
    (validity.from.map { " (from \(text($0)))" } ?? "")
      + (validity.until.map { " (until \(text($0)))" } ?? "")
  }

  func text(_ template: MessageSyntax.Template) -> String {
    let parts = template.parts.map { part in
      switch part {
      case .text(let text): "\"\(text)\""
      case .expression(let id): text(id)
      }
    }
    return "(\(template.language?.text ?? "any")\(all(parts)))"
  }

  func text(_ field: FieldDeclaration) -> String {
    "(\(field.heading.name.text) \(text(field.type))\(field.isPrivate ? " private" : "")"
      + (field.step.map { " step \(text($0))" } ?? "") + ")"
  }

  func text(_ type: TypeSyntax) -> String {
    let kind =
      switch type.kind {
      case .named(let name, let argument): name.text + (argument.map { "<\($0.text)>" } ?? "")
      case .list(let element, let bound): "(list \(text(element)) \(bound))"
      case .invalid: "invalid"
      }
    let constraint =
      switch type.constraint {
      case .range(let lower, let upper, _): "[\(text(lower))..\(text(upper))]"
      case .like(let pattern): "[\(pattern.text)]"
      case nil: ""
      }
    return kind + (type.isOptional ? "?" : "") + constraint
  }

  private func all(_ parts: [String]) -> String { parts.map { " " + $0 }.joined() }
}

extension Dump {
  func text(_ id: ExpressionID) -> String {
    switch tree[id].kind {
    case .invalid: "invalid"
    case .literal(let literal): text(literal)
    case .name(let name): name.text
    case .member(let base, let name): "(. \(text(base)) \(name.text))"
    case .call(let name, let arguments): "(\(name.text)!\(all(arguments.map { text($0) })))"
    case .parenthesised(let inner): text(inner)
    case .negate(let operand): "(neg \(text(operand)))"
    case .not(let operand): "(not \(text(operand)))"
    case .binary(let operation, let left, let right, _):
      "(\(operation.rawValue) \(text(left)) \(text(right)))"
    case .membership(let element, let set, let isNegated):
      "(\(isNegated ? "not-in" : "in") \(text(element)) \(text(set)))"
    case .between(let value, let lower, let upper):
      "(between \(text(value)) \(text(lower)) \(text(upper)))"
    case .within(let value, let window): "(within \(text(value)) \(text(window)))"
    case .like(let value, let pattern): "(like \(text(value)) \"\(pattern.text)\")"
    case .presence(let value, let presence): "(\(presence.rawValue) \(text(value)))"
    case .multiple(let value, let divisor): "(multiple \(text(value)) \(text(divisor)))"
    case .conditional(let condition, let value, let otherwise):
      "(if \(text(condition)) \(text(value)) \(text(otherwise)))"
    case .choose(let arms, let otherwise):
      "(choose\(all(arms.map { "(\(text($0.condition)) \(text($0.value)))" })) \(text(otherwise)))"
    case .aggregate(let aggregate): text(aggregate)
    case .list(let elements): "[\(elements.map { text($0) }.joined(separator: " "))]"
    case .none: "none"
    }
  }

  private func text(_ it: AggregateSyntax) -> String {
    var text = "(\(it.function.rawValue)"
    if it.isDistinct { text += " distinct" }
    if let element = it.element { text += " \(self.text(element))" }
    if let weight = it.weight { text += " (weight \(self.text(weight)))" }
    text += " \(it.variable.text) in \(self.text(it.list))"
    if it.ignoresMissing { text += " ignoring" }
    if let filter = it.filter { text += " (where \(self.text(filter)))" }
    if let order = it.order { text += " (order \(self.text(order)))" }
    return text + ")"
  }

  private func text(_ set: SetSyntax) -> String {
    switch set {
    case .elements(let elements, _): "{\(elements.map { text($0) }.joined(separator: " "))}"
    case .interval(let lower, let upper, let includesLower, let includesUpper, _):
      "\(includesLower ? "[" : "(")\(text(lower))..\(text(upper))\(includesUpper ? "]" : ")")"
    case .expression(let id): text(id)
    case .descendants(let enumCase, _): "(below \(text(enumCase)))"
    }
  }

  private func text(_ window: WindowSyntax) -> String {
    switch window {
    case .relative(let direction, let count, let unit):
      "(\(text(direction)) \(text(count)) \(unit.rawValue))"
    case .between(let lower, let upper): "[\(text(lower))..\(text(upper))]"
    case .since(let date): "(since \(text(date)))"
    case .this(let unit): "(this \(unit.rawValue))"
    case .previous(let count, let unit):
      "(previous\(count.map { " " + text($0) } ?? "") \(unit.rawValue))"
    case .business(let direction, let count, let calendar):
      "(\(text(direction)) \(text(count)) business \(calendar.text))"
    }
  }

  private func text(_ direction: WindowSyntax.Direction) -> String {
    switch direction {
    case .last(let includingToday): includingToday ? "last-with-today" : "last"
    case .lastBefore(let date): "last-before \(text(date))"
    case .next: "next"
    case .after(let date): "after \(text(date))"
    }
  }

  private func text(_ literal: Literal) -> String {
    switch literal {
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let micros): "\(micros)u"
    case .percent(let micros): "\(micros)%"
    case .money(let micros, let currency): "\(micros)\(currency)"
    case .text(let text): "\"\(text)\""
    case .date(let day): "day\(day)"
    case .instant(let seconds): "at\(seconds)"
    case .timeOfDay(let minutes): "time\(minutes)"
    case .duration(let count, let unit): "\(count)\(unit.rawValue)"
    }
  }
}
