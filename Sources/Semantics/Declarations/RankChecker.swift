import MenkanSource
import MenkanSyntax
import MenkanValues

/// Checks the items of one rank.
final class RankChecker {
  private let declaration: RankDeclaration
  private let base: PolicyChecker
  private let code: String
  private let pools: PoolCollector
  private var expressions: ExpressionChecker { base.expressions }
  private var program: ProgramTables { base.program }
  /// Excludes, factors and boosts by name, so that each can be spoken of.
  private var names: [String: SourceSpan] = [:]
  /// Where each of what may stand once stood first.
  private var firsts: [Single: SourceSpan] = [:]

  /// What stands once at most.
  private enum Single {
    case order, limit

    var words: LocalizedText {
      switch self {
      case .order: LocalizedText(en: "order by", zh: "排序按")
      case .limit: LocalizedText(en: "limit", zh: "限量")
      }
    }
  }

  private var excludes: [TypedExclude] = []
  private var factors: [TypedFactor] = []
  private var boosts: [TypedBoost] = []
  private var order: [TypedOrderKey] = []
  private var limit: Tunable?
  private var quotas: [TypedQuota] = []

  /// The most candidates that can be listed.
  static let mostListed: Int64 = 1_000_000
  /// The most that can be promised to each key: each takes a walk over the candidates.
  static let mostPromised: Int64 = 100
  /// The most excludes, factors, boosts and quotas together.
  static let itemLimit = 200

  init(_ declaration: RankDeclaration, base: PolicyChecker, code: String) {
    self.declaration = declaration
    self.base = base
    self.code = code
    pools = PoolCollector(base.builder)
    base.expressions.pools = pools
  }

  func check(in scope: LocalScope) -> TypedRank {
    base.declareParameters(in: scope)
    base.check(at: PolicyPlace())
    if declaration.items.count > RankChecker.itemLimit {
      program.report(
        .tooManyRankItems(declaration.heading.name.span, limit: RankChecker.itemLimit))
    }
    expressions.scope = scope
    for item in declaration.items.prefix(RankChecker.itemLimit) { check(item) }
    checkOrder()
    let policy = base.builder.policy(declaration.heading, code: code, span: declaration.span)
    return TypedRank(
      base: policy, steps: pools.steps, excludes: excludes, factors: factors, boosts: boosts,
      order: order, limit: limit, quotas: quotas, span: declaration.span)
  }

  private func check(_ item: RankItem) {
    pools.isOpen = if case .factor = item { true } else { false }
    switch item {
    case .parameter, .binding: break
    case .exclude(let exclude): self.exclude(exclude)
    case .factor(let factor): self.factor(factor)
    case .boost(let boost): self.boost(boost)
    case .order(let order): self.order(order)
    case .limit(let limit): self.limit(limit)
    case .quota(let quota): self.quota(quota)
    }
  }

  private func claim(_ name: Identifier) {
    if let earlier = names[name.text] {
      program.report(.duplicateName(name, earlier: earlier))
    } else {
      names[name.text] = name.span
    }
  }

  // MARK: Items

  private func exclude(_ declaration: ExcludeDeclaration) {
    let heading = declaration.heading
    claim(heading.name)
    let condition = expressions.check(declaration.condition, as: .bool)
    let messages = (declaration.message?.templates ?? []).compactMap { base.message($0) }
    let validity = base.validity(declaration.validity)
    guard let condition else { return }
    excludes.append(
      TypedExclude(
        name: heading.name.text, label: heading.label?.text, condition: condition,
        keepsUnknown: declaration.keepsUnknown, messages: messages, validity: validity,
        span: declaration.span))
  }

  private func factor(_ declaration: FactorDeclaration) {
    let heading = declaration.heading
    claim(heading.name)
    let weight = share(
      declaration.weight, .zero ... .one, of: LocalizedText(en: "a weight", zh: "权重"))
    let value = expressions.infer(declaration.value)
    let validity = base.validity(declaration.validity)
    guard let weight, let value else { return }
    guard value.type.isPlainNumber else {
      program.report(
        .factorOfWrongType(
          Operand(value, expressions.text(of: value)), heading.name, schema: program.schema))
      return
    }
    factors.append(
      TypedFactor(
        name: heading.name.text, label: heading.label?.text, weight: weight,
        value: value.asDecimal, validity: validity, span: declaration.span))
  }

