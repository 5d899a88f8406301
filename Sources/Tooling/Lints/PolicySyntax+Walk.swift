import MenkanSource
import MenkanSyntax
import MenkanValues

extension SyntaxTree {
  var policies: [PolicyDeclaration] {
    declarations.compactMap { if case .policy(let policy) = $0 { policy } else { nil } }
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
