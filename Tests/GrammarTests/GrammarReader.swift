/// Reads the EBNF of the W3C's XML recommendation.
struct GrammarReader {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private enum Token: Equatable {
    case name(String)
    case quoted(String)
    case characters(String)
    case sign(Character)
    case defines
  }

  private var tokens: [Token] = []
  private var index = 0

  static func read(_ text: String) throws -> Grammar {
    var reader = GrammarReader()
    reader.tokens = try tokens(of: text)
    var productions: [(name: String, expression: GrammarExpression)] = []
    while let token = reader.current {
      guard case .name(let name) = token, reader.peek == .defines else {
        throw Failure(description: "a production was expected, found \(token)")
      }
      if productions.contains(where: { $0.name == name }) {
        throw Failure(description: "\(name) is defined twice")
      }
      reader.index += 2
      productions.append((name, try reader.choice()))
    }
    return Grammar(productions)
  }

  // MARK: Expressions

  private var current: Token? { index < tokens.count ? tokens[index] : nil }
  private var peek: Token? { index + 1 < tokens.count ? tokens[index + 1] : nil }

  private mutating func accept(_ sign: Character) -> Bool {
    guard current == .sign(sign) else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws -> GrammarExpression {
    var parts = [try sequence()]
    while accept("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws -> GrammarExpression {
    var parts: [GrammarExpression] = []
    while startsItem { parts.append(try difference()) }
    guard !parts.isEmpty else {
      throw Failure(description: "nothing stands where an expression was expected")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private var startsItem: Bool {
    switch current {
    case .name: peek != .defines
    case .quoted, .characters, .sign("("): true
    default: false
    }
  }

  private mutating func difference() throws -> GrammarExpression {
    let whole = try repetition()
    return accept("-") ? .difference(whole, try repetition()) : whole
  }

  private mutating func repetition() throws -> GrammarExpression {
    let item = try item()
    if accept("?") { return .optional(item) }
    if accept("*") { return .star(item) }
    if accept("+") { return .plus(item) }
    return item
  }

  private mutating func item() throws -> GrammarExpression {
    let token = current
    index += 1
    switch token {
    case .name(let name): return .reference(name)
    case .quoted(let text): return .quoted(text)
    case .characters(let text): return .characters(text)
    case .sign("("):
      let inner = try choice()
      guard accept(")") else { throw Failure(description: "`)` is missing in \(inner)") }
      return inner
    default: throw Failure(description: "\(String(describing: token)) stands in a wrong place")
    }
  }

  // MARK: Tokens

  private static func tokens(of text: String) throws -> [Token] {
    let characters = Array(text)
    var tokens: [Token] = []
    var index = 0
    func textUp(to end: String, from start: Int) throws -> (text: String, next: Int) {
      let ending = Array(end)
      var stop = start
      while stop + ending.count <= characters.count {
        if Array(characters[stop..<stop + ending.count]) == ending {
          return (String(characters[start..<stop]), stop + ending.count)
        }
        stop += 1
      }
      throw Failure(description: "\(end) is missing")
    }
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "/" where characters[index...].starts(with: "/*"):
        index = try textUp(to: "*/", from: index + 2).next
      case "'", "\"":
        let (inner, next) = try textUp(to: String(character), from: index + 1)
        tokens.append(.quoted(inner))
        index = next
      case "[":
        let (inner, next) = try textUp(to: "]", from: index + 1)
        tokens.append(.characters(inner))
        index = next
      case ":" where characters[index...].starts(with: "::="):
        tokens.append(.defines)
        index += 3
      case "(", ")", "|", "?", "*", "+", "-":
        tokens.append(.sign(character))
        index += 1
      case _ where character.isWhitespace: index += 1
      case _ where character.isLetter || character == "_":
        let name = characters[index...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        tokens.append(.name(String(name)))
        index += name.count
      default: throw Failure(description: "`\(character)` is no part of the notation")
      }
    }
    return tokens
  }
}
