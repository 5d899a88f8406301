import MenkanSource

/// Comparisons put into words of everyday speech that the language does not have.
extension Parser {
  /// What is said for an operator, and the operator. Alone, each is a name.
  private static let comparisonWords: [String: (meant: String, operation: BinaryOperator)] = [
    "不是": ("不等于", .notEqual), "不为": ("不等于", .notEqual), "就是": ("等于", .equal),
    "早于": ("<", .less), "晚于": (">", .greater), "大于或等于": ("不低于", .greaterOrEqual),
    "小于或等于": ("不超过", .lessOrEqual), "大于等于": ("不低于", .greaterOrEqual),
    "含有": ("包含", .contains), "包括": ("包含", .contains), "不包含": ("包含", .contains),
    "不包括": ("包含", .contains), "不含": ("包含", .contains), "不含有": ("包含", .contains),
    "包含任意": ("包含任一", .containsAnyOf), "包含任何": ("包含任一", .containsAnyOf),
    "包含任意一个": ("包含任一", .containsAnyOf), "包含其一": ("包含任一", .containsAnyOf),
  ]
  private static let presenceWords: [String: Presence] = [
    "为空": .missing, "是空": .missing, "不存在": .missing, "缺少": .missing, "没有填": .missing,
    "未填": .missing, "不为空": .known, "非空": .known, "不缺": .known, "不缺失": .known,
  ]
  private static let setWords: [String: String] = [
    "在名单": "属于", "在列表": "属于", "不在名单": "不属于", "不在列表": "不属于", "不在": "不属于",
  ]
  /// What may close `在 …` in Chinese and adds nothing.
  private static let placeWords: Set<String> = ["中", "里", "内", "之中", "之内", "里面"]

  private static let betweenEnds: Set<String> = ["之间", "间"]

  /// Whether such a word stands where an operator would.
  var foreignComparisonStarts: Bool {
    guard current.kind == .word, !isQuoted(current) else { return false }
    let text = current.text
    if current.keyword != nil { return text == "早于" || text == "晚于" }
    return Parser.comparisonWords[text] != nil || Parser.presenceWords[text] != nil
      || Parser.setWords[text] != nil
  }

  /// Reads on as if the right word stood there.
  mutating func foreignComparison(_ left: ExpressionID, from start: SourceSpan) -> ExpressionID {
    let token = advance()
    if let presence = Parser.presenceWords[token.text] {
      let meant = presence == .missing ? "缺失" : "已知"
      report(.foreignSign(token.text, meant: MeantWords(meant), at: token.span))
      return add(.presence(left, presence), span(from: start))
    }
    if let meant = Parser.setWords[token.text] {
      report(.foreignSign(token.text, meant: MeantWords(meant), at: token.span))
      let set = set()
      return add(.membership(left, set, isNegated: meant == "不属于"), span(from: start))
    }
    guard let (meant, operation) = Parser.comparisonWords[token.text] else {
      return invalid(span(from: start))
    }
    if operation == .notEqual, let test = presenceBehindNot(left, token, from: start) {
      return test
    }
    let isNegated = operation == .contains && token.text.hasPrefix("不")
    if isNegated {
      report(.negatedContains(token.text, operand: start.start, at: token.span))
    } else {
      report(.foreignSign(token.text, meant: MeantWords(meant), at: token.span))
    }
    let test = binary(operation, left, token.span, from: start)
    return isNegated ? add(.not(test), span(from: start)) : test
  }

  /// `不是 缺失`, `不是 无要求`
  private mutating func presenceBehindNot(
    _ left: ExpressionID, _ word: Token, from start: SourceSpan
  ) -> ExpressionID? {
    let isTwofold = at(.is, .missing)
    let isMissing = isTwofold || at(.missing) || Parser.isNull(current)
    guard isMissing || at(.nothing) else { return nil }
    if isTwofold { advance() }
    let whole = word.span.joined(with: advance().span)
    report(
      .presenceSign(
        isNone: !isMissing, isNegated: true, isChinese: file.isChinese(around: whole), at: whole))
    let test = add(.presence(left, isMissing ? .known : .none), span(from: start))
    return isMissing ? test : add(.not(test), span(from: start))
  }

  /// `不是 商家.新店` where a value begins.
  mutating func acceptForeignNot() -> Bool {
    guard !isRecovering, current.kind == .word, current.keyword == nil,
      ["不是", "不", "并非"].contains(current.text), peek().kind == .word, !peek().startsLine
    else { return false }
    report(.foreignSign(current.text, meant: MeantWords("非"), at: current.span))
    return true
  }

