/// What was defined in a session, in order.
struct Definitions {
  /// One input: a `let`, a rule, or several of them in a block.
  struct Definition {
    let text: String
    let names: Set<String>
  }

  private(set) var all: [Definition] = []

  var isEmpty: Bool { all.isEmpty }

  var text: String { all.map(\.text).joined(separator: "\n") }

  /// Those that are left where these names are defined anew.
  func without(_ names: Set<String>) -> Definitions {
    var copy = self
    copy.all.removeAll { !$0.names.isDisjoint(with: names) }
    return copy
  }

  mutating func add(_ text: String, _ names: Set<String>) {
    self = without(names)
    all.append(Definition(text: text, names: names))
  }
}
