import MenkanSource
import MenkanValues

/// What was most likely meant by names in data that the schema does not have.
struct MeantNames {
  /// A field by its full path, and what people call it.
  private struct Known {
    let path: String
    let field: Field
  }

  private var known: [Known] = []
  private let schema: Schema

  /// Fields are looked for within two entities; deeper ones nobody misses by accident.
  init(_ schema: Schema, _ fields: [Field]) {
    self.schema = schema
    add(fields, below: "", levels: 2)
  }

  private mutating func add(_ fields: [Field], below path: String, levels: Int) {
    for field in fields where known.count < 2000 {
      let own = path.isEmpty ? field.name : "\(path).\(field.name)"
      known.append(Known(path: own, field: field))
      if levels > 0, let entity = schema.entity(of: field.type) {
        add(entity.fields, below: own, levels: levels - 1)
      }
    }
  }

  /// An ignored field with the path that was meant: of the one field with this label or name
  /// elsewhere, or of the one of the same record that is spelt alike.
  func field(_ note: ReadingNotes.Note) -> ReadingNotes.Note {
    let parts = note.path.split(separator: ".").map(String.init)
    let last = parts.last ?? note.path
    let called = known.filter { $0.field.label == last || $0.field.name == last }
    let owner = parts.dropLast().joined(separator: ".")
    let near = called.count == 1 ? called[0].path : alike(last, below: owner)
    return ReadingNotes.Note(path: note.path, value: note.value, near: near, count: note.count)
  }

  private func alike(_ name: String, below owner: String) -> String? {
    let prefix = owner.isEmpty ? "" : owner + "."
    let fields = known.filter { $0.path == prefix + $0.field.name }
    let spellings = fields.flatMap { [$0.field.name] + [$0.field.alias].compactMap(\.self) }
    return NearName.best(for: name, among: spellings).map { prefix + $0 }
  }

  /// An unlisted value with the case that is spelt alike.
  func value(_ note: ReadingNotes.Note) -> ReadingNotes.Note {
    let near = known.first { $0.path == note.path }.flatMap { known -> String? in
      guard let cases = enumeration(known.field.type)?.cases, let value = note.value else {
        return nil
      }
      let spellings = cases.flatMap { [$0.name] + [$0.label].compactMap(\.self) }
      return NearName.best(for: value, among: spellings)
    }
    return ReadingNotes.Note(path: note.path, value: note.value, near: near, count: note.count)
  }

  private func enumeration(_ type: ValueType) -> EnumType? {
    switch type {
    case .enumeration(let id) where schema.enums.indices.contains(id.index): schema.enums[id.index]
    case .list(let element, _): enumeration(element)
    default: nil
    }
  }
}
