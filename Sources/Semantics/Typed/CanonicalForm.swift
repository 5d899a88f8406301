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
  private var usedCalendars: Set<Int> = []
  private var usedUnits: Set<Int> = []
  /// Numbers for the variables of aggregates, in the order in which they are met, where a single
  /// expression is written.
  private var variables: [Int: Int]?

  private init(_ program: TypedProgram, _ zone: Zone) {
    self.program = program
    values = ValueFormatter(schema: program.schema, zone: zone, language: .english)
  }

  /// - Parameter inputs: the lists, calendars and the zone count, the day does not.
  package static func text(
    of policy: TypedPolicy, in program: TypedProgram, inputs: EvaluationInputs
  ) -> String {
    whole(in: program, inputs) { $0.policy(policy) }
  }

  /// What `write` makes, and all that it uses.
  static func whole(
    in program: TypedProgram, _ inputs: EvaluationInputs,
    _ write: (inout CanonicalForm) -> String
  ) -> String {
    let zone = inputs.zone
    var form = CanonicalForm(program, zone)
    let body = write(&form)
    let parts = form.definitions(inputs)
    return ([body] + parts.sorted() + [form.zone(zone)]).joined(separator: "\n") + "\n"
  }

  /// One expression as a text: two expressions of one policy with one text come to the same,
  /// whatever the variables of their aggregates are called.
  package static func text(of expression: TypedExpression, in program: TypedProgram) -> String {
    var form = CanonicalForm(program, .shanghai)
    form.variables = [:]
    return form.expression(expression)
  }

  private mutating func policy(_ policy: TypedPolicy) -> String {
    var lines = ["policy \(policy.code) \(quoted(policy.label))"]
    lines += parameters(of: policy)
    for binding in policy.lets { lines.append(self.binding(binding)) }
    for rule in policy.rules { lines.append(self.rule(rule)) }
    for waive in policy.waives { lines.append(self.waive(waive, of: policy)) }
    for output in policy.outputs {
      lines.append(" output \(field(output.field)) = \(expression(output.value))")
    }
    return lines.joined(separator: "\n")
  }

  mutating func parameters(of policy: TypedPolicy) -> [String] {
    policy.parameters.map { " for \(field($0))" } + policy.params.map { param($0) }
  }

  mutating func binding(_ binding: TypedLet) -> String {
    " let \(binding.slot.index) \(quoted(binding.label)) = \(expression(binding.value))"
  }

  private mutating func param(_ param: TypedParam) -> String {
    let type = param.field.type
    let dated = param.datedValues.map { ", \(values.json(of: $0.value, type)) from \($0.from)" }
    return " param \(field(param.field)) = \(values.json(of: param.value, type))"
      + dated.joined()
  }

  private mutating func rule(_ rule: TypedRule) -> String {
    var text = " \(rule.form.rawValue) \(rule.name) \(rule.code) \(quoted(rule.label))"
    for condition in rule.whens { text += " when \(expression(condition))" }
    text += " : \(expression(rule.condition))"
    if let exception = rule.exception { text += " unless \(expression(exception))" }
    text += " else \(rule.effect.rawValue)"
    if let ifUnknown = rule.ifUnknown { text += " if-unknown \(ifUnknown.rawValue)" }
    return text + dates(rule.validity) + messages(rule.messages)
  }

  func dates(_ validity: Validity) -> String {
    (validity.from.map { " from \($0)" } ?? "") + (validity.until.map { " until \($0)" } ?? "")
  }

  mutating func messages(_ messages: [TypedMessage]) -> String {
    var text = ""
    for message in messages {
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

  private mutating func waive(_ waive: TypedWaive, of policy: TypedPolicy) -> String {
    let targets = waive.rules.map { policy.rules[$0].name }.joined(separator: ", ")
    return " waive \(targets) when \(expression(waive.condition))" + dates(waive.validity)
      + messages(waive.messages)
  }

  /// What the policy uses, and what that uses in turn.
  private mutating func definitions(_ inputs: EvaluationInputs) -> [String] {
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
          of: .list(inputs.lists[index]), .list(list.element, upTo: referenceListLimit))
        parts.append(
          "list \(list.code) \(quoted(list.label)) \(type(list.element)) \(elements)")
      }
    }
    // Nothing that is used by these uses anything else.
    for index in usedCalendars { parts.append(calendar(index, inputs.calendars[index])) }
    for index in usedUnits {
      let unit = program.schema.units[index]
      parts.append("unit \(unit.code) \(quoted(unit.label))")
    }
    return parts
  }

  private func calendar(_ index: Int, _ calendar: WorkCalendar) -> String {
    func days(_ set: Set<CivilDate>) -> String {
      set.sorted().map(\.description).joined(separator: " ")
    }
    return "calendar \(program.calendars[index].code) holidays \(days(calendar.holidays)) "
      + "workdays \(days(calendar.workdays))"
  }

  private mutating func define(_ define: TypedDefine) -> String {
    let parameters = define.parameters.map { field($0) }.joined(separator: ", ")
    let output = define.output.map { ".\($0)" } ?? ""
    return "define \(define.code)(\(parameters))\(output) \(type(define.result)) = "
      + expression(define.body)
  }

  private mutating func entity(_ entity: EntityType) -> String {
    let fields = entity.fields.map { field($0) }.joined(separator: ", ")
    return "entity \(entity.code) \(quoted(entity.label)) {\(fields)}"
  }

  private func enumeration(_ type: EnumType) -> String {
    let cases = type.cases.map { element in
      let parent = element.parent.map { " of \($0)" } ?? ""
      return "\(element.name) \(quoted(element.label))\(parent)"
    }
    let order = type.isOrdered ? " ordered" : ""
    return "enum \(type.code) \(quoted(type.label))\(order) {\(cases.joined(separator: ", "))}"
  }

  private func zone(_ zone: Zone) -> String {
    let changes = zone.transitions.map { "\($0.start):\($0.offset)" }.joined(separator: " ")
    return "zone \(zone.firstOffset) \(changes)"
  }

  private mutating func field(_ field: Field) -> String {
    let optional = field.isOptional ? "?" : ""
    let constraint = field.constraint.map { " in \($0.text(of: field.type))" } ?? ""
    let marks = (field.isPrivate ? " private" : "") + (field.step.map { " step \($0)" } ?? "")
    return
      "\(field.name) \(quoted(field.label)): \(type(field.type))\(optional)\(constraint)\(marks)"
  }

  private mutating func type(_ type: ValueType) -> String {
    switch type {
    case .enumeration(let id):
      usedEnums.insert(id.index)
      return program.schema[id].code
    case .entity(let id):
      usedEntities.insert(id.index)
      return program.schema[id].code
    case .count(let id):
      usedUnits.insert(id.index)
      return "int<\(program.schema[id].code)>"
    case .list(let element, let bound): return "list<\(self.type(element))> up to \(bound)"
    case .money(let currency): return "money(\(currency.code))"
    case .duration(let unit): return "duration(\(unit.rawValue))"
    default: return "\(type)"
    }
  }

  /// `(name:type detail child child …)`
  mutating func expression(_ e: TypedExpression) -> String {
    if case .aggregate(let aggregate) = e.kind, let count = variables?.count {
      variables?[aggregate.variable.index] = count
    }
    let head = head(of: e)
    let children = e.children.map { " " + expression($0) }.joined()
    return "(\(head):\(type(e.type))\(children))"
  }

  private mutating func head(of e: TypedExpression) -> String {
    switch e.kind {
    case .constant(let value): values.json(of: value, e.type)
    case .local(let slot):
      variables?[slot.index].map { "variable \($0)" } ?? "local \(slot.index)"
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
    case .within(_, let window): "within \(name(of: window))"
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
        return program.defines[index].code + (program.defines[index].output.map { ".\($0)" } ?? "")
      }()
    case .lookUp(let lookUp): values.text(of: lookUp.table)
    case .aggregate(let aggregate): self.aggregate(aggregate)
    case .isNone: "is-none"
    }
  }

  private func aggregate(_ a: TypedAggregate) -> String {
    let variable = variables?[a.variable.index] ?? a.variable.index
    var parts = [a.function.rawValue, "variable \(variable)"]
    if a.isDistinct { parts.append("distinct") }
    if a.ignoresMissing { parts.append("ignoring-missing") }
    // Which of the optional parts the children are.
    if a.filter != nil { parts.append("filter") }
    if a.element != nil { parts.append("element") }
    if a.weight != nil { parts.append("weight") }
    if a.order != nil { parts.append("order") }
    return parts.joined(separator: " ")
  }

  private mutating func name(of window: TypedWindow) -> String {
    switch window {
    case .last(let length, let includingToday):
      "last \(unit(length)) \(includingToday ? "including-today" : "")"
    case .lastBefore(let length, _): "last-before \(unit(length))"
    case .after(let length, _): "after \(unit(length))"
    case .next(let length): "next \(unit(length))"
    case .this(let period): "this \(period.rawValue)"
    case .previous(_, let period): "previous \(period.rawValue)"
    case .between: "between"
    case .since: "since"
    case .lastHours: "last-hours"
    case .lastHoursBefore: "last-hours-before"
    case .hoursAfter: "hours-after"
    case .nextHours: "next-hours"
    }
  }

  private mutating func unit(_ length: WindowLength) -> String {
    switch length.unit {
    case .days: return "days"
    case .months: return "months"
    case .businessDays(let index):
      usedCalendars.insert(index)
      return "business-days \(program.calendars[index].code)"
    }
  }

  func quoted(_ text: String?) -> String { text.map { Text($0).json } ?? "-" }
}
