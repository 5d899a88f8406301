/// Tells whether a text belongs to the language of a grammar.
///
/// For a part of the grammar and a place it works out the set of all places at which that part can
/// end, and remembers it for each production. So it follows every derivation at once, knows no
/// precedence and no lookahead, and takes any grammar without left recursion.
final class Recogniser {
  private enum Node {
    case terminal(Int)
    case rule(Int)
    case sequence([Int])
    case choice([Int])
    case optional(Int)
    case star(Int)
    /// The second is taken away; of a token where it begins with the second.
    case difference(Int, Int, isToken: Bool)
    /// The same where the second is made of terminals alone: it need not be followed further than
    /// the first reaches.
    case flatDifference(Int, Int)
  }

  private let lexer: GrammarLexer
  private var nodes: [Node] = []
  private var isNullable: [Bool] = []
  private var first: [TerminalSet] = []
  private var terminals: [String: Int] = [:]
  private var rules: [String: Int] = [:]
  /// The node of each rule.
  private var roots: [Int] = []

  // The text at hand.
  private var readings: [[(terminal: Int, end: Int)]] = []
  private var starts: [TerminalSet] = []
  private var known: [[Int]?] = []
  /// Behind it no terminal is read.
  private var horizon = Int.max
  /// The last atom that was read by any derivation.
  private(set) var furthest = 0

  init(_ grammar: Grammar, _ lexer: GrammarLexer) {
    self.lexer = lexer
    for name in grammar.syntaxNames {
      rules[name] = rules.count
      roots.append(-1)
    }
    for name in grammar.syntaxNames {
      guard let rule = rules[name], let expression = grammar.productions[name] else { continue }
      roots[rule] = compile(expression)
    }
    settle()
  }

  /// Whether a text is derived from a production.
  func accepts(_ text: String, as production: String = "File") -> Bool {
    (readings, furthest) = ([[]], 0)
    guard let atoms = AtomBuilder.atoms(of: text, lexer), let rule = rules[production] else {
      return false
    }
    readings = atoms.map { atom in
      atom.readings.compactMap { reading in
        terminals[reading.terminal].map { (terminal: $0, end: reading.end) }
      }
    }
    readings.append([])
    starts = readings.map { TerminalSet($0.map(\.terminal)) }
    known = Array(repeating: nil, count: roots.count * readings.count)
    return ends(roots[rule], 0).contains(atoms.count)
  }

  /// What could be read around the place where no derivation went on.
  var sticking: String {
    readings.indices.filter { abs($0 - furthest) < 4 }.map { index in
      let names = readings[index].compactMap { reading in
        terminals.first { $0.value == reading.terminal }?.key
      }
      return (index == furthest ? ">>> " : "") + names.joined(separator: "/")
    }.joined(separator: " ")
  }

  // MARK: Compilation

  private func compile(_ expression: GrammarExpression) -> Int {
    switch expression {
    case .reference(let name):
      if let rule = rules[name] { return add(.rule(rule)) }
      return add(.terminal(terminal(name)))
    case .quoted(let text), .characters(let text): return add(.terminal(terminal(text)))
    case .sequence(let parts): return add(.sequence(parts.map(compile)))
    case .choice(let parts): return add(.choice(parts.map(compile)))
    case .optional(let part): return add(.optional(compile(part)))
    case .star(let part): return add(.star(compile(part)))
    case .plus(let part):
      let node = compile(part)
      return add(.sequence([node, add(.star(node))]))
    case .difference(let whole, let part):
      return add(.difference(compile(whole), compile(part), isToken: false))
    }
  }

  private func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private func terminal(_ name: String) -> Int {
    if let known = terminals[name] { return known }
    let new = terminals.count
    terminals[name] = new
    return new
  }

  /// Works out what is nullable and what each node can begin with, until nothing changes.
  private func settle() {
    isNullable = Array(repeating: false, count: nodes.count)
    first = Array(repeating: TerminalSet(), count: nodes.count)
    var isToken = Array(repeating: true, count: nodes.count)
    var changes = true
    while changes {
      changes = false
      for index in nodes.indices {
        let (null, set) = outlook(nodes[index])
        let token = readsOneToken(nodes[index], isToken)
        if null != isNullable[index] || set != first[index] || token != isToken[index] {
          (isNullable[index], first[index], isToken[index], changes) = (null, set, token, true)
        }
      }
    }
    for index in nodes.indices {
      guard case .difference(let whole, let part, _) = nodes[index] else { continue }
      if isToken[whole] && isToken[part] {
        nodes[index] = .difference(whole, part, isToken: true)
      } else if isFlat(part) {
        nodes[index] = .flatDifference(whole, part)
      }
    }
  }

