import MenkanSource

/// Numbers and what stands behind them.
extension Lexer {
  mutating func number() {
    if dateOrInstant() || dateWithYearLast() || timeOfDay() { return }
    let start = position
    position = endOfDigits(from: position)
    let (byte, length) = reader.folded(at: position)
    if byte == UInt8(ascii: ".") {
      let next = reader.folded(at: position + length).byte
      if next.isDigit {
        position = endOfDigits(from: position + length)
      } else if next != UInt8(ascii: ".") {
        report(.pointWithoutDecimals(at: span(position, position + length)))
        add(.number, from: start, to: position)
        position += length
        return
      }
    }
    let end = position
    position = start
    add(.number, length: end - start)
    suffixes()
  }

  /// `.5`: read as `0.5` and reported.
  mutating func pointWithoutInteger(_ length: Int) {
    let start = position
    report(.pointWithoutInteger(at: span(start, start + length)))
    let end = endOfDigits(from: start + length)
    add(.number, length: end - start)
    suffixes()
  }

  func endOfDigits(from offset: Int) -> Int {
    var end = offset
    while true {
      let (byte, length) = reader.folded(at: end)
      guard byte.isDigit || byte == UInt8(ascii: "_") else { return end }
      end += length
    }
  }

  /// Reads `万元`, `天内` behind a number, attached or after spaces; a currency or an English unit
  /// is an ordinary word.
  private mutating func suffixes() {
    let start = reader.skippingBlanks(from: position)
    guard let (head, _) = reader.scalar(at: start), head.beginsName else { return }
    let isAttached = start == position
    let end = reader.endOfRun(from: start)
    if foreignUnit(from: start, to: end) { return }
    if head.isASCII || head.foldedToASCII != nil {
      if isAttached { attachedWord(start, end) }
      return
    }
    var offset = start
    var found: [(suffix: NumberSuffix, from: Int)] = []
    while offset < end, found.count < 2, let suffix = longestSuffix(at: offset) {
      // Only an amount's multiple is followed by another suffix, and that is a currency.
      if let first = found.first, !first.suffix.isScale || !suffix.isCurrency { break }
      found.append((suffix, offset))
      offset += suffix.spelling.utf8.count
    }
    if offset < end {
      guard isAttached else { return }
      if let tail = NumberTail(nameText(offset, end)) {
        add(found, at: offset)
        return numberTail(tail, from: offset, to: end)
      }
      guard !found.isEmpty else { return attachedWord(start, end) }
      if beginsName(offset, end) { return nameBehindNumber(end) }
      report(.letterBehindSuffix(file.text(span(start, offset)), at: span(offset, end)))
    }
    add(found, at: offset)
    // What is left is one word, even where it begins with a digit.
    if offset < end { word() }
  }

  private mutating func add(_ found: [(suffix: NumberSuffix, from: Int)], at end: Int) {
    for (suffix, from) in found {
      add(suffix.words, from: from, to: from + suffix.spelling.utf8.count, text: suffix.spelling)
    }
    position = end
  }

  private func longestSuffix(at offset: Int) -> NumberSuffix? {
    NumberSuffix.longestFirst.first { suffix in
      let bytes = suffix.spelling.utf8
      return offset + bytes.count <= reader.end
        && reader.bytes[offset..<offset + bytes.count].elementsEqual(bytes)
    }
  }

  /// A word that begins right behind a number: a unit without its space, or a name that begins
  /// with a digit.
  private mutating func attachedWord(_ start: Int, _ end: Int) {
    let text = nameText(start, end)
    if Parser.isCurrency(text) || text.asKeyword?.suffix != nil || text.asKeyword == .business
      || text.asKeyword?.isReserved == true
    {
      report(.missingSpace(before: text, at: span(start, end)))
      return
    }
    let lower = tokens.last.map { Int($0.span.lower) } ?? start
    let whole = span(lower, end)
    report(.nameBeginsWithDigit(file.text(whole), at: whole))
    if tokens.last?.kind == .number { tokens.removeLast() }
    add(.word, from: lower, to: end, text: file.text(whole).normalised)
    position = end
  }

  /// Refuses letters right behind a date or a time.
  mutating func refuseAttachedLetters() {
    guard let (head, _) = reader.scalar(at: position), head.continuesName else { return }
    let end = reader.endOfRun(from: position)
    // `自 2026-11-01起`
    if let word = nameText(position, end).asKeyword, word == .on || word == .inclusive { return }
    report(.missingSpace(before: file.text(span(position, end)), at: span(position, end)))
  }
}

/// A Chinese suffix of numbers.
struct NumberSuffix: Sendable {
  let spelling: String
  let words: [Keyword]

  var isScale: Bool { if case .scale = words.first?.suffix { true } else { false } }
  var isCurrency: Bool { if case .currency = words.first?.suffix { true } else { false } }

  /// All of them, so that the first that fits is the longest.
  static let longestFirst: [NumberSuffix] = Keyword.spellingTable
    .compactMap { spelling, meaning in
      guard case .words(let words) = meaning, let word = words.first,
        word.suffix != nil && !word.kinds.contains(.function) || word == .business,
        spelling.utf8.contains(where: { $0 >= 0x80 })
      else { return nil }
      return NumberSuffix(spelling: spelling, words: words)
    }
    .sorted { ($1.spelling.utf8.count, $0.spelling) < ($0.spelling.utf8.count, $1.spelling) }
}

extension String {
  /// The one keyword that it spells.
  var asKeyword: Keyword? {
    guard case .words(let words) = Keyword.spellingTable[self] else { return nil }
    return words.count == 1 ? words[0] : nil
  }
}
