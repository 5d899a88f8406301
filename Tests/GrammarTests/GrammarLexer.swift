import Foundation

/// Cuts text into tokens by the token rules of the grammar and the table of keywords. It knows
/// nothing of the lexer that it is compared with.
struct GrammarLexer {
  let patterns: TokenPatterns
  let keywords: KeywordTable
  private let multiples: Set<String>
  private let currencies: Set<String>
  /// Chinese spellings that may stand right behind a number, longest first.
  private let suffixes: [String]
  let declarationWords: Set<String>
  let itemWords: Set<String>
  let operatorWords: [[String]]

  init(_ grammar: Grammar, _ keywords: KeywordTable) throws {
    patterns = try TokenPatterns(grammar, keywords)
    self.keywords = keywords
    func words(_ name: String) -> Set<String> { Set(grammar.words(of: name).flatMap { $0 }) }
    multiples = words("Multiple")
    currencies = words("Currency")
    declarationWords = words("DeclarationWord")
    itemWords = words("ItemWord")
    operatorWords = grammar.words(of: "OperatorWord")
    // `day`, in Chinese the function `几号`, is not among them.
    let units = multiples.union(currencies).union(words("Duration")).union(["business"])
      .filter { keywords.kinds[$0]?.contains("function") == false }
    suffixes = keywords.meanings
      .filter { spelling, meaning in
        meaning.first.map(units.contains) == true && spelling.contains { !$0.isASCII }
      }
      .keys.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// The tokens of a text; nil where a part of it is none.
  func tokens(of source: String) -> [ScannedToken]? {
    let text = source as NSString
    var tokens: [ScannedToken] = []
    var startsLine = true
    var isAttached = false
    var end = 0
    let matches = patterns.scanner.matches(
      in: source, range: NSRange(location: 0, length: text.length))
    for match in matches {
      guard match.range.location == end, match.range.length > 0 else { return nil }
      end += match.range.length
      let group = (1..<match.numberOfRanges).first { match.range(at: $0).location != NSNotFound }
      guard let group else { return nil }
      let kind = group <= TokenPatterns.scanned.count ? TokenPatterns.scanned[group - 1] : "SIGN"
      let written = text.substring(with: match.range)
      switch kind {
      case "NODATE": return nil
      case "COMMENT": isAttached = false
      case "SPACE":
        isAttached = false
        startsLine = startsLine || written.unicodeScalars.contains(where: GrammarLexer.breaksLine)
      default:
        let token = ScannedToken(
          kind: kind, text: kind == "TEXT" ? written : GrammarLexer.folded(written),
          startsLine: startsLine, isAttached: isAttached)
        guard let added = accepted(token, behind: tokens.last) else { return nil }
        tokens += added
        (startsLine, isAttached) = (false, true)
      }
    }
    return end == text.length ? tokens : nil
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let twin = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      scalars.append(Unicode.Scalar(twin) ?? scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// The token with what it means, cut into suffixes behind a number; nil where it may not stand
  /// right behind the token before.
  private func accepted(
    _ token: ScannedToken, behind last: ScannedToken?
  ) -> [ScannedToken]? {
    var token = token
    if token.kind == "SIGN" { token.meaning = [keywords.meanings[token.text]?.first ?? token.text] }
    guard token.kind == "WORD" else { return [token] }
    token.meaning = keywords.meanings[token.text] ?? []
    switch last?.kind {
    case "NUMBER" where !token.startsLine && token.text.first?.isASCII == false:
      if let parts = suffixes(in: token) { return parts }
      return token.isAttached ? nil : [token]
    case "NUMBER" where token.isAttached: return nil
    case "DATE" where token.isAttached, "TIME" where token.isAttached,
      "INSTANT" where token.isAttached:
      return token.meaning == ["on"] || token.meaning == ["inclusive"] ? [token] : nil
    default: return [token]
    }
  }

  private func suffixes(in token: ScannedToken) -> [ScannedToken]? {
    guard let first = suffixes.first(where: { token.text.hasPrefix($0) }) else { return nil }
    let rest = String(token.text.dropFirst(first.count))
    var parts = [first]
    if !rest.isEmpty {
      let meaning = keywords.meanings[first]?.first ?? ""
      guard multiples.contains(meaning), suffixes.first(where: { rest.hasPrefix($0) }) == rest,
        currencies.contains(keywords.meanings[rest]?.first ?? "")
      else { return nil }
      parts.append(rest)
    }
    return parts.enumerated().map { index, part in
      ScannedToken(
        kind: "WORD", text: part, startsLine: false, isAttached: index > 0 || token.isAttached,
        meaning: keywords.meanings[part] ?? [])
    }
  }
}
