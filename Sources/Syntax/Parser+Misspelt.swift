import MenkanSource

/// Keywords that are misspelt, or put in other words.
extension Parser {
  /// What people say for the words that begin an item.
  private static let itemSynonyms: [String: Keyword] = [
    "must": .require, "should": .require, "need": .require, "needs": .require, "必需": .require,
    "必须": .require, "应当": .require, "应该": .require, "需要": .require, "须": .require,
    "需": .require, "deny": .reject, "forbid": .reject, "block": .reject, "refuse": .reject,
    "禁止": .reject, "不允许": .reject, "不得": .reject, "拒收": .reject, "review": .refer,
    "复审": .refer, "转人工": .refer, "转人工审核": .refer, "人工复核": .refer, "送审": .refer,
    "审核": .refer, "人工审核": .refer, "人审": .refer, "var": .let,
    "set": .let, "const": .let, "设": .let, "设定": .let, "变量": .let, "exempt": .waive,
    "免除": .waive, "import": .include,
  ]

  private static let tailSynonyms: [String: Keyword] = [
    "except": .unless, "除了": .unless, "reason": .because, "原因": .because,
  ]

  private static let tailWords: [Keyword] = [.unless, .because]

  /// Whether the current word, at the beginning of an item, is nearly a keyword. It is reported
  /// and taken for that.
  mutating func mendItemWord() -> Bool {
    guard peek().kind == .word || peek().kind == .text, !peek().startsLine else { return false }
    return mend(Parser.itemSynonyms, Parser.itemWords.sorted { $0.english < $1.english })
  }

  /// What people say for the words that begin an item of a rank.
  private static let rankSynonyms: [String: Keyword] = [
    "filter": .exclude, "drop": .exclude, "remove": .exclude, "过滤": .exclude, "剔除": .exclude,
    "去掉": .exclude, "屏蔽": .exclude, "因素": .factor, "指标": .factor, "分项": .factor,
    "bonus": .boost, "加权项": .boost, "加分": .boost, "提权": .boost, "sort": .order,
    "top": .limit, "take": .limit, "限制": .limit, "取前": .limit,
  ]

  /// The same for the items of a rank.
  mutating func mendRankWord() -> Bool {
    let next = peek()
    guard next.kind == .word || next.kind == .number, !next.startsLine else { return false }
    let words: [Keyword] = [.boost, .exclude, .factor, .let, .limit, .order, .param]
    return mend(Parser.rankSynonyms, words)
  }

  /// The same where the tail of a rule may begin.
  mutating func mendTailWord() -> Bool {
    guard !current.startsLine else { return false }
    return mend(Parser.tailSynonyms, Parser.tailWords)
  }

  private mutating func mend(_ synonyms: [String: Keyword], _ words: [Keyword]) -> Bool {
    let token = current
    guard !isRecovering, token.kind == .word, token.keyword == nil, missingSpace() == nil,
      file.bytes[Int(token.span.lower)] != UInt8(ascii: "`"),
      let meant = synonyms[token.text] ?? nearest(token.text, among: words)
    else { return false }
    let isChinese = !token.text.utf8.allSatisfy { $0 < 0x80 }
    let spelling = isChinese ? meant.chinese ?? meant.english : meant.english
    report(.misspeltKeyword(token.text, meant: spelling, at: token.span))
    tokens[index] = Token(
      kind: .word, span: token.span, text: spelling, keyword: meant,
      startsLine: token.startsLine, isAttached: token.isAttached)
    return true
  }

  private func nearest(_ text: String, among words: [Keyword]) -> Keyword? {
    let spellings = words.flatMap { word in
      [(word.english, word)] + (word.chinese.map { [($0, word)] } ?? [])
    }
    let near = NearName.best(for: text, among: spellings.map(\.0))
    return spellings.first { $0.0 == near }?.1
  }
}
