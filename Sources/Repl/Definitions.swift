/// What was defined in a session, in order.
struct Definitions {
  /// One input: a `let`, a rule, or several of them in a block; or a `define` or a table.
  struct Definition {
    let text: String
    let names: Set<String>
    /// Where it belongs.
    let place: Place
  }

  enum Place {
    /// Among the lines of the policy.
    case policy
    /// In the file, outside of policies.
    case file
  }

  private(set) var all: [Definition] = []

  var isEmpty: Bool { all.isEmpty }

  var text: String { all.map(\.text).joined(separator: "\n") }

  func text(in place: Place, separator: String = "\n") -> String {
    all.filter { $0.place == place }.map(\.text).joined(separator: separator)
  }

  /// Those that are left where these names are defined anew.
  func without(_ names: Set<String>) -> Definitions {
    var copy = self
    copy.all.removeAll { !$0.names.isDisjoint(with: names) }
    return copy
  }

  mutating func add(_ definition: Definition) {
    self = without(definition.names)
    all.append(definition)
  }
}
