extension Keyword {
  /// The words for which a spelling stands, in either language; nil where it is none or a sign's.
  package static func words(spelt text: String) -> [Keyword]? {
    if case .words(let words) = spellingTable[text] { words } else { nil }
  }

  /// The canonical Chinese spelling of several words in a row; nil where they have none.
  package static func chinesePhrase(_ words: [Keyword]) -> String? { phraseTable[words] }

  /// The Chinese spelling behind a number: `天` for `day` and `days`; nil for all but units of time
  /// and for what is Chinese already.
  package var chineseUnit: String? {
    guard case .duration = suffix else { return nil }
    // The plural, which has the measure word: `2 个季度`.
    let same = Keyword.allCases.last {
      $0.suffix == suffix && !$0.kinds.contains(.function) && $0.chinese != nil
    }
    return same?.chinese
  }

  /// What the language brings along under a name: a type, a function, or a value such as `today`.
  package enum Role: Sendable {
    case type
    case function
    case value
  }

  package func canBe(_ role: Role) -> Bool {
    switch role {
    case .type: kinds.contains(.type)
    case .function: !kinds.isDisjoint(with: [.function, .aggregate])
    case .value: kinds.contains(.value)
    }
  }
}

extension Sign {
  /// The canonical Chinese word for it; nil where it has none.
  package var chinese: String? { Sign.wordTable[self] }
}

extension String {
  /// Whether it can be written as a name without backquotes, wherever a name can stand.
  package var isPlainName: Bool { isPlainNameBehindDot && Keyword.spellingTable[self] == nil }

  /// Whether it can be written so behind a dot, where keywords are names too.
  package var isPlainNameBehindDot: Bool {
    guard let first = unicodeScalars.first, first.beginsName, first.foldedToASCII == nil else {
      return false
    }
    return unicodeScalars.dropFirst().allSatisfy { $0.continuesName && $0.foldedToASCII == nil }
  }
}
