import MenkanSource

/// What is pasted from chats and documents or brought along from other countries.
extension Lexer {
  /// Numbers and signs of a list before a rule, at the beginning of a line.
  mutating func bullet() -> Bool {
    guard let end = endOfBullet() else { return false }
    let start = reader.skippingBlanks(from: end)
    guard let (head, _) = reader.scalar(at: start), head.beginsName,
      let keyword = nameText(start, reader.endOfRun(from: start)).asKeyword,
      Parser.beginningWords.contains(keyword) || Parser.declarationWords.contains(keyword),
      isFollowedByName(reader.endOfRun(from: start))
    else { return false }
    report(.bullet(file.text(span(position, end)), at: span(position, start)))
    position = start
    return true
  }

  /// Whether a name follows on the same line: `- list mod 3` goes on a calculation.
  private func isFollowedByName(_ end: Int) -> Bool {
    let start = reader.skippingBlanks(from: end)
    guard start > end, let (head, _) = reader.scalar(at: start), head.beginsName else {
      return false
    }
    return Keyword.spellingTable[nameText(start, reader.endOfRun(from: start))] == nil
  }

  /// Where `1.`, `2、`, `-` or a pictogram ends.
  private func endOfBullet() -> Int? {
    let digits = reader.digits(at: position, upTo: 3)
    if digits.count > 0 {
      guard let (sign, length) = reader.scalar(at: digits.end),
        ".．、)）".unicodeScalars.contains(sign)
      else { return nil }
      return digits.end + length
    }
    guard let (first, length) = reader.scalar(at: position) else { return nil }
    if first.isASCII { return "-*".unicodeScalars.contains(first) ? position + length : nil }
    var end = position
    var count = 0
    while count < 16, let (scalar, length) = reader.scalar(at: end), scalar.value >= 0x80,
      !scalar.beginsName, !scalar.isBlank,
      !scalar.isInvisible, Sign.twinTable[scalar] == nil, !(0xFF00...0xFFEF ~= scalar.value),
      scalar != "\u{FFFD}", !"“”‘’「『￥¥".unicodeScalars.contains(scalar)
    {
      end += length
      count += 1
    }
    return end > position ? end : nil
  }

  /// `$5`: read over, since which dollar is meant has to be said.
  mutating func dollarAmount(signLength: Int) {
    let start = position
    let first = start + signLength
    var end = endOfDigits(from: first)
    let (point, length) = reader.folded(at: end)
    if point == UInt8(ascii: "."), reader.folded(at: end + length).byte.isDigit {
      end = endOfDigits(from: end + length)
    }
    report(.dollarSign(meant: file.text(span(first, end)) + " USD", at: span(start, end)))
    add(.invalid, length: end - start)
  }

  /// Units of everyday speech and what they are written as.
  private static let foreignUnits = [
    "块": "元", "块钱": "元", "圆": "元", "人民币": "元", "元人民币": "元", "刀": "美元",
  ]

  /// Reads a unit of everyday speech behind a number.
  mutating func foreignUnit(from start: Int, to end: Int) -> Bool {
    guard let meant = Lexer.foreignUnits[file.text(span(start, end))],
      let suffix = NumberSuffix.longestFirst.first(where: { $0.spelling == meant })
    else { return false }
    report(.foreignUnit(file.text(span(start, end)), meant: meant, at: span(start, end)))
    add(suffix.words, from: start, to: end, text: meant)
    position = end
    return true
  }

  /// `11-11-2026`: a date with its year at the end.
  mutating func dateWithYearLast() -> Bool {
    let first = reader.digits(at: position, upTo: 3)
    guard (1...2).contains(first.count), let (sign, length) = reader.scalar(at: first.end),
      "-/.－／．".unicodeScalars.contains(sign)
    else { return false }
    let second = reader.digits(at: first.end + length, upTo: 3)
    guard (1...2).contains(second.count), let (again, _) = reader.scalar(at: second.end),
      again == sign
    else { return false }
    let year = reader.digits(at: second.end + length, upTo: 5)
    guard year.count == 4, (1900...2199).contains(year.value) else { return false }
    let readings = [(first.value, second.value), (second.value, first.value)]
      .filter { (1...12).contains($0.1) && (1...31).contains($0.0) }
      .map { day, month in
        "\(year.value)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      }
    guard let reading = readings.first else { return false }
    report(
      .dayBeforeYear(
        readings.allSatisfy { $0 == reading } ? [reading] : readings, at: span(position, year.end)))
    add(.invalid, length: year.end - position)
    return true
  }
}
