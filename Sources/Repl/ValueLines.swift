import MenkanSource
import MenkanValues

/// A value as lines: a record with its fields, a list of records with an element a line.
struct ValueLines {
  let formatter: ValueFormatter
  let language: OutputLanguage
  private var schema: Schema { formatter.schema }

  /// How many elements of a list are shown.
  private static let mostElements = 10

  /// One line for what is no record, else the value's kind and the lines below it.
  func lines(of value: Value, _ type: ValueType) -> (head: String, below: [String]) {
    if case .record(let record) = value, let entity = schema.entity(of: type) {
      let id = formatter.text(of: value, type)
      return (id, fields(of: record, entity.fields))
    }
    if case .list(let slots) = value, case .list(let element, _) = type,
      schema.entity(of: element) != nil
    {
      return (count(of: slots), elements(slots, element))
    }
    return (short(value, type), [])
  }

  /// The fields of a record, or the parameters of a submission.
  func fields(of record: Record, _ fields: [Field]) -> [String] {
    zip(fields, record.slots).map { field, slot in
      let label = field.label.map { " \"\($0)\"" } ?? ""
      return "  \(field.name)\(label): \(text(of: slot, field.type))"
    }
  }

  /// All of a submission, records spread out.
  func submission(_ record: Record, _ parameters: [Field]) -> [String] {
    zip(parameters, record.slots).flatMap { field, slot -> [String] in
      guard case .value(let value) = slot else { return fields(of: Record([slot]), [field]) }
      let (head, below) = lines(of: value, field.type)
      let label = field.label.map { " \"\($0)\"" } ?? ""
      return ["  \(field.name)\(label): \(head)"] + below.map { "  " + $0 }
    }
  }

  private func elements(_ slots: [Slot], _ type: ValueType) -> [String] {
    let shown = slots.prefix(Self.mostElements).enumerated().map { index, slot in
      "  [\(index)] \(element(slot, type))"
    }
    return shown + (slots.count > shown.count ? ["  …"] : [])
  }

  private func element(_ slot: Slot, _ type: ValueType) -> String {
    guard case .value(.record(let record)) = slot, let entity = schema.entity(of: type) else {
      return text(of: slot, type)
    }
    return zip(entity.fields, record.slots).map { field, slot in
      "\(field.name) \(text(of: slot, field.type))"
    }.joined(separator: language == .english ? ", " : "，")
  }

  func text(of slot: Slot, _ type: ValueType) -> String {
    switch slot {
    case .missing: LocalizedText(en: "missing", zh: "缺失").text(in: language)
    case .unlisted(let found):
      LocalizedText(en: "unlisted \(found.json)", zh: "未收录的 \(found.json)").text(in: language)
    case .value(let value): short(value, type)
    }
  }

  /// Texts in quotes, so that an empty one can be seen; of long ones the beginning.
  private func short(_ value: Value, _ type: ValueType) -> String {
    switch (value, type) {
    case (.text(let text), _):
      let string = text.string
      return string.count > 200 ? Text(String(string.prefix(200)) + "…").json : text.json
    case (.list(let slots), .list(let element, _)):
      if schema.entity(of: element) != nil { return count(of: slots) }
      let shown = slots.prefix(Self.mostElements).map { self.text(of: $0, element) }
      let rest = slots.count > shown.count ? ", …" : ""
      return "[" + shown.joined(separator: ", ") + rest + "]"
    default: return formatter.text(of: value, type)
    }
  }

  private func count(of slots: [Slot]) -> String {
    LocalizedText(
      en: slots.count == 1 ? "1 element" : "\(slots.count) elements", zh: "\(slots.count) 项"
    ).text(in: language)
  }
}
