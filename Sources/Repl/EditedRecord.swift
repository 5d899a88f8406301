import MenkanSemantics
import MenkanValues

/// A submission as it was read, and as it was changed since.
struct EditedRecord {
  let original: Record
  private(set) var current: Record
  /// What it is called; nil for one that was made here.
  let id: String?

  init(_ record: Record, id: String?) {
    original = record
    current = record
    self.id = id
  }

  /// A submission of which nothing is known.
  static func empty(_ parameters: [Field]) -> EditedRecord {
    EditedRecord(Record(parameters.map { _ in .missing }), id: nil)
  }

  mutating func reset() { current = original }

  /// Puts something at a path; the records above it come to be where they are missing.
  mutating func set(_ path: FieldPath, to slot: Slot, parameters: [Field], schema: Schema) {
    current = EditedRecord.setting(current, parameters, path.indices[...], slot, schema)
  }

  private static func setting(
    _ record: Record, _ fields: [Field], _ indices: ArraySlice<Int>, _ slot: Slot,
    _ schema: Schema
  ) -> Record {
    guard let first = indices.first, record.slots.indices.contains(first) else { return record }
    var copy = record
    if indices.count == 1 {
      copy.slots[first] = slot
      return copy
    }
    let below = schema.entity(of: fields[first].type)?.fields ?? []
    var inner = Record(below.map { _ in .missing })
    if case .value(.record(let known)) = record.slots[first] { inner = known }
    copy.slots[first] = .value(
      .record(setting(inner, below, indices.dropFirst(), slot, schema)))
    return copy
  }
}