  /// `is`, or `是`, before a value.
  mutating func reportIsForEqual(at span: SourceSpan, isAffirmed: Bool) {
    let written = file.text(span)
    let isChinese = written.utf8.contains { $0 >= 0x80 }
    let meant = isChinese ? (isAffirmed ? "等于" : "不等于") : isAffirmed ? "==" : "!="
    report(.foreignSign(written, meant: MeantWords(meant), at: span))
  }

  /// Reports an `if` that ends with its line, without `else`.
  mutating func reportMissingElse() -> Bool {
    guard !isRecovering, !at(.else), current.startsLine else { return false }
    report(.ifWithoutElse(behind: peek(-1).span))
    return true
  }

  // MARK: 在

  /// What is no window behind `within`, or `在`.
  mutating func withinInWords(
    _ left: ExpressionID, _ word: Token, from start: SourceSpan
  ) -> ExpressionID? {
    if let test = listBehindWithin(left, word, from: start) { return test }
    guard let end = endOfBetween() else { return nil }
    let lower = expression(.additive)
    guard !isRecovering, at(.to) || at(.until) || at(.and) else { return nil }
    let joint = advance()
    let upper = expression(.additive)
    let last = peek(-1)
    guard !isRecovering, acceptBetweenEnd() != nil else { return invalid(span(from: start)) }
    report(
      .betweenInWords(
        opening: word.span, joint: joint.span, closing: closingWord(end, behind: last)))
    return add(.between(left, lower, upper), span(from: start))
  }

  /// The `之间` that closes a range on this line, where `到` or `和` joins its ends.
  private func endOfBetween() -> Token? {
    var distance = 0
    var hasJoint = false
    while distance < 60, case let token = peek(distance), distance == 0 || !token.startsLine,
      token.kind != .endOfFile
    {
      if let word = token.keyword {
        if [.to, .until, .and].contains(word) {
          if hasJoint { return nil }
          hasJoint = true
        } else if word.isReserved {
          return nil
        }
      } else if Parser.betweenEnds.contains(token.text) {
        return hasJoint ? token : nil
      }
      distance += 1
    }
    return nil
  }

  /// `在 禁止名单`: the list that is meant, where no window can be.
  mutating func listBehindWithin(
    _ left: ExpressionID, _ word: Token, from start: SourceSpan
  ) -> ExpressionID? {
    guard !isRecovering, let end = endOfPath() else { return nil }
    let closing = peek(end)
    let isClosed = Parser.placeWords.contains(closing.text)
    guard isClosed || endsComparison(closing) else { return nil }
    report(
      .listBehindWithin(
        file.text(word.span), at: word.span,
        needless: isClosed ? closingWord(closing, behind: peek(end - 1)) : nil))
    let set = set()
    if isClosed { advance() }
    return add(.membership(left, set, isNegated: false), span(from: start))
  }

  /// How many tokens on the path that begins here, `a.b.c` or `[a, b]`, ends.
  private func endOfPath() -> Int? {
    if at(.leftBracket) {
      var distance = 1
      while case let token = peek(distance), !token.startsLine, token.kind != .endOfFile {
        if token.kind == .sign(.range) { return nil }
        distance += 1
        if token.kind == .sign(.rightBracket) { return distance }
      }
      return nil
    }
    guard current.kind == .word, current.keyword == nil else { return nil }
    var distance = 1
    while peek(distance).kind == .sign(.dot), isWord(peek(distance + 1)) { distance += 2 }
    return distance
  }

  private func endsComparison(_ token: Token) -> Bool {
    switch token.kind {
    case .endOfFile: return true
    case .sign(.rightParenthesis), .sign(.rightBrace), .sign(.comma), .sign(.pipe),
      .sign(.leftBrace):
      return true
    default: break
    }
    // A window may go on in the next line.
    let words: [Keyword] = [.and, .or, .unless, .because, .if, .else, .then]
    return token.keyword.map { word in
      words.contains(word) || token.startsLine && Parser.beginningWords.contains(word)
    } ?? false
  }

  /// Reports `之间` behind the ends of `介于`.
  mutating func skipBetweenEnd() {
    let last = peek(-1)
    guard let closing = acceptBetweenEnd() else { return }
    report(
      .needlessWord(closing.text, edit: closingWord(closing, behind: last), at: closing.span))
  }

  /// A word with the blanks before it.
  private func closingWord(_ word: Token, behind last: Token) -> SourceSpan {
    SourceSpan(file: file.id, lower: last.span.upper, upper: word.span.upper)
  }

  /// `之间` behind the ends of a range.
  mutating func acceptBetweenEnd() -> Token? {
    guard !isRecovering, Parser.betweenEnds.contains(current.text), !current.startsLine
    else { return nil }
    return advance()
  }
}
