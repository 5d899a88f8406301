import MenkanSource

/// Items that hold or reach other rules: `when`, `group`, `include`, `waive`.
extension Parser {
  mutating func whenBlock() -> WhenBlock? {
    let start = advance().span
    return nested(else: { _ in nil }) { parser in
      let condition = parser.expression()
      guard let items = parser.block() else { return nil }
      return WhenBlock(condition: condition, items: items, span: parser.span(from: start))
    }
  }

  /// `group price "价格" from D until D { … }`
  mutating func group(_ documentation: [String]) -> GroupDeclaration? {
    let start = advance().span
    return nested(else: { _ in nil }) { parser in
      let heading = parser.groupHeading(documentation, behind: start)
      var validity = ValiditySyntax()
      var places = TailPlaces()
      while !parser.isRecovering, parser.startsValidity {
        parser.validityTail(&validity, &places)
      }
      parser.skipNeedlessColon()
      guard let items = parser.block(), let heading else { return nil }
      return GroupDeclaration(
        heading: heading, validity: validity, items: items, span: parser.span(from: start))
    }
  }

  /// Without a name the rules are worth reading all the same.
  private mutating func groupHeading(
    _ documentation: [String], behind start: SourceSpan
  ) -> Heading? {
    let isDate = (at(.from) || at(.until)) && peek().kind == .date
    guard current.kind == .text || at(.leftBrace) || isDate else { return heading(documentation) }
    report(.groupWithoutName(at: start))
    return Heading(
      name: Identifier("", start.end), label: acceptLabel(), documentation: documentation)
  }

  /// `{ … }` with items, behind a head that may be broken.
  private mutating func block() -> [PolicyItem]? {
    if !isRecovering, !at(.leftBrace) { unexpected(.sign(.leftBrace)) }
    if isRecovering { recover { $0.at(.leftBrace) || $0.startsItem } }
    guard accept(.leftBrace) != nil else { return nil }
    let items = items()
    expect(.rightBrace)
    return items
  }

  private mutating func skipNeedlessColon() {
    guard !isRecovering, at(.colon) else { return }
    report(.needlessColon(at: current.span))
    advance()
  }

  // MARK: Includes

  /// `include merchant_gate as gate with min_dsr = 4.7, merchant = 商家`
  mutating func include() -> IncludeDeclaration? {
    let start = advance().span
    guard let policy = modulePath() else { return nil }
    var alias: Identifier?
    if accept(.as) != nil { alias = name() }
    if !isRecovering, at(.leftParenthesis) {
      fail(.includeInParentheses(policy.text, at: current.span))
    }
    var bindings: [IncludeDeclaration.Binding] = []
    if accept(.with) != nil {
      repeat {
        // A comma may stand behind the last.
        let isItem = current.keyword.map { Parser.itemWords.contains($0) } ?? false
        if !bindings.isEmpty, at(.rightBrace) || isItem && peek().kind != .sign(.assign) { break }
        guard let binding = includeBinding() else { break }
        bindings.append(binding)
      } while accept(.comma) != nil
    }
    return IncludeDeclaration(
      policy: policy, alias: alias, bindings: bindings, span: span(from: start))
  }

  private mutating func includeBinding() -> IncludeDeclaration.Binding? {
    guard let name = name(as: .value) else { return nil }
    if accept(.assign) == nil {
      let isOtherSign = at(.colon) || at(.equal)
      let isValue = startsLiteral || isWord(current) && missingSpace() == nil
      guard isOtherSign || isValue && !current.startsLine else {
        unexpected(.sign(.assign))
        return nil
      }
      let place = isOtherSign ? current.span : name.span.end
      let sign = isOtherSign && !current.isAttached ? "=" : " ="
      report(.bindingWithoutAssign(name.text, at: place, mend: .replace(place, by: sign)))
      if isOtherSign { advance() }
    }
    return IncludeDeclaration.Binding(name: name, value: expression())
  }

  // MARK: Waives

  /// `waive dsr_item, gate.refund when W because "…"`
  mutating func waive() -> WaiveDeclaration? {
    let start = advance().span
    let rules = waivedRules(behind: start)
    skipNeedlessColon()
    if isRecovering {
      recover { $0.at(.when) || $0.startsItem }
      guard at(.when) else { return nil }
    }
    let (before, reported) = (index, diagnostics.count)
    let ownLine = current.startsLine
    let place = span(from: start).end
    waiveWhen(behind: place)
    let condition = expression()
    if ownLine, at(.leftBrace) {
      // It was the next item's `when`.
      index = before
      diagnostics.removeLast(diagnostics.count - reported)
      isRecovering = false
      report(.waiveWithoutWhen(at: place, mend: nil))
      return nil
    }
    if isRecovering { recover { $0.startsItem || $0.at(.because) } }
    var message: MessageSyntax?
    if at(.because) { message = self.message(behind: advance().span) }
    if rules.isEmpty { return nil }
    return WaiveDeclaration(
      rules: rules, condition: condition, message: message, span: span(from: start))
  }

  private mutating func waivedRules(behind start: SourceSpan) -> [ModulePath] {
    if at(.when) {
      report(.waiveWithoutRules(at: start))
      return []
    }
    var rules: [ModulePath] = []
    repeat {
      guard let rule = modulePath() else { break }
      rules.append(rule)
      if !isRecovering, at(.and), !current.span.isEmpty {
        report(.andForComma(at: current.span))
        advance()
        continue
      }
      if accept(.comma) == nil || at(.when) { break }
    } while true
    return rules
  }

  private mutating func waiveWhen(behind place: SourceSpan) {
    if isRecovering || accept(.when) != nil { return }
    if at(.if) {
      report(.waiveWithoutWhen(at: current.span, mend: .replace(current.span, by: "when")))
      advance()
    } else if isWord(current), !current.startsLine, missingSpace() == nil,
      !(current.keyword?.isReserved ?? false)
    {
      let place = current.span.start
      report(.waiveWithoutWhen(at: place, mend: .insert("when ", at: place)))
    } else if current.kind != .invalid, missingSpace() == nil {
      fail(.waiveWithoutWhen(at: place, mend: nil))
    } else {
      unexpected(.keyword(.when))
    }
  }
}
