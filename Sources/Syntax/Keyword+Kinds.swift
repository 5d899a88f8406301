extension Keyword {
  /// What a word can be; without any it is contextual only.
  struct Kinds: OptionSet, Sendable {
    let rawValue: Int

    static let reserved = Kinds(rawValue: 1)
    static let contextual = Kinds(rawValue: 2)
    static let type = Kinds(rawValue: 4)
    static let function = Kinds(rawValue: 8)
    static let aggregate = Kinds(rawValue: 16)
    /// A value that the language brings along, such as `today`.
    static let value = Kinds(rawValue: 32)
    static let suffix = Kinds(rawValue: 64)
  }

  /// What one spelling stands for: words such as `within last` for `在最近`, or a sign.
  enum Spelling: Sendable {
    case words([Keyword])
    case sign(Sign)
  }

  var kinds: Kinds { Keyword.kindTable[self] ?? [.contextual] }

  /// True for words that are a name only behind `.`, before `:` or in backquotes.
  package var isReserved: Bool { kinds.contains(.reserved) }

  /// True for words that begin an item of a policy, such as `require`.
  package var beginsPolicyItem: Bool { Parser.itemWords.contains(self) }

  /// The English spelling.
  package var english: String { rawValue }

  /// The canonical Chinese spelling; nil where the word has only one spelling.
  package var chinese: String? { Keyword.chineseTable[self] }

  /// What the word makes of the number before it; nil where it is no suffix.
  var suffix: LiteralSuffix? { Keyword.suffixTable[self] }
}

/// What a word makes of the number before it.
enum LiteralSuffix: Hashable, Sendable {
  /// A length of time: so many days, months or seconds each.
  case duration(DurationUnitSyntax, Int64)
  /// `万`, `亿`: times this.
  case scale(Int64)
  case currency(String)
}
