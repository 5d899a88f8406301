import MenkanSource

/// Rankings and what stands in them.
extension Parser {
  /// Words that begin an item of a rank. The key of a quota may stand first: `每 商家.编号 至多 3`.
  static let rankWords: Set<Keyword> = [
    .param, .let, .exclude, .factor, .boost, .order, .limit, .at, .per,
  ]

  mutating func rank(_ documentation: [String]) -> RankDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation) else { return nil }
    let parameters = blockParameters()
    guard expect(.leftBrace) != nil else { return nil }
    let outer = blockWords
    blockWords = Parser.rankWords
    let (items, isWhole) = rankItems()
    blockWords = outer
    expect(.rightBrace)
    return RankDeclaration(
      heading: heading, parameters: parameters, items: items, isWhole: isWhole,
      span: span(from: start))
  }

  private mutating func rankItems() -> (items: [RankItem], isWhole: Bool) {
    var items: [RankItem] = []
    var isWhole = true
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if let item = rankItem() { items.append(item) } else { isWhole = false }
      if isRecovering { recover { $0.index > before && $0.startsItem } }
    }
    return (items, isWhole)
  }

  private mutating func rankItem() -> RankItem? {
    let documentation = currentDocumentation
    switch current.keyword {
    case .param: return param(documentation).map { .parameter($0) }
    case .let: return binding(documentation).map { .binding($0) }
    case .exclude: return exclude(documentation).map { .exclude($0) }
    case .factor: return factor(documentation).map { .factor($0) }
    case .boost: return boost(documentation).map { .boost($0) }
    case .order: return order().map { .order($0) }
    case .limit: return limit().map { .limit($0) }
    case .at, .per: return quota().map { .quota($0) }
    case let word? where Parser.itemWords.contains(word):
      fail(.policyItemInRank(word, at: place))
      return nil
    default:
      if mendRankWord() { return rankItem() }
      unexpected(.rankItem)
      return nil
    }
  }

  // MARK: Items with names

  /// What follows the condition of an `exclude`, or the value of a factor or boost.
  private struct RankTails {
    var keepsUnknown = false
    var message: MessageSyntax?
    var validity = ValiditySyntax()
    var places = TailPlaces()
  }

  private mutating func exclude(_ documentation: [String]) -> ExcludeDeclaration? {
    let start = advance().span
    guard let heading = rankHeading(documentation, form: "exclude") else { return nil }
    itemColon(behind: heading)
    rankWhen(of: "exclude")
    let condition = expression()
    let tails = rankTails(explains: true)
    return ExcludeDeclaration(
      heading: heading, condition: whole(condition), keepsUnknown: tails.keepsUnknown,
      message: tails.message, validity: tails.validity, span: span(from: start))
  }

  private mutating func factor(_ documentation: [String]) -> FactorDeclaration? {
    let start = advance().span
    guard let heading = rankHeading(documentation, form: "factor") else { return nil }
    guard accept(.weight) != nil else {
      if !isRecovering { fail(.factorWithoutWeight(heading.name.text, at: place)) }
      return nil
    }
    let weight = expression(.additive)
    itemColon(behind: heading)
    let value = expression()
    let tails = rankTails(explains: false)
    return FactorDeclaration(
      heading: heading, weight: weight, value: whole(value), validity: tails.validity,
      span: span(from: start))
  }

  private mutating func boost(_ documentation: [String]) -> BoostDeclaration? {
    let start = advance().span
    guard let heading = rankHeading(documentation, form: "boost") else { return nil }
    guard accept(.by) != nil else {
      if !isRecovering { fail(.boostWithoutShare(heading.name.text, at: place)) }
      return nil
    }
    let share = expression(.additive)
    itemColon(behind: heading)
    rankWhen(of: "boost")
    let condition = expression()
    let tails = rankTails(explains: false)
    return BoostDeclaration(
      heading: heading, share: share, condition: whole(condition), validity: tails.validity,
      span: span(from: start))
  }

  private mutating func rankHeading(_ documentation: [String], form: String) -> Heading? {
    guard !at(.colon), !at(.when), current.keyword != .weight || peek().kind != .number else {
      fail(.rankItemWithoutName(form, at: place))
      return nil
    }
    return heading(documentation)
  }

  private mutating func itemColon(behind heading: Heading) {
    guard !isRecovering, !at(.colon), !current.startsLine, at(.when) else {
      expect(.colon)
      return
    }
    report(.ruleWithoutColon(behind: tokens[index - 1].span.end))
  }

  private mutating func rankWhen(of form: String) {
    guard !isRecovering, accept(.when) == nil else { return }
    if isIfForWhen() {
      advance()
    } else if current.kind != .invalid {
      report(.ruleWithoutWhen(form, at: current.span.start))
    }
  }

  /// - Parameter explains: true where `if unknown keep` and `because` may stand.
  private mutating func rankTails(explains: Bool) -> RankTails {
    var tails = RankTails()
    while !isRecovering {
      let start = current.span
      if startsValidity {
        validityTail(&tails.validity, &tails.places)
      } else if explains, at(.because) {
        advance()
        let message = self.message(behind: start)
        if isFirst(.because, start, &tails.places) { tails.message = message }
      } else if explains, at(.if, .unknown) {
        advance()
        advance()
        guard accept(.keep) != nil else {
          unexpected(.keyword(.keep))
          break
        }
        if isFirst(.if, start, &tails.places) { tails.keepsUnknown = true }
      } else {
        break
      }
    }
    return tails
  }

  // MARK: Order, limit, quotas

  private mutating func order() -> OrderDeclaration? {
    let start = advance().span
    guard expect(.by) != nil else { return nil }
    var keys: [OrderDeclaration.Key] = []
    repeat {
      keys.append(orderKey())
      if at(.comma), peek().startsLine && startsItem(peek()) || peek().kind == .sign(.rightBrace) {
        break
      }
    } while accept(.comma) != nil
    let order = OrderDeclaration(keys: keys, span: span(from: start))
    return isRecovering || endsItem() ? order : nil
  }

  /// A comma too many stands before such a token, which `endsItem` reports.
  private func startsItem(_ token: Token) -> Bool {
    token.keyword.map { Parser.rankWords.contains($0) } ?? false
  }

  private mutating func orderKey() -> OrderDeclaration.Key {
    let start = current.span
    let subject: OrderDeclaration.Key.Subject
    if at(.score), !goesOnOperand(peek()) {
      advance()
      subject = .score
    } else {
      subject = .expression(expression())
    }
    let isDescending = accept(.desc) != nil
    if !isDescending { _ = accept(.asc) }
    return OrderDeclaration.Key(
      subject: subject, isDescending: isDescending, span: span(from: start))
  }

  private mutating func limit() -> LimitDeclaration? {
    let start = advance().span
    let count = expression(.additive)
    return LimitDeclaration(count: whole(count), span: span(from: start))
  }

  /// `at most 3 per c.merchant.id`, or with the key first: `per c.merchant.id at most 3`.
  private mutating func quota() -> QuotaDeclaration? {
    let start = current.span
    var key: ExpressionID?
    if accept(.per) != nil { key = expression(.additive) }
    guard expect(.at) != nil else { return nil }
    let bound: QuotaDeclaration.Bound
    if accept(.most) != nil {
      bound = .most
    } else if accept(.least) != nil {
      bound = .least
    } else {
      unexpected(.other(LocalizedText(en: "`most` or `least`", zh: "`至多` 或 `至少`")))
      return nil
    }
    let count = expression(.additive)
    if key == nil {
      guard expect(.per) != nil else { return nil }
      key = expression(.additive)
    }
    guard let key else { return nil }
    return QuotaDeclaration(
      bound: bound, count: count, key: whole(key), span: span(from: start))
  }
}