  private func boost(_ declaration: BoostDeclaration) {
    let heading = declaration.heading
    claim(heading.name)
    let most = FixedDecimal(micros: 10 * FixedDecimal.scale)
    let share = share(
      declaration.share, FixedDecimal(micros: -FixedDecimal.scale)...most,
      of: LocalizedText(en: "a boost", zh: "加成"))
    let condition = expressions.check(declaration.condition, as: .bool)
    let validity = base.validity(declaration.validity)
    guard let share, let condition else { return }
    boosts.append(
      TypedBoost(
        name: heading.name.text, label: heading.label?.text, share: share, condition: condition,
        validity: validity, span: declaration.span))
  }

  private func order(_ declaration: OrderDeclaration) {
    guard isFirst(.order, declaration.span) else { return }
    for key in declaration.keys {
      switch key.subject {
      case .score:
        order.append(TypedOrderKey(value: nil, isDescending: key.isDescending))
      case .expression(let id):
        guard let value = expressions.order(id) else { continue }
        order.append(TypedOrderKey(value: value, isDescending: key.isDescending))
      }
    }
  }

  private func limit(_ declaration: LimitDeclaration) {
    guard isFirst(.limit, declaration.span) else { return }
    limit = tunable(
      declaration.count, whole: 1...RankChecker.mostListed, shares: smallestShare ... .one,
      of: LocalizedText(en: "a limit", zh: "限量"))
  }

  private func quota(_ declaration: QuotaDeclaration) {
    let words = LocalizedText(
      en: "`at \(declaration.bound.rawValue)`", zh: declaration.bound == .most ? "“至多”" : "“至少”")
    let isMost = declaration.bound == .most
    let count = tunable(
      declaration.count, whole: 1...(isMost ? RankChecker.mostListed : RankChecker.mostPromised),
      shares: isMost ? smallestShare ... .one : nil, of: words)
    let key = expressions.key(declaration.key)
    guard let count, let key else { return }
    quotas.append(
      TypedQuota(
        bound: isMost ? .most : .least, count: count, key: key, span: declaration.span))
  }

  private func isFirst(_ item: Single, _ span: SourceSpan) -> Bool {
    if let first = firsts[item] {
      program.report(.rankItemTwice(item.words, first: first, at: span))
      return false
    }
    firsts[item] = span
    return true
  }

  private func checkOrder() {
    guard declaration.isWhole else { return }
    let usesScore = order.contains { $0.value == nil }
    let hasFactors = declaration.items.contains { if case .factor = $0 { true } else { false } }
    if firsts[.order] == nil {
      if hasFactors {
        order = [TypedOrderKey(value: nil, isDescending: true)]
      } else {
        program.report(.rankWithoutOrder(declaration.heading.name))
      }
    } else if usesScore, !hasFactors {
      program.report(.scoreWithoutFactor(firsts[.order] ?? declaration.span))
    }
  }

  // MARK: Numbers that hold for all candidates

  private var smallestShare: FixedDecimal { FixedDecimal(micros: 1) }

  private func share(
    _ id: ExpressionID, _ range: ClosedRange<FixedDecimal>, of words: LocalizedText
  ) -> Tunable? {
    tunable(id, whole: nil, shares: range, of: words)
  }

  /// A whole number or a percentage, as far as each is allowed.
  private func tunable(
    _ id: ExpressionID, whole: ClosedRange<Int64>?, shares: ClosedRange<FixedDecimal>?,
    of words: LocalizedText
  ) -> Tunable? {
    guard let found = expressions.infer(id) else { return nil }
    let operand = Operand(found, expressions.text(of: found))
    let allowed: Constraint
    switch (found.type, whole, shares) {
    case (.percent, _, let shares?): allowed = .decimals(shares)
    case (.int, let whole?, _): allowed = .integers(whole)
    default:
      program.report(
        .wrongTunable(
          operand, of: words, takesWhole: whole != nil, takesShare: shares != nil,
          schema: program.schema))
      return nil
    }
    switch found.kind {
    case .constant, .param: break
    default:
      program.report(.tunableNeeded(found.span, of: words))
      return nil
    }
    let tunable = Tunable(expression: found, allowed: allowed)
    guard tunable.isSound(base.builder.params) else {
      program.report(
        .tunableOutOfRange(found.span, of: words, range: allowed.text(of: found.type)))
      return nil
    }
    return tunable
  }
}

extension ValueType {
  /// True for numbers without a unit, and for shares.
  fileprivate var isPlainNumber: Bool {
    switch self {
    case .int, .number, .percent, .ratio: true
    default: false
    }
  }
}
