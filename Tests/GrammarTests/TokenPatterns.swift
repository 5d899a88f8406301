import Foundation

/// The token productions of the grammar as regular expressions.
struct TokenPatterns {
  /// Tokens that text is cut into, in the order in which they are tried.
  static let scanned = [
    "SPACE", "COMMENT", "TEXT", "QUOTED", "INSTANT", "DATE", "NODATE", "TIME", "NUMBER", "WORD",
  ]
  /// No digit stands right behind these.
  private static let whole: Set = ["INSTANT", "DATE", "NODATE", "TIME"]

  /// One group for each scanned token, and one for signs.
  let scanner: NSRegularExpression
  /// Tokens that are told by how another one reads.
  let readings: [(name: String, pattern: NSRegularExpression)]

  init(_ grammar: Grammar, _ keywords: KeywordTable) throws {
    let quoted = grammar.syntaxNames.compactMap { grammar.productions[$0] }.flatMap(\.quotedTexts)
    let signs = Set(quoted + keywords.signs.values.flatMap { $0 })
      .filter { $0.allSatisfy { !$0.isLetter && $0 != "_" } }
    // A longer sign before the one that it begins with.
    let ordered = signs.sorted { ($1.count, $0) < ($0.count, $1) }
    let groups = TokenPatterns.scanned.map { name in
      let body = TokenPatterns.pattern(.reference(name), grammar)
      return "(\(body))" + (TokenPatterns.whole.contains(name) ? "(?![0-9０-９])" : "")
    }
    let signGroup =
      "("
      + (ordered.map { TokenPatterns.literal($0) } + ["(?!)"])
      .joined(separator: "|") + ")"
    scanner = try NSRegularExpression(
      pattern: (groups + [signGroup]).joined(separator: "|"), options: [])
    readings = try ["WHOLE", "CODE", "YUAN", "SPREADSHEET"].map { name in
      let body = TokenPatterns.pattern(.reference(name), grammar)
      return (name, try NSRegularExpression(pattern: "^(?:\(body))$"))
    }
  }

  // MARK: Translation

  private static func pattern(_ expression: GrammarExpression, _ grammar: Grammar) -> String {
    switch expression {
    case .reference("START"): "[\\p{XID_Start}Ａ-Ｚａ-ｚ]"
    case .reference("CONTINUE"): "[\\p{XID_Continue}Ａ-Ｚａ-ｚ０-９＿]"
    case .reference(let name):
      grammar.productions[name].map { "(?:\(pattern($0, grammar)))" } ?? "(?!)"
    case .quoted(let text): literal(text)
    case .characters(let text): characters(text)
    case .sequence(let parts): parts.map { pattern($0, grammar) }.joined()
    case .choice(let parts):
      "(?:" + parts.map { pattern($0, grammar) }.joined(separator: "|") + ")"
    case .optional(let part): "(?:\(pattern(part, grammar)))?"
    case .star(let part): "(?:\(pattern(part, grammar)))*"
    case .plus(let part): "(?:\(pattern(part, grammar)))+"
    // Tokens need none.
    case .difference: "(?!)"
    }
  }

  /// The full-width twin of an ASCII character; a backslash has none.
  private static func twin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x21...0x7E).contains(scalar.value), scalar != "\\" else { return nil }
    return Unicode.Scalar(scalar.value + 0xFEE0)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\x{" + String(scalar.value, radix: 16) + "}"
  }

  private static func literal(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      twin(scalar).map { "[\(escaped(scalar))\(escaped($0))]" } ?? escaped(scalar)
    }.joined()
  }

  /// `^"\#xA`, `A-Z`: characters, ranges, and numbers of characters.
  private static func characters(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    var pattern = "["
    if scalars.first == "^" {
      pattern += "^"
      scalars.removeFirst()
    }
    func next() -> Unicode.Scalar? {
      guard let first = scalars.popFirst() else { return nil }
      guard first == "#", scalars.first == "x" else { return first }
      let digits = scalars.dropFirst().prefix { $0.properties.isASCIIHexDigit }
      scalars = scalars.dropFirst(1 + digits.count)
      let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
      return value.flatMap(Unicode.Scalar.init)
    }
    while let lower = next() {
      var upper = lower
      if scalars.first == "-", scalars.count > 1 {
        scalars.removeFirst()
        upper = next() ?? lower
      }
      pattern += escaped(lower) + "-" + escaped(upper)
      if let first = twin(lower), let last = twin(upper) {
        pattern += escaped(first) + "-" + escaped(last)
      }
    }
    return pattern + "]"
  }
}

extension NSRegularExpression {
  func matches(_ text: String) -> Bool {
    let range = NSRange(location: 0, length: text.utf16.count)
    return firstMatch(in: text, range: range) != nil
  }
}
