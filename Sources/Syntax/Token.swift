package import MenkanSource

/// One word, literal or sign of a rule file.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name or a keyword; `keyword` tells which keyword it can be.
    case word
    /// Digits with at most one point: `12`, `4.70`, `1_000`. Suffixes are tokens of their own.
    case number
    /// `2026-11-11`
    case date
    /// `2026-11-11T20:00+08:00`
    case instant
    /// `15:00`
    case timeOfDay
    /// `"…"`, quotes included.
    case text
    /// A sign such as `<=`, always in its ASCII spelling.
    case sign(Sign)
    /// A `///` comment, which belongs to the declaration behind it.
    case documentation
    /// Something that is no part of the language; it has been reported.
    case invalid
    case endOfFile
  }

  package let kind: Kind
  package let span: SourceSpan
  /// What a word says: NFC, without backquotes; empty for other kinds.
  package let text: String
  /// The keyword that this word spells, in either language; nil for words in backquotes.
  package let keyword: Keyword?
  /// True where a line break stands between the token before and this one.
  package let startsLine: Bool
  /// True where nothing at all stands between the token before and this one.
  package let isAttached: Bool

  package init(
    kind: Kind, span: SourceSpan, text: String = "", keyword: Keyword? = nil,
    startsLine: Bool = false, isAttached: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.text = text
    self.keyword = keyword
    self.startsLine = startsLine
    self.isAttached = isAttached
  }
}

extension Token {
  /// Whether the word would be taken for the beginning of a declaration or rule if it stood first
  /// on its line, with `next` behind it.
  package func wouldBeginSomething(before next: Token) -> Bool {
    guard let keyword, next.kind == .word else { return false }
    return Parser.declarationWords.contains(keyword) || Parser.beginningWords.contains(keyword)
  }

  /// Whether the word stands right behind the digits that it belongs to: `5万元`.
  package var clingsToNumber: Bool {
    guard let first = text.unicodeScalars.first, first.value >= 0x80 else { return false }
    switch keyword?.suffix {
    case .scale, .currency: return true
    case .duration, nil: return false
    }
  }
}

/// The signs of the language. Full-width twins and word twins (`不低于`) become the same sign.
package enum Sign: String, Hashable, Sendable, CaseIterable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case leftBracket = "["
  case rightBracket = "]"
  case comma = ","
  case colon = ":"
  case dot = "."
  case range = ".."
  case question = "?"
  case coalesce = "??"
  case arrow = "->"
  case pipe = "|"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case percent = "%"
  /// `￥` or `¥` before a number.
  case yuan = "¥"
}

/// A `//` comment; layout tools put it back where it stood.
package struct Comment: Hashable, Sendable {
  package let span: SourceSpan
  /// Index of the token behind it.
  package let nextToken: Int
}
