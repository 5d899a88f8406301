import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// The schema that the targets share, checked once, and what holds of records that follow it.
enum FuzzProgram {
  private static let program = RuleChecking(
    Array((FuzzSchema.text + FuzzSchema.heading + "require r: item.fresh }").utf8)
  ).program

  static let schema = program.schema

  private static let parameters = program.policies.first?.parameters ?? []

  static func reader() throws(BrokenLaw) -> SubmissionReader {
    try hold(!parameters.isEmpty, "the schema of the fuzz targets is sound")
    let root = EntityType(code: "fuzz.p", fields: parameters)
    do { return try SubmissionReader(schema: schema, root: root) } catch {
      throw BrokenLaw("there is memory for a reader")
    }
  }

  /// A record that was read follows the schema; one that was not says why.
  static func expectSound(_ result: Result<Submission, MalformedRecord>) throws(BrokenLaw) {
    switch result {
    case .failure(let record):
      try hold(record.line >= 1, "a malformed record has a line")
      try hold(record.code.hasPrefix("data/"), "\(record.code) is a code of data")
      try hold(
        !record.message.english.isEmpty && !record.message.chinese.isEmpty,
        "\(record.code) speaks both languages")
    case .success(let submission):
      try hold(submission.record.slots.count == parameters.count, "every parameter has a slot")
      for (slot, field) in zip(submission.record.slots, parameters) {
        try expect(slot, field.type, field.constraint)
      }
    }
  }

  /// What stands in a slot is of its type and inside its constraint.
  static func expect(
    _ slot: Slot, _ type: ValueType, _ constraint: Constraint?
  ) throws(BrokenLaw) {
    switch slot {
    case .missing: return
    case .unlisted:
      if case .enumeration = type { return }
      throw BrokenLaw("only an enum has unlisted cases")
    case .value(let value): try expect(value, type, constraint)
    }
  }

  private static func expect(
    _ value: Value, _ type: ValueType, _ constraint: Constraint?
  ) throws(BrokenLaw) {
    switch (type, value) {
    case (.list(let element, let bound), .list(let slots)):
      try hold(slots.count <= bound, "a list is no longer than its bound")
      for slot in slots { try expect(slot, element, constraint) }
      return
    case (.entity(let id), .record(let record)):
      let fields = schema[id].fields
      try hold(record.slots.count == fields.count, "every field has a slot")
      for (slot, field) in zip(record.slots, fields) {
        try expect(slot, field.type, field.constraint)
      }
      return
    case (.bool, .bool), (.int, .int), (.count, .int), (.date, .date), (.instant, .instant),
      (.number, .decimal), (.percent, .decimal), (.money, .decimal), (.duration, .duration):
      break
    case (.text, .text(let text)):
      try hold(text.string.utf8.count <= DataLimit.text, "a text is no longer than its bound")
    case (.enumeration(let id), .enumCase(let index)):
      try hold(schema[id].cases.indices.contains(Int(index)), "a case is one of its enum")
    default: throw BrokenLaw("a value is of its field's type")
    }
    try hold(constraint?.allows(value) ?? true, "a value is inside its field's range")
  }
}
