import MenkanSource

/// What authors write out of habit from other languages, where it is plain what they mean.
extension Parser {
  // MARK: Nothing

  private static let nullWords: Set<String> = [
    "null", "NULL", "Null", "nil", "None", "undefined", "空", "空值", "为空",
  ]

  /// Whether a word says in another language that nothing is there.
  static func isNull(_ token: Token) -> Bool {
    token.kind == .word && token.keyword == nil && nullWords.contains(token.text)
  }

  /// Reads `== null` or `!= none`, where a comparison was begun; nil for other comparisons.
  mutating func comparedWithNothing(
    _ left: ExpressionID, _ sign: Sign, from start: SourceSpan
  ) -> ExpressionID? {
    let word = peek()
    let isNone = word.keyword == .nothing
    guard [.equal, .notEqual, .assign].contains(sign), isNone || Parser.isNull(word),
      !goesOnOperand(peek(2))
    else { return nil }
    let isNegated = sign == .notEqual
    let whole = current.span.joined(with: word.span)
    report(
      .presenceSign(
        isNone: isNone, isNegated: isNegated, isChinese: file.isChinese(around: whole), at: whole))
    advance()
    advance()
    let presence: Presence = isNone ? .none : isNegated ? .known : .missing
    let test = add(.presence(left, presence), span(from: start))
    return isNone && isNegated ? add(.not(test), span(from: start)) : test
  }

  /// Whether an operand goes on with this token.
  func goesOnOperand(_ token: Token) -> Bool {
    if token.keyword == .mod { return true }
    guard case .sign(let sign) = token.kind else { return false }
    return [.dot, .leftParenthesis, .plus, .minus, .times, .divide, .coalesce].contains(sign)
  }

  // MARK: Signs and words

  /// `> =`: one sign with a space in it.
  mutating func acceptParted(_ sign: Sign, at place: SourceSpan) -> BinaryOperator? {
    guard sign == .greater || sign == .less, at(.assign), !current.startsLine else { return nil }
    let whole = place.joined(with: advance().span)
    report(
      .foreignSign(sign.rawValue + " =", meant: MeantWords(sign.rawValue + "="), at: whole))
    return sign == .greater ? .greaterOrEqual : .lessOrEqual
  }

  /// The word between the ends of `between`; a comma or a range is taken for it.
  mutating func betweenAnd() {
    guard !isRecovering, at(.comma) || at(.range) || at(.to) || at(.until) else {
      expect(.and)
      return
    }
    let place = current.span
    let and = file.spelling(of: [.and], at: place).here
    report(.betweenWithoutAnd(file.text(place), writing: spaced(and), at: place))
    advance()
  }

  /// `between 4.7 — 5`, which was read as a difference: its ends.
  mutating func endsJoinedByDash(_ read: ExpressionID)
    -> (lower: ExpressionID, upper: ExpressionID)?
  {
    guard !isRecovering, !at(.comma), !at(.range),
      case .binary(.subtract, let lower, let upper, let dash) = tree[read].kind,
      // A minus that is written as one may well be meant.
      !at(.and) || !["-", "－"].contains(file.text(dash))
    else { return nil }
    let before = tree[lower].span.upper == dash.lower ? " " : ""
    let after = tree[upper].span.lower == dash.upper ? " " : ""
    let and = file.spelling(of: [.and], at: dash).here
    report(.betweenWithoutAnd(file.text(dash), writing: before + and + after, at: dash))
    explained.insert(dash)
    return (lower, upper)
  }

  /// `elif`, which stands for two words here.
  mutating func acceptElseIf() -> Bool {
    guard !isRecovering, current.keyword == nil,
      ["elif", "elsif", "elseif", "ELSEIF", "否则如果"].contains(current.text)
    else { return false }
    let meant = file.spelling(of: [.else, .if], at: current.span)
    report(.foreignSign(current.text, meant: meant, at: current.span))
    return true
  }

  /// The `=` before a value. `==` and `:=` are taken for it.
  mutating func assignSign() {
    guard !isRecovering, at(.equal) else {
      expect(.assign)
      return
    }
    report(.equalForAssign(at: current.span))
    advance()
  }

  /// `let x := 5`
  mutating func skipColonOfAssign() {
    guard !isRecovering, at(.colon), peek().kind == .sign(.assign), peek().isAttached else {
      return
    }
    report(
      .foreignSign(
        ":=", meant: MeantWords("="), at: current.span.joined(with: peek().span)))
    advance()
  }

  /// `reject cheap: if …`, `if … { … }`: whether `if` stands for `when`, as no `then` follows.
  mutating func isIfForWhen() -> Bool {
    guard !isRecovering, at(.if), peek().keyword != .unknown else { return false }
    var distance = 1
    while case let token = peek(distance), !token.startsLine, token.kind != .endOfFile,
      distance < 200
    {
      if token.keyword == .then { return false }
      distance += 1
    }
    let meant = file.spelling(of: [.when], at: current.span)
    report(.ifForWhen(writing: meant.here, at: current.span))
    return true
  }

  // MARK: Behind an item

  /// Whether nothing else stands behind an item on its line. Otherwise the item is not what its
  /// author means, so that its meaning is not looked at.
  mutating func endsItem() -> Bool {
    guard !isRecovering else { return false }
    if at(.comma), peek().startsLine || peek().kind == .sign(.rightBrace) {
      report(.needlessSign(",", at: current.span))
      advance()
      return true
    }
    let startsAnew =
      current.keyword.map {
        blockWords.contains($0) || Parser.declarationWords.contains($0)
      } ?? false
    if current.startsLine || isAtEnd || at(.rightBrace) || startsAnew { return true }
    let last = tokens[index - 1]
    if current.kind == .word, current.keyword == nil, last.kind == .word, last.keyword == nil,
      missingSpace() == nil
    {
      fail(.twoNames(last.text, current.text, place: last.span, at: current.span))
    } else {
      unexpected(blockWords == Parser.rankWords ? .rankItem : .item)
    }
    return false
  }
}
