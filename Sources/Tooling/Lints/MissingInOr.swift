import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Lint {
  /// `x >= 4 or (x is missing and y)`: where `x` is missing and `y` is false, the first part is
  /// unknown, and so is the whole; `if x is known then … else …` says what is meant.
  static let missingInOr = Lint("missing-in-or") { rules in
    rules.files.flatMap { file in
      let parents = file.tree.parents
      return zip(file.tree.expressionIDs, parents).compactMap { id, parent in
        file.missingInOr(id, parent: parent.map { file.tree[$0].kind })
      }
    }
  }
}

extension RuleFile {
  fileprivate func missingInOr(_ id: ExpressionID, parent: ExpressionKind?) -> Diagnostic? {
    guard case .binary(.or, let left, let right, _) = tree[id].kind else { return nil }
    for (test, fallback) in [(left, right), (right, left)] {
      let parts = tree.conjuncts(tree.bare(fallback))
      guard parts.count > 1,
        let (position, thing) = parts.enumerated().lazy.compactMap({ position, part in
          tree.missing(part).map { (position, $0) }
        }).first,
        source.reads(thing, in: test, of: tree)
      else { continue }
      let rest = parts.enumerated().filter { $0.offset != position }
        .map { source.text(tree[$0.element].span) }
      let name = source.text(tree[thing].span)
      let bare = source.text(tree[tree.bare(test)].span)
      let whole = "if \(name) is known then \(bare) else \(rest.joined(separator: " and "))"
      return .missingInOr(
        tree[id].span, name, replacement: parent.isOpen ? whole : "(\(whole))")
    }
    return nil
  }
}

extension ExpressionKind? {
  /// Whether an `if` can stand here without parentheses.
  fileprivate var isOpen: Bool {
    switch self {
    case nil, .parenthesised: true
    default: false
    }
  }
}

extension SyntaxTree {
  /// For each expression the one directly around it.
  fileprivate var parents: [ExpressionID?] {
    var found: [ExpressionID?] = Array(repeating: nil, count: expressions.count)
    for parent in expressionIDs {
      self[parent].kind.forEachChild { found[Int($0.index)] = parent }
    }
    return found
  }

  /// Without the parentheses around it.
  fileprivate func bare(_ id: ExpressionID) -> ExpressionID {
    var id = id
    while case .parenthesised(let inner) = self[id].kind { id = inner }
    return id
  }

  /// What a chain of `and` connects.
  fileprivate func conjuncts(_ id: ExpressionID) -> [ExpressionID] {
    var found: [ExpressionID] = []
    var waiting = [id]
    while let next = waiting.popLast() {
      if case .binary(.and, let left, let right, _) = self[next].kind {
        waiting += [right, left]
      } else {
        found.append(next)
      }
    }
    return found
  }

  /// The `x` of `x is missing`, or of `not x is known`.
  fileprivate func missing(_ id: ExpressionID) -> ExpressionID? {
    switch self[bare(id)].kind {
    case .presence(let thing, .missing): return thing
    case .not(let inner):
      guard case .presence(let thing, .known) = self[bare(inner)].kind else { return nil }
      return thing
    default: return nil
    }
  }
}

extension SourceFile {
  /// Whether a test reads a thing, written the same, without having made sure that it is there.
  fileprivate func reads(_ thing: ExpressionID, in test: ExpressionID, of tree: SyntaxTree) -> Bool
  {
    let wanted = text(tree[thing].span)
    var waiting = [test]
    var isRead = false
    while let next = waiting.popLast() {
      switch tree[next].kind {
      case .presence(let asked, _) where text(tree[asked].span) == wanted: return false
      case .binary(.coalesce, _, _, _): break
      case .name, .member:
        if text(tree[next].span) == wanted { isRead = true }
        tree[next].kind.forEachChild { waiting.append($0) }
      default: tree[next].kind.forEachChild { waiting.append($0) }
      }
    }
    return isRead
  }
}