  private func isFlat(_ node: Int) -> Bool {
    switch nodes[node] {
    case .terminal: true
    case .sequence(let parts), .choice(let parts): parts.allSatisfy(isFlat)
    case .optional(let part), .star(let part): isFlat(part)
    case .rule, .difference, .flatDifference: false
    }
  }

  private func outlook(_ node: Node) -> (Bool, TerminalSet) {
    switch node {
    case .terminal(let terminal): return (false, TerminalSet([terminal]))
    case .rule(let rule): return (isNullable[roots[rule]], first[roots[rule]])
    case .choice(let parts):
      return (
        parts.contains { isNullable[$0] }, parts.reduce(TerminalSet()) { $0.union(first[$1]) }
      )
    case .sequence(let parts):
      var set = TerminalSet()
      for part in parts {
        set = set.union(first[part])
        if !isNullable[part] { return (false, set) }
      }
      return (true, set)
    case .optional(let part), .star(let part): return (true, first[part])
    case .difference(let whole, _, _), .flatDifference(let whole, _):
      return (isNullable[whole], first[whole])
    }
  }

  private func readsOneToken(_ node: Node, _ isToken: [Bool]) -> Bool {
    switch node {
    case .terminal: true
    case .rule(let rule): isToken[roots[rule]]
    case .choice(let parts): parts.allSatisfy { isToken[$0] }
    case .difference(let whole, _, _), .flatDifference(let whole, _): isToken[whole]
    case .sequence, .optional, .star: false
    }
  }

  // MARK: Recognition

  private func ends(_ node: Int, _ place: Int) -> [Int] {
    if !isNullable[node], !first[node].intersects(starts[place]) { return [] }
    switch nodes[node] {
    case .terminal(let terminal):
      let found = readings[place].filter { $0.terminal == terminal && $0.end <= horizon }
        .map(\.end)
      furthest = max(furthest, found.max() ?? 0)
      return found
    case .rule(let rule):
      let key = rule * readings.count + place
      if let ends = known[key] { return ends }
      let ends = ends(roots[rule], place)
      known[key] = ends
      return ends
    case .sequence(let parts):
      var places = [place]
      for part in parts {
        places = union(places.map { ends(part, $0) })
        if places.isEmpty { break }
      }
      return places
    case .choice(let parts): return union(parts.map { ends($0, place) })
    case .optional(let part): return union([[place], ends(part, place)])
    case .star(let part):
      var all = [place]
      var index = 0
      while index < all.count {
        for end in ends(part, all[index]) where !all.contains(end) { all.append(end) }
        index += 1
      }
      return all
    case .difference(let whole, let part, let isToken):
      let all = ends(whole, place)
      if all.isEmpty { return [] }
      let taken = ends(part, place)
      return isToken ? (taken.isEmpty ? all : []) : all.filter { !taken.contains($0) }
    case .flatDifference(let whole, let part):
      let all = ends(whole, place)
      guard let last = all.max() else { return [] }
      horizon = last
      let taken = ends(part, place)
      horizon = Int.max
      return all.filter { !taken.contains($0) }
    }
  }

  private func union(_ sets: [[Int]]) -> [Int] {
    var result: [Int] = []
    for set in sets where !set.isEmpty {
      if result.isEmpty {
        result = set
      } else {
        for place in set where !result.contains(place) { result.append(place) }
      }
    }
    return result
  }
}

/// A set of terminals, of which there are fewer than 256.
struct TerminalSet: Equatable {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  init(_ terminals: [Int] = []) {
    for terminal in terminals {
      let bit: UInt64 = 1 << UInt64(terminal & 63)
      switch terminal >> 6 {
      case 0: a |= bit
      case 1: b |= bit
      case 2: c |= bit
      default: d |= bit
      }
    }
  }

  func intersects(_ other: TerminalSet) -> Bool {
    a & other.a | b & other.b | c & other.c | d & other.d != 0
  }

  func union(_ other: TerminalSet) -> TerminalSet {
    var result = self
    result.a |= other.a
    result.b |= other.b
    result.c |= other.c
    result.d |= other.d
    return result
  }
}
