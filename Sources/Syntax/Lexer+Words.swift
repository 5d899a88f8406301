import MenkanSource

/// Names and keywords.
extension Lexer {
  mutating func word() {
    var end = reader.endOfRun(from: position)
    var text = nameText(position, end)
    // What cannot be seen does not part a word.
    while let (hidden, length) = reader.scalar(at: end), hidden.isInvisible,
      let (next, _) = reader.scalar(at: end + length), next.continuesName
    {
      report(.invisibleCharacter(hidden, at: span(end, end + length)))
      let start = end + length
      end = reader.endOfRun(from: start)
      text += nameText(start, end)
    }
    switch Keyword.spellingTable[text] {
    case .sign(let sign): add(.sign(sign), from: position, to: end, text: text)
    case .words(let words): add(words, from: position, to: end, text: text)
    case nil:
      if Unicode.Scalar.isConfusable(text) {
        report(.confusableName(text, at: span(position, end)))
      }
      checkLength(ofName: text, span(position, end))
      add(.word, from: position, to: end, text: text)
    }
    position = end
  }

  /// Adds the words of one spelling: the first covers it, the others are empty behind it.
  mutating func add(_ words: [Keyword], from lower: Int, to upper: Int, text: String) {
    add(.word, from: lower, to: upper, text: text, keyword: words.first)
    for word in words.dropFirst() {
      add(.word, from: upper, to: upper, keyword: word)
    }
  }

  mutating func backquoted(quoteLength: Int) {
    let start = position + quoteLength
    let lineEnd = endOfLine(from: position)
    var end = start
    while end < lineEnd {
      let (byte, length) = reader.folded(at: end)
      if byte == UInt8(ascii: "`") {
        if end == start {
          report(.emptyName(at: span(position, end + length)))
          return add(.invalid, length: end + length - position)
        }
        let text = file.text(span(start, end)).normalised
        checkLength(ofName: text, span(position, end + length))
        add(.word, from: position, to: end + length, text: text)
        position = end + length
        return
      }
      end += max(1, length)
    }
    // Without its end only the run of letters behind the quote can be meant.
    let run = max(reader.endOfRun(from: start), start)
    report(.unterminatedName(at: span(position, run)))
    add(.word, from: position, to: run, text: nameText(start, run))
    position = run
  }

  private mutating func checkLength(ofName text: String, _ span: SourceSpan) {
    if text.unicodeScalars.count > Lexer.nameLimit { report(.nameTooLong(at: span)) }
  }

  /// The text of a run of identifier characters: full-width forms folded, NFC.
  func nameText(_ lower: Int, _ upper: Int) -> String {
    let text = file.text(span(lower, upper))
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.foldedToASCII.map { Unicode.Scalar($0) } ?? scalar)
    }
    return String(scalars).normalised
  }
}
