import TestSupport

/// Writes sentences out: words in both languages, phrases, full-width twins, line breaks, comments.
struct SentenceWriter {
  /// A token as it is written, and what stands before it.
  struct Part: Equatable {
    var gap: String
    var text: String
  }

  let keywords: KeywordTable
  var random: SplitMix
  private var isWithinMessage = false

  init(_ keywords: KeywordTable, seed: UInt64) {
    self.keywords = keywords
    random = SplitMix(seed: seed)
  }

  static func text(_ parts: [Part]) -> String { parts.map { $0.gap + $0.text }.joined() + "\n" }

  mutating func parts(_ pieces: [SentencePiece]) -> [Part] {
    isWithinMessage = false
    var parts: [Part] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      var text = ""
      var count = 1
      switch piece.kind {
      case .word(let word):
        (text, count) = phrase(pieces[index...]) ?? (spelling(of: word), 1)
      case .sign(let sign): text = spelling(ofSign: sign)
      case .token(let name, let production): text = token(name, production)
      }
      parts.append(Part(gap: gap(before: piece, text, parts.last?.text), text: text))
      if case .token(let name, _) = piece.kind, name == "HEAD" { isWithinMessage = true }
      index += count
    }
    return parts
  }

  // MARK: Words and signs

  private mutating func spelling(of word: String) -> String {
    let all = keywords.spellings[word] ?? [word]
    return random.oneIn(2) ? word : all.randomElement(using: &random) ?? word
  }

  /// A phrase that stands for the next words, if there is one.
  private mutating func phrase(_ pieces: ArraySlice<SentencePiece>) -> (String, Int)? {
    guard random.oneIn(2) else { return nil }
    let words = pieces.prefix(4).map { piece -> String in
      if case .word(let word) = piece.kind { word } else { "" }
    }
    let fitting = keywords.phrases.filter { words.starts(with: $0.value) }.keys.sorted()
    return fitting.randomElement(using: &random).map { ($0, keywords.phrases[$0]?.count ?? 1) }
  }

  private mutating func spelling(ofSign sign: String) -> String {
    if random.oneIn(4), let twin = keywords.signs[sign]?.randomElement(using: &random) {
      return twin
    }
    return random.oneIn(8) ? SentenceWriter.wide(sign) : sign
  }

  private static func wide(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isTwinned = (0x21...0x7E).contains(scalar.value)
      scalars.append(isTwinned ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  // MARK: Tokens

  private static let names = [
    "m", "item", "price_30d", "商家", "活动价", "`3C 数码`", "x1", "list", "limit", "from", "days",
    "last", "今天", "unit", "min", "step", "count", "distinct", "名单", "note", "Ｎａｍｅ",
  ]
  private static let words = ["in", "when", "除非", "不低于", "在最近", "is"]

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private mutating func token(_ name: String, _ production: String) -> String {
    switch name {
    case "WORD":
      let isPlain = !random.oneIn(3)
      if isPlain { return pick(Array(SentenceWriter.names[..<7])) }
      return pick(SentenceWriter.names + (production == "Name" ? SentenceWriter.words : []))
    case "QUOTED": return pick(["`3C 数码`", "`when`", "`a-b`"])
    case "NUMBER":
      let number = pick(["0", "3", "4.70", "1_000", "12.5", "30"])
      return random.oneIn(6) ? SentenceWriter.wide(number) : number
    case "WHOLE": return pick(["3", "30", "4.0", "１２"])
    case "DATE": return pick(["2026-11-11", "2024-02-29", "２０２６-０１-３１"])
    case "INSTANT": return pick(["2026-11-11T20:00+08:00", "2026-11-11T20:00:30Z"])
    case "TIME": return pick(["15:00", "9:30"])
    case "CODE": return pick(["USD", "CNY", "EUR"])
    case "YUAN": return "CNY"
    case "TEXT": return isWithinMessage ? "\"x\"" : pick(["\"x\"", "“类目”", "\"a\\n“b”\"", "＂c＂"])
    case "PLAIN": return pick(["\"x\"", "“不足 {{n}}”", "\"a }} b\""])
    case "HEAD": return pick(["“共 {", "“{{n}} {"])
    case "MIDDLE": return pick(["}，差 {", "}{"])
    case "TAIL":
      isWithinMessage = false
      return pick(["}”", "} 才能减”"])
    default: return "?" + name
    }
  }

  // MARK: Layout

  private mutating func gap(
    before piece: SentencePiece, _ text: String, _ last: String?
  ) -> String {
    guard let last else { return "" }
    if piece.beginsLine { return "\n" }
    let isSuffix = piece.staysOnLine && text.first.map { !$0.isASCII && $0.isLetter } == true
    if isSuffix, random.oneIn(2) { return "" }
    let tight: Set = ["(", ")", "[", "]", ",", "{", "}", "（", "）", "，"]
    if tight.contains(text) || tight.contains(last), random.oneIn(2) { return "" }
    if isWithinMessage || piece.staysOnLine { return random.oneIn(5) ? "　" : " " }
    if random.oneIn(40) { return " // 备注 { ( \"\n" }
    return random.oneIn(6) ? "\n  " : " "
  }
}
