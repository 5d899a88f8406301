import TestSupport

/// One piece of a generated sentence.
struct SentencePiece {
  enum Kind: Equatable {
    /// A word of the table of keywords, in English.
    case word(String)
    case sign(String)
    /// A token; the production in which it stands tells which names fit.
    case token(String, within: String)
  }

  let kind: Kind
  /// No line break may stand before it.
  var staysOnLine = false
  /// It begins a line.
  var beginsLine = false
}

/// Derives sentences from a grammar. Of several alternatives it takes the one that was taken least,
/// so that all are soon taken; behind a certain length the shortest.
struct SentenceGenerator {
  /// An alternative of a place of a production.
  struct Alternative: Hashable, CustomStringConvertible {
    let place: String
    let index: Int

    var description: String { "\(place) alternative \(index)" }
  }

  let grammar: Grammar
  private(set) var random: SplitMix
  private var shortest: [String: Int] = [:]
  private var uses: [Alternative: Int] = [:]
  private var pieces: [SentencePiece] = []
  private var taken: Set<Alternative> = []
  /// Those that this sentence has counted as used.
  private var counted: [Alternative] = []
  /// The least that has to follow what is being derived.
  private var pending = 0
  private let length = 40

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SplitMix(seed: seed)
    var changes = true
    while changes {
      changes = false
      for name in grammar.syntaxNames {
        guard let expression = grammar.productions[name] else { continue }
        let size = size(expression)
        if size < shortest[name] ?? .max { (shortest[name], changes) = (size, true) }
      }
    }
  }

  /// A sentence, and the alternatives of the grammar that it took.
  mutating func sentence() -> (pieces: [SentencePiece], taken: Set<Alternative>) {
    (pieces, taken, counted) = ([], [], [])
    switch Int.random(in: 0..<8, using: &random) {
    // Most of the grammar lies below expressions and items.
    case 0, 1:
      open([.word("define"), .token("WORD", within: "Name"), .sign("("), .sign(")"), .sign(":")])
      open([.word("bool"), .sign("=")])
      expand(.reference("Expression"), at: "", in: "")
    case 2, 3, 4:
      open([.word("policy"), .token("WORD", within: "Name"), .word("for"), .sign("{")])
      expand(.reference("Item"), at: "", in: "")
      open([.sign("}")])
    case 5:
      open([.word("rank"), .token("WORD", within: "Name"), .word("for"), .sign("{")])
      expand(.reference("RankItem"), at: "", in: "")
      open([.sign("}")])
    case 6:
      open([.word("table"), .token("WORD", within: "Name")])
      expand(.reference("Columns"), at: "", in: "")
      open([.sign("{")])
      for part in ["Head", "Row", "Row"] { expand(.reference(part), at: "", in: "") }
      open([.sign("}")])
    default: expand(.reference("File"), at: "", in: "")
    }
    return (pieces, taken)
  }

  /// Takes the last sentence for never derived, so that what it took is soon tried again.
  mutating func forget() {
    for alternative in counted {
      let left = (uses[alternative] ?? 1) - 1
      uses[alternative] = left == 0 ? nil : left
    }
    counted = []
  }

  private mutating func open(_ kinds: [SentencePiece.Kind]) {
    pieces += kinds.map { SentencePiece(kind: $0) }
  }

  /// Every alternative that can be taken.
  static func alternatives(of grammar: Grammar) -> Set<Alternative> {
    var found: Set<Alternative> = []
    func visit(_ expression: GrammarExpression, at place: String) {
      switch expression {
      case .choice(let parts):
        for index in parts.indices { found.insert(Alternative(place: place, index: index)) }
      case .optional, .star:
        found.formUnion([0, 1].map { Alternative(place: place, index: $0) })
      default: break
      }
      // What is taken away is never derived.
      var children = expression.children
      if case .difference = expression { children.removeLast() }
      for (index, child) in children.enumerated() { visit(child, at: "\(place).\(index)") }
    }
    let outside = derivedNever(in: grammar)
    for name in grammar.syntaxNames where !outside.contains(name) {
      if let expression = grammar.productions[name] { visit(expression, at: name) }
    }
    return found
  }

  /// Productions that only take away, or are told of in words.
  static func derivedNever(in grammar: Grammar) -> Set<String> {
    var reached: Set<String> = []
    func visit(_ expression: GrammarExpression) {
      if case .reference(let name) = expression, reached.insert(name).inserted,
        let production = grammar.productions[name]
      {
        visit(production)
      }
      var children = expression.children
      if case .difference = expression { children.removeLast() }
      children.forEach(visit)
    }
    visit(.reference("File"))
    return Set(grammar.syntaxNames).subtracting(reached)
  }

  // MARK: Derivation

  private func size(_ expression: GrammarExpression) -> Int {
    switch expression {
    case .reference(let name): Grammar.isLexical(name) ? 1 : shortest[name] ?? 10_000
    case .quoted, .characters: 1
    case .sequence(let parts): min(10_000, parts.reduce(0) { $0 + size($1) })
    case .choice(let parts): parts.map(size).min() ?? 0
    case .optional, .star: 0
    case .plus(let part): size(part)
    case .difference(let whole, _): size(whole)
    }
  }

  /// The least used of several alternatives; when the sentence is long, of the shortest ones.
  private mutating func choose(_ sizes: [Int], at place: String) -> Int {
    let least = sizes.min() ?? 0
    // Now and then the shortest, so that not every expression grows as long as it can.
    let isFree = pieces.count + pending < length && !random.oneIn(3)
    let isNew = sizes.indices.map { uses[Alternative(place: place, index: $0)] == nil }
    let fitting = sizes.indices.filter {
      isFree || sizes[$0] == least || isNew[$0] && pieces.count < 3 * length
    }
    let fewest = fitting.map { uses[Alternative(place: place, index: $0)] ?? 0 }.min() ?? 0
    let candidates = fitting.filter { uses[Alternative(place: place, index: $0)] ?? 0 == fewest }
    let index = candidates.randomElement(using: &random) ?? 0
    let alternative = Alternative(place: place, index: index)
    // What had no choice does not count, or else the longest would be taken whenever there is one.
    if fitting.count == sizes.count || isNew[index] {
      uses[alternative, default: 0] += 1
      counted.append(alternative)
    }
    taken.insert(alternative)
    return index
  }

  private mutating func expand(
    _ expression: GrammarExpression, at place: String, in production: String
  ) {
    switch expression {
    case .reference(let name):
      if let inner = grammar.productions[name], !Grammar.isLexical(name) {
        expand(inner, at: name, in: name)
      } else {
        pieces.append(SentencePiece(kind: .token(name, within: production)))
      }
    case .quoted(let text), .characters(let text):
      let isWord = text.contains { $0.isLetter }
      pieces.append(SentencePiece(kind: isWord ? .word(text) : .sign(text)))
    case .sequence(let parts):
      pending += parts.reduce(0) { $0 + size($1) }
      for (index, part) in parts.enumerated() {
        pending -= size(part)
        expand(part, at: "\(place).\(index)", in: production)
      }
    case .choice(let parts):
      let index = choose(parts.map(size), at: place)
      expand(parts[index], at: "\(place).\(index)", in: production)
    case .optional(let part):
      if choose([0, size(part)], at: place) == 1 {
        expand(part, at: "\(place).0", in: production)
      }
    case .star(let part):
      while choose([0, size(part)], at: place) == 1 {
        expand(part, at: "\(place).0", in: production)
      }
    case .plus(let part):
      repeat { expand(part, at: "\(place).0", in: production) } while random.oneIn(3)
    case .difference(let whole, let part):
      let start = pieces.count
      expand(whole, at: "\(place).0", in: production)
      guard start < pieces.count else { return }
      if part == .reference("FIRST") { pieces[start].staysOnLine = true }
      if part.references.prefix(3) == ["ANY", "INNER", "FIRST"] {
        for index in pieces.indices[(start + 1)...] { pieces[index].staysOnLine = true }
      }
      if part.references.first == "INNER" { pieces[start].beginsLine = true }
    }
  }
}
