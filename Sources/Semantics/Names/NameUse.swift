import MenkanSource
package import MenkanValues

/// What a name stands for that the schema gives two spellings.
package enum NamedThing: Hashable, Sendable {
  case field(EntityID, index: Int)
  case enumCase(EnumID, index: Int)
  case entity(EntityID)
  case enumeration(EnumID)
  case unit(UnitID)
}

/// A name where rules use it.
package struct NameUse: Hashable, Sendable {
  package let thing: NamedThing
  /// The name by which it was declared; nil where that would mean something else at this place.
  package let name: String?
  /// Its label as a name; nil where it has none, or where that would mean something else here.
  package let alias: String?
}

/// Notes while rules are checked where names are used and for what.
final class NameRecorder {
  private struct Note {
    let thing: NamedThing
    /// Whether a spelling means the same at this place.
    let isSame: (String) -> Bool
  }

  private var notes: [SourceSpan: Note] = [:]

  func note(_ thing: NamedThing, at span: SourceSpan, where isSame: @escaping (String) -> Bool) {
    // What is checked again as a part of another policy means the same.
    if notes[span] == nil { notes[span] = Note(thing: thing, isSame: isSame) }
  }

  /// All uses, once the schema is complete.
  func uses(in schema: Schema) -> [SourceSpan: NameUse] {
    notes.mapValues { note in
      let (name, label) = spellings(of: note.thing, in: schema)
      let alias = label.map(\.normalised).flatMap { $0.isEmpty ? nil : $0 }
      return NameUse(
        thing: note.thing, name: note.isSame(name) ? name : nil,
        alias: alias.flatMap { note.isSame($0) ? $0 : nil })
    }
  }

  private func spellings(
    of thing: NamedThing, in schema: Schema
  ) -> (name: String, label: String?) {
    switch thing {
    case .field(let id, let index):
      (schema[id].fields[index].name, schema[id].fields[index].alias)
    case .enumCase(let id, let index): (schema[id].cases[index].name, schema[id].cases[index].alias)
    case .entity(let id): (schema.shortName(of: id), schema[id].label)
    case .enumeration(let id): (schema.shortName(of: id), schema[id].label)
    case .unit(let id):
      (schema[id].code.split(separator: ".").last.map(String.init) ?? "", schema[id].label)
    }
  }
}
