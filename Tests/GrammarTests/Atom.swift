/// What the recogniser steps over: a token, one word of a phrase, or a part of a message.
struct Atom {
  /// Each terminal that can be read here, and the index of the atom behind it.
  private(set) var readings: [(terminal: String, end: Int)] = []

  mutating func add(_ terminal: String, upTo end: Int) { readings.append((terminal, end)) }
}

/// Lays tokens out as atoms and tells those that are told by where they stand.
struct AtomBuilder {
  let lexer: GrammarLexer
  private(set) var atoms: [Atom] = []

  init(_ lexer: GrammarLexer) { self.lexer = lexer }

  /// The atoms of a text; nil where a part of it is no token.
  static func atoms(of text: String, _ lexer: GrammarLexer) -> [Atom]? {
    guard let tokens = lexer.tokens(of: text) else { return nil }
    var builder = AtomBuilder(lexer)
    builder.add(tokens)
    return builder.atoms
  }

  private mutating func add(_ tokens: [ScannedToken]) {
    for index in tokens.indices {
      let token = tokens[index]
      let start = atoms.count
      switch token.kind {
      case "TEXT": addText(token)
      case "SIGN": addSign(token.meaning[0])
      case "WORD" where !token.isPlainName:
        addSign(token.meaning[0])
        atoms[start].add("WORD", upTo: atoms.count)
      case "WORD": addWord(token)
      default:
        atoms.append(Atom())
        atoms[start].add(token.kind, upTo: start + 1)
        addReadings(token, at: start)
      }
      // A token of several atoms begins with the first of them.
      for place in start..<atoms.count {
        let isFirst = token.startsLine && place == start
        atoms[place].add(isFirst ? "FIRST" : "INNER", upTo: place + 1)
      }
      for name in places(of: index, in: tokens) { atoms[start].add(name, upTo: start + 1) }
    }
  }

  /// `>=` is two atoms, as it can be read as two signs.
  private mutating func addSign(_ sign: String) {
    let start = atoms.count
    let parts = sign == ">=" ? [">", "="] : [sign]
    for (offset, part) in parts.enumerated() {
      atoms.append(Atom())
      atoms[start + offset].add(part, upTo: start + offset + 1)
      atoms[start + offset].add("ANY", upTo: start + offset + 1)
    }
    if parts.count > 1 { atoms[start].add(sign, upTo: start + parts.count) }
  }

  private mutating func addWord(_ token: ScannedToken) {
    let start = atoms.count
    let words = token.meaning.isEmpty ? [""] : token.meaning
    for (offset, word) in words.enumerated() {
      atoms.append(Atom())
      if !word.isEmpty { atoms[start + offset].add(word, upTo: start + offset + 1) }
      atoms[start + offset].add("ANY", upTo: start + offset + 1)
    }
    atoms[start].add("WORD", upTo: atoms.count)
    addReadings(token, at: start)
  }

  private mutating func addReadings(_ token: ScannedToken, at start: Int) {
    if token.kind != "WORD" { atoms[start].add("ANY", upTo: start + 1) }
    guard token.kind == "WORD" || token.kind == "NUMBER" else { return }
    for (name, pattern) in lexer.patterns.readings where pattern.matches(token.text) {
      if name == "CODE", lexer.keywords.kinds[token.text.lowercased()] != nil { continue }
      atoms[start].add(name, upTo: start + 1)
    }
  }

  private mutating func addText(_ token: ScannedToken) {
    let start = atoms.count
    let inner = MessageParts.expressions(in: token.text)
    let parts = inner?.compactMap { AtomBuilder.atoms(of: $0, lexer) }
    atoms.append(Atom())
    guard let inner, let parts, parts.count == inner.count, !parts.isEmpty else {
      if inner?.isEmpty == true { atoms[start].add("PLAIN", upTo: start + 1) }
      atoms[start].add("TEXT", upTo: start + 1)
      atoms[start].add("ANY", upTo: start + 1)
      return
    }
    atoms[start].add("HEAD", upTo: start + 1)
    for (index, part) in parts.enumerated() {
      let shift = atoms.count
      for atom in part {
        atoms.append(Atom())
        for (terminal, end) in atom.readings {
          atoms[atoms.count - 1].add(terminal, upTo: end + shift)
        }
      }
      atoms.append(Atom())
      atoms[atoms.count - 1].add(index == parts.count - 1 ? "TAIL" : "MIDDLE", upTo: atoms.count)
    }
    atoms[start].add("TEXT", upTo: atoms.count)
    atoms[start].add("ANY", upTo: atoms.count)
  }

  // MARK: Tokens told by where they stand

  private func places(of index: Int, in tokens: [ScannedToken]) -> [String] {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    guard let word = token.meaning.first, token.isPlainName else { return [] }
    var names: [String] = []
    if word == "choose", next?.meaning == ["{"] { names.append("CHOOSING") }
    if token.startsLine, let next, next.isPlainName, !next.startsLine {
      let behind = index + 2 < tokens.count ? tokens[index + 2] : nil
      let startsItem =
        lexer.itemWords.contains(word) && next.meaning.isEmpty
        && (behind?.kind == "TEXT" || behind?.meaning == [":"] || behind?.meaning == ["="])
      if lexer.declarationWords.contains(word) && !isOperator(index + 1, tokens) || startsItem {
        names.append("BEGINNING")
      }
    }
    if index > 0, tokens[index - 1].meaning == ["within"], opensWindow(token, next) {
      names.append("WINDOWING")
    }
    return names
  }

  private func isOperator(_ index: Int, _ tokens: [ScannedToken]) -> Bool {
    let following = tokens[index...].prefix(2).flatMap(\.meaning)
    return lexer.operatorWords.contains { following.starts(with: $0) }
  }

  private func opensWindow(_ token: ScannedToken, _ next: ScannedToken?) -> Bool {
    let isPhrase = token.meaning.count > 1
    switch token.meaning.first {
    case "since": return true
    case "last", "next", "previous":
      return isPhrase
        || next.map { $0.isName || $0.kind == "NUMBER" || $0.meaning == ["("] } ?? false
    case "this": return isPhrase || next?.isName ?? false
    default: return false
    }
  }
}
