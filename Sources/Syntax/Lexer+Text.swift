import MenkanSource

/// Text literals.
extension Lexer {
  /// `"…"` or `“…”`. Without its end the text ends with the line.
  mutating func text(opening: Unicode.Scalar, closing: Unicode.Scalar) {
    let start = position
    let openingLength = reader.scalar(at: start)?.length ?? 1
    let lineEnd = endOfLine(from: start)
    var foreignEnd: Int?
    var curly = 0
    var offset = start + openingLength
    while offset < lineEnd, let (scalar, length) = reader.scalar(at: offset) {
      if scalar == "\\" {
        offset += escape(at: offset, lineEnd: lineEnd)
        continue
      }
      let closes = scalar == closing || closing == "\"" && scalar == "＂"
      if closes {
        return finishText(from: start, closing: offset, length, isSwapped: opening == "”")
      }
      // Between straight quotes a pair of curly ones is text; a lone `”` may be meant as the end.
      let isPaired = opening == "\"" && (scalar == "“" || curly > 0)
      if foreignEnd == nil, isQuote(scalar), !isPaired { foreignEnd = offset }
      if scalar == "“" { curly += 1 } else if scalar == "”" { curly = max(0, curly - 1) }
      if scalar.isInvisible, scalar.value >= 0x202A, scalar.value <= 0x2069 {
        report(.invisibleCharacter(scalar, at: span(offset, offset + length)))
      }
      offset += length
      if foreignEnd != nil, lineWithoutCurlyEnd == lineEnd { break }
    }
    if closing == "”" { lineWithoutCurlyEnd = lineEnd }
    if let foreignEnd, let (_, length) = reader.scalar(at: foreignEnd) {
      return finishText(from: start, closing: foreignEnd, length, isSwapped: true)
    }
    report(.unterminatedText(at: span(start, start + openingLength)))
    add(.invalid, from: start, to: lineEnd)
    position = lineEnd
  }

  private func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "＂" || scalar == "“" || scalar == "”"
  }

  private mutating func finishText(
    from start: Int, closing offset: Int, _ length: Int, isSwapped: Bool
  ) {
    if isSwapped {
      let openingLength = reader.scalar(at: start)?.length ?? 1
      report(
        .mixedQuotes(
          opening: span(start, start + openingLength), closing: span(offset, offset + length)))
    }
    if offset - start > Lexer.textLimit { report(.textTooLong(at: span(start, offset + length))) }
    add(.text, from: start, to: offset + length)
    position = offset + length
  }

  /// Checks what stands behind a backslash; returns the length of both.
  private mutating func escape(at offset: Int, lineEnd: Int) -> Int {
    guard offset + 1 < lineEnd, let (scalar, length) = reader.scalar(at: offset + 1) else {
      return 1
    }
    if !"\\nt".unicodeScalars.contains(scalar), !isQuote(scalar) {
      report(.unknownEscape(String(scalar), at: span(offset, offset + 1 + length)))
    }
    return 1 + length
  }

  /// `'…'`, `「…」`: read as text and reported.
  mutating func foreignText(closing: Unicode.Scalar, openingLength: Int) {
    let start = position
    // A lone one is no beginning of a text, so its partner is not sought far away.
    let lineEnd = min(endOfLine(from: start), start + 300)
    var offset = start + openingLength
    while offset < lineEnd, let (scalar, length) = reader.scalar(at: offset) {
      if scalar == closing || closing == "'" && scalar == "＇" {
        report(
          .foreignQuotes(
            opening: span(start, start + openingLength), closing: span(offset, offset + length)))
        add(.text, from: start, to: offset + length)
        position = offset + length
        return
      }
      offset += length
    }
    let place = span(start, start + openingLength)
    report(.unexpectedCharacter(file.text(place), at: place))
    add(.invalid, length: openingLength)
  }
}
