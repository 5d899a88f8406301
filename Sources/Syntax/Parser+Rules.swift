import MenkanSource

/// `require`, `reject`, `refer` with their tails.
extension Parser {
  /// What follows a rule's condition.
  private struct Tails {
    var exception: ExpressionID?
    var otherwise: RuleDeclaration.Consequence?
    var ifUnknown: RuleDeclaration.Consequence?
    var message: MessageSyntax?
    var validity = ValiditySyntax()
    var places = TailPlaces()
  }

  mutating func rule(
    _ form: RuleDeclaration.Form, _ documentation: [String]
  ) -> RuleDeclaration? {
    let start = advance().span
    guard !at(.colon) else {
      fail(.ruleWithoutName(at: place))
      return nil
    }
    guard let heading = heading(documentation) else { return nil }
    ruleColon()
    guard !isRecovering else { return nil }
    if form == .require, at(.when) {
      report(.whenInRequire(at: current.span))
      advance()
    } else if form != .require, isIfForWhen() {
      advance()
    } else if form != .require, accept(.when) == nil, current.kind != .invalid {
      report(.ruleWithoutWhen(form.rawValue, at: current.span.start))
    }
    let condition = expression()
    let tails = self.tails(of: form)
    let isWhole = isRecovering || endsItem()
    return RuleDeclaration(
      form: form, heading: heading,
      condition: isWhole ? condition : invalid(tree[condition].span),
      exception: isWhole ? tails.exception : nil,
      otherwise: tails.otherwise, ifUnknown: tails.ifUnknown, message: tails.message,
      span: span(from: start), validity: tails.validity)
  }

  private mutating func ruleColon() {
    if accept(.colon) != nil { return }
    let before = tokens[index - 1].span
    // `require refund merchant.refund_rate <= 5%`: only the colon is missing.
    if !current.startsLine, isWord(current) || current.kind == .number, missingSpace() == nil {
      report(.ruleWithoutColon(behind: before.end))
    } else if at(.dot) || at(.lessOrEqual) || at(.greaterOrEqual) || at(.less) || at(.greater) {
      fail(.ruleWithoutName(at: before))
    } else {
      unexpected(.sign(.colon))
    }
  }

  private mutating func tails(of form: RuleDeclaration.Form) -> Tails {
    var tails = Tails()
    while true {
      if isRecovering { recover { $0.startsItem || $0.startsTail } }
      guard !isAtEnd, startsTail || mendTailWord(), let keyword = current.keyword else { break }
      if startsValidity {
        validityTail(&tails.validity, &tails.places)
        continue
      }
      let start = current.span
      advance()
      switch keyword {
      case .unless:
        let exception = expression()
        if isFirst(.unless, start, &tails.places) { tails.exception = exception }
      case .because:
        let message = self.message(behind: start)
        if isFirst(.because, start, &tails.places) { tails.message = message }
      case .if:
        advance()
        let consequence = self.consequence()
        if isFirst(.if, start, &tails.places) { tails.ifUnknown = consequence }
      case .else:
        var consequence = self.consequence()
        if form != .require {
          report(.elseWithoutRequire(form.rawValue, at: span(from: start)))
          consequence = nil
        } else if consequence == .pass {
          report(.elsePass(at: span(from: start)))
        }
        if isFirst(.else, start, &tails.places) { tails.otherwise = consequence }
      default: break
      }
    }
    return tails
  }

  /// Whether a tail begins here. An `else` that belongs to a broken `if` is none.
  private var startsTail: Bool {
    switch current.keyword {
    case .unless, .because: true
    case .from, .until, .to: startsValidity
    case .if: peek().keyword == .unknown
    case .else: [.reject, .refer, .pass].contains(peek().keyword)
    default: false
    }
  }

  private mutating func consequence() -> RuleDeclaration.Consequence? {
    guard !isRecovering else { return nil }
    guard let word = current.keyword,
      let consequence = RuleDeclaration.Consequence(rawValue: word.english)
    else {
      unexpected(
        .other(LocalizedText(en: "`reject`, `refer` or `pass`", zh: "`拒绝`、`转审` 或 `通过`")))
      return nil
    }
    advance()
    return consequence
  }
}
