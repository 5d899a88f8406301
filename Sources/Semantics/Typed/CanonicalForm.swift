import MenkanSource
package import MenkanValues

/// A policy and all that it uses as one text that depends on meaning alone: not on comments,
/// layout, or the language of keywords. Two policies with one canonical form decide alike.
///
/// Names are full codes; locals are numbered in the order in which they are met.
package struct CanonicalForm {
  private let program: TypedProgram
  private let values: ValueFormatter
  private var usedEntities: Set<Int> = []
  private var usedEnums: Set<Int> = []
  private var usedDefines: Set<Int> = []
  private var usedLists: Set<Int> = []

  private init(_ program: TypedProgram, _ zone: Zone) {
    self.program = program
    values = ValueFormatter(schema: program.schema, zone: zone, language: .english)
  }

  /// - Parameters:
  ///   - params: the values in force, in the order of the policy.
  ///   - lists: the contents of the reference lists, in the order of the program.
  package static func text(
    of policy: TypedPolicy, in program: TypedProgram, params: [Value], lists: [[Slot]], zone: Zone
  ) -> String {
    var form = CanonicalForm(program, zone)
    let body = form.policy(policy, params)
    let parts = form.definitions(lists)
    return ([body] + parts.sorted() + [form.zone(zone)]).joined(separator: "\n") + "\n"
  }

  private mutating func policy(_ policy: TypedPolicy, _ params: [Value]) -> String {
    var lines = ["policy \(policy.code) \(quoted(policy.label))"]
    for field in policy.parameters { lines.append(" for \(self.field(field))") }
    for (param, value) in zip(policy.params, params) {
      lines.append(
        " param \(field(param.field)) = \(values.json(of: value, param.field.type))")
    }
    for binding in policy.lets {
      lines.append(" let \(binding.slot.index) = \(expression(binding.value))")
    }
    for rule in policy.rules { lines.append(self.rule(rule)) }
    for output in policy.outputs {
      lines.append(" output \(field(output.field)) = \(expression(output.value))")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func rule(_ rule: TypedRule) -> String {
    var text = " \(rule.form.rawValue) \(rule.code) \(quoted(rule.label))"
    for condition in rule.whens { text += " when \(expression(condition))" }
    text += " : \(expression(rule.condition))"
    if let exception = rule.exception { text += " unless \(expression(exception))" }
    text += " else \(rule.effect.rawValue)"
    if let ifUnknown = rule.ifUnknown { text += " if-unknown \(ifUnknown.rawValue)" }
    for message in rule.messages {
      text += " because \(message.language?.rawValue ?? "any")"
      for part in message.parts {
        switch part {
        case .text(let words): text += " \(quoted(words))"
        case .expression(let value): text += " {\(expression(value))}"
        }
      }
    }
    return text
  }

  /// What the policy uses, and what that uses in turn.
  private mutating func definitions(_ lists: [[Slot]]) -> [String] {
    var parts: [String] = []
    var written: Set<String> = []
    var isComplete = false
    while !isComplete {
      isComplete = true
      for index in usedDefines.sorted() where written.insert("define \(index)").inserted {
        isComplete = false
        parts.append(define(program.defines[index]))
      }
      for index in usedEntities.sorted() where written.insert("entity \(index)").inserted {
        isComplete = false
        parts.append(entity(program.schema.entities[index]))
      }
      for index in usedEnums.sorted() where written.insert("enum \(index)").inserted {
        isComplete = false
        parts.append(enumeration(program.schema.enums[index]))
      }
      for index in usedLists.sorted() where written.insert("list \(index)").inserted {
        isComplete = false
        let list = program.lists[index]
        let elements = values.json(
          of: .list(lists[index]), .list(list.element, upTo: referenceListLimit))
        parts.append(
          "list \(list.code) \(quoted(list.label)) \(type(list.element)) \(elements)")
      }
    }
    return parts
  }

  private mutating func define(_ define: TypedDefine) -> String {
    let parameters = define.parameters.map { field($0) }.joined(separator: ", ")
    return "define \(define.code)(\(parameters)) \(type(define.result)) = "
      + expression(define.body)
  }

  private mutating func entity(_ entity: EntityType) -> String {
    let fields = entity.fields.map { field($0) }.joined(separator: ", ")
    return "entity \(entity.code) \(quoted(entity.label)) {\(fields)}"
  }

  private func enumeration(_ type: EnumType) -> String {
    let cases = type.cases.map { "\($0.name) \(quoted($0.label))" }.joined(separator: ", ")
    return "enum \(type.code) \(quoted(type.label)) {\(cases)}"
  }

  private func zone(_ zone: Zone) -> String {
    let changes = zone.transitions.map { "\($0.start):\($0.offset)" }.joined(separator: " ")
    return "zone \(zone.firstOffset) \(changes)"
  }

  private mutating func field(_ field: Field) -> String {
    let optional = field.isOptional ? "?" : ""
    let constraint = field.constraint.map { " in \($0.text(of: field.type))" } ?? ""
    return "\(field.name) \(quoted(field.label)): \(type(field.type))\(optional)\(constraint)"
  }

  private mutating func type(_ type: ValueType) -> String {
    switch type {
    case .enumeration(let id):
      usedEnums.insert(id.index)
      return program.schema[id].code
    case .entity(let id):
      usedEntities.insert(id.index)
      return program.schema[id].code
    case .list(let element, let bound): return "list<\(self.type(element))> up to \(bound)"
    case .money(let currency): return "money(\(currency.code))"
    case .duration(let unit): return "duration(\(unit.rawValue))"
    default: return "\(type)"
    }
  }

  /// `(name:type detail child child …)`
  private mutating func expression(_ e: TypedExpression) -> String {
    let head = head(of: e)
    let children = e.children.map { " " + expression($0) }.joined()
    return "(\(head):\(type(e.type))\(children))"
  }

  private mutating func head(of e: TypedExpression) -> String {
    switch e.kind {
    case .constant(let value): values.json(of: value, e.type)
    case .local(let slot): "local \(slot.index)"
    case .param(let index): "param \(index)"
    case .referenceList(let index):
      {
        usedLists.insert(index)
        return program.lists[index].code
      }()
    case .today: "today"
    case .now: "now"
    case .field(_, let index): "field \(index)"
    case .widen: "widen"
    case .negate: "negate"
    case .not: "not"
    case .and: "and"
    case .or: "or"
    case .compare(let comparison, _, _): comparison.rawValue
    case .arithmetic(let arithmetic, _, _): arithmetic.rawValue
    case .inElements: "in-elements"
    case .inList: "in-list"
    case .inInterval(_, _, _, let lower, let upper): "in-interval \(lower) \(upper)"
    case .within(_, let window): "within \(window.name)"
    case .textTest(let test, _, _): test.rawValue
    case .like(_, let pattern): "like \(quoted(pattern.string))"
    case .containsAnyOf: "contains-any-of"
    case .listContains: "list-contains"
    case .overlaps: "overlaps"
    case .isMissing: "is-missing"
    case .isKnown: "is-known"
    case .coalesce: "??"
    case .conditional: "if"
    case .choose: "choose"
    case .function(let function, _): function.rawValue
    case .call(let index, _):
      {
        usedDefines.insert(index)
        return program.defines[index].code
      }()
    case .aggregate(let aggregate): self.aggregate(aggregate)
    }
  }

  private func aggregate(_ a: TypedAggregate) -> String {
    var parts = [a.function.rawValue, "variable \(a.variable.index)"]
    if a.isDistinct { parts.append("distinct") }
    if a.ignoresMissing { parts.append("ignoring-missing") }
    // Which of the optional parts the children are.
    if a.filter != nil { parts.append("filter") }
    if a.element != nil { parts.append("element") }
    if a.weight != nil { parts.append("weight") }
    if a.order != nil { parts.append("order") }
    return parts.joined(separator: " ")
  }

  private func quoted(_ text: String?) -> String { text.map { Text($0).json } ?? "-" }
}

extension TypedWindow {
  fileprivate var name: String {
    switch self {
    case .lastDays: "last-days"
    case .lastDaysIncludingToday: "last-days-including-today"
    case .lastDaysBefore: "last-days-before"
    case .daysAfter: "days-after"
    case .nextDays: "next-days"
    case .between: "between"
    case .since: "since"
    case .lastHours: "last-hours"
    case .lastHoursBefore: "last-hours-before"
    case .hoursAfter: "hours-after"
    case .nextHours: "next-hours"
    }
  }
}
