/// The right side of a production.
indirect enum GrammarExpression: Equatable {
  case reference(String)
  case quoted(String)
  /// A class of characters as it stands between its brackets.
  case characters(String)
  case sequence([GrammarExpression])
  case choice([GrammarExpression])
  case optional(GrammarExpression)
  case star(GrammarExpression)
  case plus(GrammarExpression)
  case difference(GrammarExpression, GrammarExpression)

  var children: [GrammarExpression] {
    switch self {
    case .reference, .quoted, .characters: []
    case .sequence(let parts), .choice(let parts): parts
    case .optional(let part), .star(let part), .plus(let part): [part]
    case .difference(let whole, let part): [whole, part]
    }
  }

  /// Names of productions and tokens, in order, repeated where they are.
  var references: [String] {
    if case .reference(let name) = self { return [name] }
    return children.flatMap(\.references)
  }

  var quotedTexts: [String] {
    if case .quoted(let text) = self { return [text] }
    return children.flatMap(\.quotedTexts)
  }
}

/// All productions, in the order of the file.
struct Grammar {
  let names: [String]
  let productions: [String: GrammarExpression]

  init(_ productions: [(name: String, expression: GrammarExpression)]) {
    names = productions.map(\.name)
    self.productions = Dictionary(productions.map { ($0.name, $0.expression) }) { first, _ in first
    }
  }

  /// Tokens and their parts are written in capitals.
  static func isLexical(_ name: String) -> Bool { name == name.uppercased() }

  var syntaxNames: [String] { names.filter { !Grammar.isLexical($0) } }
  var lexicalNames: [String] { names.filter(Grammar.isLexical) }

  /// What a production that only lists words holds: each alternative as its words.
  func words(of name: String) -> [[String]] {
    guard let expression = productions[name] else { return [] }
    return words(of: expression)
  }

  private func words(of expression: GrammarExpression) -> [[String]] {
    switch expression {
    case .quoted(let word): return [[word]]
    case .reference(let name): return words(of: name)
    case .choice(let parts): return parts.flatMap(words)
    case .sequence(let parts):
      return parts.reduce([[]]) { heads, part in
        heads.flatMap { head in words(of: part).map { head + $0 } }
      }
    default: return []
    }
  }

  /// Names that can be reached from a production, itself included.
  func reachable(from name: String) -> Set<String> {
    var found: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += productions[next]?.references ?? [] }
    }
    return found
  }
}
