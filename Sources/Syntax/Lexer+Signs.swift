import MenkanSource

/// Signs, their full-width twins, and the signs of other languages.
extension Lexer {
  private static let pairs: [String: Sign] = [
    "..": .range, "??": .coalesce, "->": .arrow, "==": .equal, "!=": .notEqual,
    "<=": .lessOrEqual, ">=": .greaterOrEqual,
  ]

  private static let singles: [String: Sign] = Dictionary(
    uniqueKeysWithValues: Sign.allCases.compactMap { sign in
      sign.rawValue.utf8.count == 1 ? (sign.rawValue, sign) : nil
    })

  /// Signs with which no longer one begins.
  private static let lone: [UInt8: Sign] = Dictionary(
    uniqueKeysWithValues: "(){}[],:+*/%".utf8.compactMap { byte in
      Sign(rawValue: String(Unicode.Scalar(byte))).map { (byte, $0) }
    })

  /// What an author of other languages writes, and what is written here.
  private static let foreign: [String: Meant] = [
    "===": .sign(.equal), "!==": .sign(.notEqual), "<>": .sign(.notEqual),
    "=>": .sign(.greaterOrEqual), "=<": .sign(.lessOrEqual), "&&": .word(.and), "&": .word(.and),
    "||": .word(.or), "!": .word(.not), ";": .nothing, "~": .sign(.range), "÷": .sign(.divide),
    "−": .sign(.minus), "–": .sign(.minus), "—": .sign(.minus), "│": .sign(.pipe),
    "┃": .sign(.pipe),
    "。": .nothing, "…": .sign(.range), "·": .sign(.times), "∧": .word(.and), "∨": .word(.or),
    "¬": .word(.not), "∈": .word(.in), "⩽": .sign(.lessOrEqual), "⩾": .sign(.greaterOrEqual),
    "≦": .sign(.lessOrEqual), "≧": .sign(.greaterOrEqual), "《": .sign(.less),
    "》": .sign(.greater), "【": .sign(.leftBracket), "】": .sign(.rightBracket),
    "〔": .sign(.leftParenthesis), "〕": .sign(.rightParenthesis), "；": .nothing,
  ]

  enum Meant {
    case sign(Sign)
    case word(Keyword)
    case nothing

    /// How it is written.
    var spelling: String {
      switch self {
      case .sign(let sign): sign.rawValue
      case .word(let word): word.english
      case .nothing: ""
      }
    }
  }

  /// A sign of ASCII or its full-width twin.
  mutating func sign() {
    let (first, firstLength) = reader.folded(at: position)
    // `||` is an empty cell there, and no `or`.
    if isInRow, first == UInt8(ascii: "|") { return add(.sign(.pipe), length: firstLength) }
    if let sign = Lexer.lone[first] { return add(.sign(sign), length: firstLength) }
    var spelling = ""
    var ends: [Int] = []
    var offset = position
    while ends.count < 3 {
      let (byte, length) = reader.folded(at: offset)
      guard (0x21...0x7E).contains(byte) else { break }
      spelling.unicodeScalars.append(Unicode.Scalar(byte))
      offset += length
      ends.append(offset)
    }
    // The longest sign wins.
    for count in stride(from: ends.count, to: 0, by: -1) {
      let candidate = String(spelling.prefix(count))
      let length = ends[count - 1] - position
      if let sign = Lexer.pairs[candidate] ?? Lexer.singles[candidate] {
        return add(.sign(sign), length: length)
      }
      if let meant = Lexer.foreign[candidate] { return add(meant, for: candidate, length) }
    }
    unexpected(length: ends.first.map { $0 - position } ?? 1)
  }

  /// A sign that is neither ASCII nor one of its twins.
  mutating func signBeyondASCII(_ scalar: Unicode.Scalar, _ length: Int) {
    let spelling = String(scalar)
    guard let meant = isPoint(spelling, length) ? .sign(.dot) : Lexer.foreign[spelling] else {
      return unexpected(length: length)
    }
    // `……` and `——` are one sign each.
    let isDoubled = reader.scalar(at: position + length)?.scalar == scalar
    add(meant, for: spelling, isDoubled && "…—".contains(spelling) ? 2 * length : length)
  }

  /// `merchant。score`: the full stop of the same key, between two names.
  private func isPoint(_ spelling: String, _ length: Int) -> Bool {
    guard spelling == "。", let last = tokens.last, last.kind == .word,
      Int(last.span.upper) == position, let next = reader.scalar(at: position + length)?.scalar
    else { return false }
    return next.beginsName || next == "`"
  }

  /// Reports a sign of another language and goes on with the one that was meant.
  private mutating func add(_ meant: Meant, for spelling: String, _ length: Int) {
    let place = span(position, position + length)
    switch meant {
    case .nothing:
      report(.needlessSign(spelling, at: place))
      position += length
    case .sign(let sign):
      report(.foreignSign(spelling, meant: MeantWords(sign.rawValue), at: place))
      add(.sign(sign), length: length)
    case .word(let word):
      let before = reader.skippingBlanks(from: position - 1) == position - 1 && position > 0
      let after = reader.skippingBlanks(from: position + length) == position + length
      let meant = file.spelling(of: [word], at: place)
      let replacement = (before ? " " : "") + meant.here + (after ? " " : "")
      report(.foreignSign(spelling, meant: meant, writing: replacement, at: place))
      add(.word, length: length, text: spelling, keyword: word)
    }
  }

  private mutating func unexpected(length: Int) {
    let place = span(position, position + length)
    report(.unexpectedCharacter(file.text(place), at: place))
    add(.invalid, length: length)
  }
}
