import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// The words of a file in one language: keywords, words for signs, what the language brings along,
/// and the names of the schema. Names of the author's own stay as they are.
struct Respelling {
  /// Other spellings for tokens, by where they begin; an empty one leaves the token out.
  private(set) var spellings: [Int32: String] = [:]
  /// What the respelt names of the schema say now.
  private(set) var names: [Int32: String] = [:]
  private let file: SourceFile
  private let roles: [Int32: NameRole]
  private let uses: [SourceSpan: NameUse]
  /// Where a sign or word does something special.
  private let places: SpecialPlaces

  init(
    of tree: SyntaxTree, in file: SourceFile, to language: OutputLanguage,
    names uses: [SourceSpan: NameUse]
  ) {
    self.file = file
    self.uses = uses
    roles = tree.nameRoles
    places = SpecialPlaces(in: tree)
    respell(tree.tokens, language)
    for quotation in places.quotations { respell(tokens(of: file, in: quotation).tokens, language) }
  }

  private mutating func respell(_ all: [Token], _ language: OutputLanguage) {
    let tokens = all.filter { !$0.span.isEmpty && $0.kind != .documentation }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let lower = token.span.lower
      if let role = roles[lower] {
        respell(token, role, language)
        index += 1
      } else if language == .english {
        respellInEnglish(token, before: index + 1 < tokens.count ? tokens[index + 1] : nil)
        index += 1
      } else {
        index += respellInChinese(tokens[index...])
      }
    }
  }

  // MARK: Names

  private mutating func respell(_ token: Token, _ role: NameRole, _ language: OutputLanguage) {
    if let use = uses[token.span] {
      guard let wanted = language == .english ? use.name : use.alias, wanted != token.text,
        let written = written(wanted, role)
      else { return }
      spellings[token.span.lower] = written
      names[token.span.lower] = wanted
      return
    }
    guard let keyword = token.keyword, let role = role.keywordRole, keyword.canBe(role) else {
      return
    }
    let wanted =
      language == .english ? keyword.english : keyword.chinese ?? keyword.chineseUnit
    if let wanted, isOther(token, language) { spellings[token.span.lower] = wanted }
  }

  /// A name as it has to be written; nil where it cannot be.
  private func written(_ name: String, _ role: NameRole) -> String? {
    if role == .field ? name.isPlainNameBehindDot : name.isPlainName { return name }
    let isQuotable = name.unicodeScalars.allSatisfy { $0 != "`" && $0 != "｀" && $0 != "\n" }
    return isQuotable ? "`\(name)`" : nil
  }

  /// Whether a word is not in the language already.
  private func isOther(_ token: Token, _ language: OutputLanguage) -> Bool {
    let isASCII = token.text.utf8.allSatisfy { $0 < 0x80 }
    return isASCII == (language == .chinese)
  }

  // MARK: Keywords

  private mutating func respellInEnglish(_ token: Token, before next: Token?) {
    guard isOther(token, .english), !token.text.isEmpty else { return }
    if case .sign(let sign) = token.kind {
      spellings[token.span.lower] = sign.rawValue
      return
    }
    guard token.keyword != nil, let words = Keyword.words(spelt: token.text),
      words.allSatisfy({ $0.english.utf8.allSatisfy { $0 < 0x80 } })
    else { return }
    // In `是 缺失` the second word says all.
    let isSaidAgain = words == [.is] && next.map { startsTest($0) } ?? false
    let isCell = places.missings.contains(token.span.lower)
    let english = (isCell ? words.suffix(1) : words[...]).map(\.english).joined(separator: " ")
    spellings[token.span.lower] = isSaidAgain ? "" : english
  }

  private func startsTest(_ token: Token) -> Bool {
    guard let words = Keyword.words(spelt: token.text) else { return false }
    return token.keyword == .is && words.count > 1
  }

  /// Returns how many tokens it has dealt with.
  private mutating func respellInChinese(_ tokens: ArraySlice<Token>) -> Int {
    let token = tokens[tokens.startIndex]
    let lower = token.span.lower
    if case .sign(let sign) = token.kind {
      if token.text.isEmpty, places.comparisons.contains(lower), let word = sign.chinese {
        spellings[lower] = word
      }
      return 1
    }
    let words = tokens.prefix(4).prefix { isEnglishKeyword($0) }
    guard let first = words.first?.keyword else { return 1 }
    for count in stride(from: words.count, to: 1, by: -1) {
      guard let phrase = Keyword.chinesePhrase(words.prefix(count).compactMap(\.keyword)) else {
        continue
      }
      spellings[lower] = places.lengths.contains(lower) ? phrase + "内" : phrase
      for other in words.prefix(count).dropFirst() { spellings[other.span.lower] = "" }
      return count
    }
    let next = tokens.dropFirst().first
    if let word = word(for: first, at: lower, before: next) { spellings[lower] = word }
    return 1
  }

  private func isEnglishKeyword(_ token: Token) -> Bool {
    token.kind == .word && token.keyword != nil && roles[token.span.lower] == nil
      && isOther(token, .chinese)
  }

  /// The Chinese word that is usual at a place.
  private func word(for keyword: Keyword, at lower: Int32, before next: Token?) -> String? {
    if places.lengths.contains(lower), let unit = keyword.chineseUnit {
      return unit + "内"
    }
    switch keyword {
    case .from where next?.kind == .date: return "自"
    case .with where places.includes.contains(lower): return "并设"
    case .list where next?.kind == .sign(.less) || places.collectedLists.contains(lower):
      return "列表"
    case .any where places.anys.contains(lower): return "任意"
    case .missing where places.missings.contains(lower): return "缺失"
    case .and where places.betweens.contains(lower): return "和"
    case .after where places.sequels.contains(lower): return "之后"
    case .before where places.sequels.contains(lower): return "之前"
    case .of where places.calendars.contains(lower): return "按日历"
    default: break
    }
    if !places.periods.contains(lower), let unit = keyword.chineseUnit { return unit }
    return keyword.chinese
  }
}
