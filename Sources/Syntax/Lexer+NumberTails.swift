import MenkanSource

/// What people say behind a number and the language does not: `2级`, `4.5以上`.
enum NumberTail {
  /// What is counted.
  case counter
  /// A limit, and the sign for it.
  case limit(Sign)

  private static let counters: Set<String> = [
    "级", "个", "件", "条", "次", "单", "张", "家", "名", "位", "人", "款", "笔", "颗", "星", "星级", "分",
    "项", "种", "套", "台", "只", "瓶", "盒", "箱", "件商品", "个商品", "家店",
  ]
  private static let limits: [String: Sign] = [
    "以上": .greaterOrEqual, "及以上": .greaterOrEqual, "或以上": .greaterOrEqual,
    "以下": .lessOrEqual, "及以下": .lessOrEqual, "或以下": .lessOrEqual, "以内": .lessOrEqual,
  ]

  init?(_ word: String) {
    if let sign = NumberTail.limits[word] {
      self = .limit(sign)
    } else if NumberTail.counters.contains(word) {
      self = .counter
    } else {
      return nil
    }
  }
}

extension Lexer {
  /// Reports what stands behind the last number and reads on as if it were written right.
  mutating func numberTail(_ tail: NumberTail, from start: Int, to end: Int) {
    position = end
    let place = span(start, end)
    let word = file.text(place)
    guard case .limit(let sign) = tail,
      let index = tokens.lastIndex(where: { $0.kind == .number })
    else { return report(.needlessCounter(word, at: place)) }
    let number = tokens[index]
    let before = index > 0 ? tokens[index - 1].kind : .endOfFile
    var isCompared = false
    if case .sign(let sign) = before { isCompared = Parser.comparisonSigns[sign] != nil }
    let lower = Int(number.span.lower)
    report(
      .limitInWords(
        word, number: file.text(span(lower, start)), meant: sign.rawValue, isCompared: isCompared,
        whole: span(lower, end), at: place))
    guard !isCompared else { return }
    tokens[index] = Token(kind: .number, span: number.span, isAttached: true)
    tokens.insert(
      Token(
        kind: .sign(sign), span: number.span.start, startsLine: number.startsLine,
        isAttached: number.isAttached), at: index)
  }

  /// Whether what is left behind a number's unit goes on a name: it neither is a word of the
  /// language nor begins with one.
  func beginsName(_ start: Int, _ end: Int) -> Bool {
    let rest = nameText(start, end)
    return Keyword.spellingTable[rest] == nil && splitKeywordPrefix(of: rest) == nil
  }

  /// `30天销量`, which is one name.
  mutating func nameBehindNumber(_ end: Int) {
    let lower = tokens.last.map { Int($0.span.lower) } ?? position
    let whole = span(lower, end)
    report(.nameBeginsWithNumber(file.text(whole), at: whole))
    if tokens.last?.kind == .number { tokens.removeLast() }
    add(.word, from: lower, to: end, text: file.text(whole).normalised)
    position = end
  }
}
