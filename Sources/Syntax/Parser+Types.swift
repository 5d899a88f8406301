import MenkanSource

/// Types and their constraints.
extension Parser {
  mutating func type() -> TypeSyntax {
    let start = current.span
    let invalid = TypeSyntax(kind: .invalid, isOptional: false, constraint: nil, span: start)
    return nested(else: { _ in invalid }) { parser in
      guard parser.isWord(parser.current), !parser.startsField else {
        if !parser.reportTypeMissing() { parser.unexpected(.type) }
        return invalid
      }
      let isList = parser.at(.list) && parser.peek().kind == .sign(.less)
      guard let kind = isList ? parser.listType() : parser.namedType() else { return invalid }
      let isOptional = parser.accept(.question) != nil
      var bounded = kind
      if case .list(let element, _) = kind { bounded = parser.bounded(element) }
      let isOptionalList = isList && parser.accept(.question) != nil
      let constraint = parser.constraint()
      return TypeSyntax(
        kind: bounded, isOptional: isOptional || isOptionalList, constraint: constraint,
        span: parser.span(from: start))
    }
  }

  /// `产地:` with nothing behind it on its line.
  private mutating func reportTypeMissing() -> Bool {
    let colon = peek(-1)
    guard !isRecovering, current.startsLine, colon.kind == .sign(.colon), index >= 2 else {
      return false
    }
    let label = peek(-2)
    let name = label.kind == .text && index >= 3 ? peek(-3) : label
    report(.typeMissing(behind: file.text(name.span), at: colon.span))
    return true
  }

  private mutating func namedType() -> TypeSyntax.Kind? {
    guard let name = name(as: .type) else { return nil }
    let isCount = name.text == "int"
    guard let opening = accept(.leftParenthesis) ?? accept(.less) else {
      return .named(name, argument: nil)
    }
    var argument: Identifier?
    if let keyword = current.keyword, let suffix = keyword.suffix, !isCount {
      let span = advance().span
      if case .currency(let code) = suffix {
        argument = Identifier(code, span)
      } else {
        argument = Identifier(keyword.english, span)
      }
    } else if !startsField {
      argument = self.name()
    } else {
      unexpected(.name)
    }
    let isAngle = opening.kind == .sign(.less)
    if isAngle { splitGreaterOrEqual() }
    guard let closing = expect(isAngle ? .greater : .rightParenthesis, closing: opening) else {
      return nil
    }
    if isAngle != isCount {
      report(
        .typeBrackets(
          name.text, opening: opening.span, closing: closing.span,
          shape: isCount ? ("<", ">") : ("(", ")")))
    }
    return .named(name, argument: argument)
  }

  /// In `int<point>= 5` two signs meet that were read as one.
  private mutating func splitGreaterOrEqual() {
    let token = current
    let reader = ScalarReader(file.bytes, end: file.bytes.count)
    let (first, length) = reader.folded(at: Int(token.span.lower))
    guard !isRecovering, token.kind == .sign(.greaterOrEqual), first == UInt8(ascii: ">") else {
      return
    }
    let middle = token.span.lower + Int32(length)
    tokens[index] = Token(
      kind: .sign(.greater), span: place(Int(token.span.lower), Int(middle)),
      startsLine: token.startsLine, isAttached: token.isAttached)
    tokens.insert(
      Token(
        kind: .sign(.assign), span: place(Int(middle), Int(token.span.upper)), isAttached: true),
      at: index + 1)
  }

  /// `list<PricePoint>`; its bound is read behind it.
  private mutating func listType() -> TypeSyntax.Kind? {
    advance()
    guard let opening = accept(.less) else { return nil }
    let element = type()
    expect(.greater, closing: opening)
    return isRecovering ? nil : .list(element, upTo: 0)
  }

  /// `up to 400`
  private mutating func bounded(_ element: TypeSyntax) -> TypeSyntax.Kind {
    guard at(.up, .to) else {
      report(.listWithoutBound(at: span(from: element.span).end))
      return .list(element, upTo: 0)
    }
    advance()
    advance()
    guard current.kind == .number else {
      unexpected(.other(LocalizedText(en: "a whole number", zh: "整数")))
      return .invalid
    }
    let token = advance()
    let decimal = ExactDecimal(file.text(token.span))
    guard let value = decimal?.integer(times: 1), value <= Int64(Int32.max) else {
      report(.wholeNumberNeeded(at: token.span))
      return .list(element, upTo: 0)
    }
    return .list(element, upTo: Int(value))
  }

  /// Whether the next field begins here, on a line of its own: a name, perhaps a label, a colon.
  private var startsField: Bool {
    guard current.startsLine, isWord(current) else { return false }
    let colon = Token.Kind.sign(.colon)
    return peek().kind == colon || peek().kind == .text && peek(2).kind == colon
  }

  private mutating func constraint() -> ConstraintSyntax? {
    if startsField { return nil }
    if accept(.in) != nil {
      let start = current.span
      let lower = bound()
      let dash = at(.minus) || at(.to) ? current.span : nil
      if !isRecovering, dash != nil { advance() } else { expect(.range) }
      let upper = bound()
      if !isRecovering, let dash {
        rangeDash(dash, from: tree[lower].span, to: tree[upper].span)
      }
      return isRecovering ? nil : .range(lower, upper, span: span(from: start))
    }
    if accept(.like) != nil { return expectText().map { .like($0) } }
    return nil
  }

  /// A literal, or a minus before one.
  private mutating func bound() -> ExpressionID {
    let start = current.span
    if accept(.minus) != nil {
      let operand = bound(behind: start)
      return add(.negate(operand), span(from: start))
    }
    return bound(behind: start)
  }

  private mutating func bound(behind start: SourceSpan) -> ExpressionID {
    guard !isRecovering else { return invalid(start) }
    guard startsLiteral else {
      unexpected(.other(LocalizedText(en: "a number or a date", zh: "数字或日期")))
      return invalid(start)
    }
    return literal()
  }
}
