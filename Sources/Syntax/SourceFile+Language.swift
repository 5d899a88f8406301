package import MenkanSource

extension SourceFile {
  /// Whether the author writes Chinese around a place, so that mends are offered in Chinese: told
  /// by the keywords of the line, and where it has none by its names. Texts do not count.
  package func isChinese(around span: SourceSpan) -> Bool {
    let line = line(around: span)
    var hasChineseName = false
    var isInText = false
    var word = ""
    for scalar in (line + " ").unicodeScalars {
      if isInText || !scalar.continuesName {
        if let language = SourceFile.language(of: word) { return language == .chinese }
        hasChineseName = hasChineseName || word.unicodeScalars.contains { $0.value >= 0x2E80 }
        word = ""
        if "\"“”".unicodeScalars.contains(scalar) { isInText.toggle() }
        continue
      }
      word.unicodeScalars.append(scalar)
    }
    return hasChineseName
  }

  /// A line may be long; what is near says enough.
  private func line(around span: SourceSpan) -> String {
    let reach = 200
    let lower = min(max(0, Int(span.lower)), bytes.count)
    let upper = min(max(lower, Int(span.upper)), bytes.count)
    let newline = UInt8(ascii: "\n")
    let before = bytes[max(0, lower - reach)..<lower]
    let after = bytes[upper..<min(bytes.count, upper + reach)]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? before.startIndex
    let text = String(
      decoding: bytes[start..<(after.firstIndex(of: newline) ?? after.endIndex)], as: UTF8.self)
    return text.split(separator: "//", maxSplits: 1).first.map(String.init) ?? ""
  }

  /// The language of a word that steers a rule; nil for names and for words that are often names.
  private static func language(of word: String) -> OutputLanguage? {
    guard let spelling = Keyword.spellingTable[word] else { return nil }
    if !word.utf8.allSatisfy({ $0 < 0x80 }) { return .chinese }
    guard case .words(let words) = spelling, let keyword = words.first else { return nil }
    return keyword.isReserved || keyword.beginsPolicyItem ? .english : nil
  }
}

/// Words of the language that are meant somewhere, as they are written in each language.
struct MeantWords {
  /// In backquotes. Where the two languages differ readers of Chinese are told both spellings.
  let text: LocalizedText
  /// In the language of the place.
  let here: String

  /// What is written so in both languages.
  init(_ sign: String) { (text, here) = (LocalizedText(verbatim: "`\(sign)`"), sign) }

  init(_ english: String, _ chinese: String, isChinese: Bool) {
    here = isChinese ? chinese : english
    text = LocalizedText(
      en: "`\(here)`", zh: isChinese ? "`\(chinese)`" : "`\(english)`（中文写 `\(chinese)`）")
  }
}

extension SourceFile {
  /// The words as they are written at a place.
  func spelling(of words: [Keyword], at span: SourceSpan) -> MeantWords {
    let english = words.map(\.english).joined(separator: " ")
    let chinese =
      Keyword.chinesePhrase(words)
      ?? words.map { $0.chinese ?? $0.english }.joined(separator: " ")
    return MeantWords(english, chinese, isChinese: isChinese(around: span))
  }
}
