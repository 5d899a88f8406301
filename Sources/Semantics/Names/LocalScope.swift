import MenkanSource
package import MenkanSyntax
import MenkanValues

/// Counts the slots of one frame: of a policy, or of one call of a `define`.
final class Frame {
  private(set) var size = 0

  func newSlot(named name: String) -> LocalSlot {
    defer { size += 1 }
    return LocalSlot(size, named: name)
  }
}

/// A name inside a policy or `define`.
enum LocalName {
  /// A parameter or an aggregate's variable; the type is nil where its declaration is broken.
  case variable(LocalSlot, ValueType?)
  /// Index into `TypedPolicy.params`.
  case param(Int, ValueType?)
  case binding(LetBinding)
}

/// A `let`, checked when it is first needed, so that lets may stand in any order.
final class LetBinding {
  enum State {
    case waiting
    case checking
    /// nil where its value is broken.
    case done(LocalSlot, ValueType?, mayBeNone: Bool)
  }

  let declaration: LetDeclaration
  /// The names that its value can use, itself among them; nil once it is checked, so that the two
  /// do not hold each other for ever.
  private(set) var scope: LocalScope?
  var state = State.waiting {
    didSet { if case .done = state { scope = nil } }
  }

  init(_ declaration: LetDeclaration, in scope: LocalScope) {
    self.declaration = declaration
    self.scope = scope
  }

  /// The other lets that its value names and that wait to be checked.
  func needed(in tree: SyntaxTree) -> [LetBinding] {
    var found: [LetBinding] = []
    var waiting = [declaration.value]
    while let id = waiting.popLast() {
      if case .name(let name) = tree[id].kind, case .binding(let other) = scope?.lookUp(name.text),
        case .waiting = other.state
      {
        found.append(other)
      }
      tree[id].kind.forEachChild { waiting.append($0) }
    }
    return found
  }
}

/// The names of one block; inner blocks see those of outer ones.
final class LocalScope {
  let parent: LocalScope?
  private var names: [String: LocalName] = [:]
  private var spans: [String: SourceSpan] = [:]

  init(parent: LocalScope? = nil) { self.parent = parent }

  func lookUp(_ spelling: String) -> LocalName? { names[spelling] ?? parent?.lookUp(spelling) }

  /// Adds a name with its label as alias; returns the place of an earlier one that it repeats.
  func add(_ heading: Heading, _ name: LocalName) -> (repeated: Identifier, earlier: SourceSpan)? {
    var conflict: (repeated: Identifier, earlier: SourceSpan)?
    for spelling in heading.spellings {
      if conflict == nil, let earlier = place(of: spelling.text) { conflict = (spelling, earlier) }
    }
    // Even so the name can be used, so that one mistake is not reported at every use.
    for spelling in heading.spellings where spans[spelling.text] == nil {
      names[spelling.text] = name
      spans[spelling.text] = spelling.span
    }
    return conflict
  }

  private func place(of spelling: String) -> SourceSpan? {
    spans[spelling] ?? parent?.place(of: spelling)
  }

  /// The names of records that can be used here, sorted, names before their labels.
  var records: [(name: String, slot: LocalSlot, entity: EntityID)] {
    let own = names.compactMap { spelling, name -> (String, LocalSlot, EntityID)? in
      guard case .variable(let slot, .entity(let id)) = name else { return nil }
      return (spelling, slot, id)
    }
    return own.sorted { $0.0 < $1.0 } + (parent?.records ?? [])
  }

  /// Every spelling that can be used here, sorted: for suggestions.
  var spellings: [String] { (Array(names.keys) + (parent?.spellings ?? [])).sorted() }
}

extension Heading {
  /// The name and, where there is a label, the label as an alias.
  package var spellings: [Identifier] {
    guard let alias, alias != name.text, let label else { return [name] }
    return [name, Identifier(alias, label.span)]
  }

  /// The label as a second spelling; one that is no identifier is written in backquotes.
  var alias: String? {
    guard let text = label?.text.normalised, !text.isEmpty else { return nil }
    return text
  }
}
