import MenkanSource
import MenkanSyntax
import MenkanValues

extension SyntaxTree {
  var policies: [PolicyDeclaration] {
    declarations.compactMap { if case .policy(let policy) = $0 { policy } else { nil } }
  }
}

extension SyntaxTree {
  var ranks: [RankDeclaration] {
    declarations.compactMap { if case .rank(let rank) = $0 { rank } else { nil } }
  }
}

extension RankDeclaration {
  /// Its params and lets, as items of a policy.
  var calculations: [PolicyItem] {
    items.compactMap { item in
      switch item {
      case .parameter(let param): .parameter(param)
      case .binding(let binding): .binding(binding)
      case .exclude, .factor, .boost, .order, .limit, .quota: nil
      }
    }
  }
}

extension RankItem {
  var span: SourceSpan {
    switch self {
    case .parameter(let it): it.span
    case .binding(let it): it.span
    case .exclude(let it): it.span
    case .factor(let it): it.span
    case .boost(let it): it.span
    case .order(let it): it.span
    case .limit(let it): it.span
    case .quota(let it): it.span
    }
  }

  /// Its name with its label and what it is; nil where it has none.
  var heading: (heading: Heading, kind: LocalizedText)? {
    switch self {
    case .parameter(let it): (it.heading, LocalizedText(en: "param", zh: "参数"))
    case .exclude(let it): (it.heading, LocalizedText(en: "exclude", zh: "剔除条件"))
    case .factor(let it): (it.heading, LocalizedText(en: "factor", zh: "因子"))
    case .boost(let it): (it.heading, LocalizedText(en: "boost", zh: "加成"))
    case .binding, .order, .limit, .quota: nil
    }
  }

  /// The dates of what can have some.
  var validity: ValiditySyntax? {
    switch self {
    case .exclude(let it): it.validity
    case .factor(let it): it.validity
    case .boost(let it): it.validity
    case .parameter, .binding, .order, .limit, .quota: nil
    }
  }
}

extension PolicyItem {
  /// The items inside of a block.
  var items: [PolicyItem] {
    switch self {
    case .when(let block): block.items
    case .group(let group): group.items
    case .parameter, .binding, .output, .rule, .include, .waive: []
    }
  }

  /// The dates of what can have some.
  var validity: ValiditySyntax? {
    switch self {
    case .rule(let rule): rule.validity
    case .group(let group): group.validity
    case .parameter, .binding, .output, .when, .include, .waive: nil
    }
  }

  var isGroup: Bool { if case .group = self { true } else { false } }
}

extension [PolicyItem] {
  /// These and all inside of blocks, in the order of the source.
  var flattened: [PolicyItem] { flatMap { [$0] + $0.items.flattened } }
}

extension ValiditySyntax {
  func firstDay(in tree: SyntaxTree) -> (span: SourceSpan, day: CivilDate)? {
    from.flatMap { tree.day($0) }
  }

  func lastDay(in tree: SyntaxTree) -> (span: SourceSpan, day: CivilDate)? {
    until.flatMap { tree.day($0) }
  }
}

extension SyntaxTree {
  /// The day of a date literal.
  fileprivate func day(_ id: ExpressionID) -> (span: SourceSpan, day: CivilDate)? {
    guard case .literal(.date(let day)) = self[id].kind else { return nil }
    return (self[id].span, CivilDate(day: day))
  }
}
