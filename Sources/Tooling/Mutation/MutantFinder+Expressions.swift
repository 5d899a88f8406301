import MenkanSource
import MenkanSyntax

/// Mutants of conditions and values.
extension MutantFinder {
  mutating func visit(_ id: ExpressionID) {
    let node = tree[id]
    switch node.kind {
    case .literal(let literal): step(literal, node.span)
    case .binary(let operation, let left, let right, let place):
      binary(operation, left, right, place)
    case .not(let inner):
      // In `is not none` it stands inside.
      let inside = tree[inner].span
      let isPrefix = node.span.lower < inside.lower
      let start = isPrefix ? node.span.lower : firstChild(inner)?.upper ?? node.span.lower
      dropNot(node.span, from: start, to: isPrefix ? inside.lower : node.span.upper)
    case .membership(let element, let set, let isNegated):
      if isNegated { negatedMembership(node.span, element) }
      self.set(set)
    case .aggregate(let aggregate): self.aggregate(aggregate, node.span)
    case .call(let name, _): extreme(name.span)
    default: break
    }
    node.kind.forEachChild { visit($0) }
  }

  private func firstChild(_ id: ExpressionID) -> SourceSpan? {
    var first: SourceSpan?
    tree[id].kind.forEachChild { first = first ?? tree[$0].span }
    return first
  }

  // MARK: Operators

  private static let boundaries: [BinaryOperator: BinaryOperator] = [
    .less: .lessOrEqual, .lessOrEqual: .less, .greater: .greaterOrEqual, .greaterOrEqual: .greater,
  ]

  private mutating func binary(
    _ operation: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ place: SourceSpan
  ) {
    switch operation {
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let other = MutantFinder.boundaries[operation] else { return }
      add(
        .boundary, at: place, [edit(place, other.rawValue)],
        .replaced(text(place), by: other.rawValue),
        noticedBy: .bothSidesEqual(text(left), text(right)))
    case .equal, .notEqual:
      let other = operation == .equal ? "!=" : "=="
      add(
        .equality, at: place, [edit(place, other)], .replaced(text(place), by: other),
        noticedBy: .onlyThisDecides)
    case .and, .or:
      let other = operation == .and ? BinaryOperator.or : .and
      add(
        .connective, at: place, [edit(place, other.rawValue)],
        .replaced(text(place), by: other.rawValue), noticedBy: .oneSideHolds)
      dropOperand(operation, left, keeping: right)
      dropOperand(operation, right, keeping: left)
    default: break
    }
  }

  private mutating func dropOperand(
    _ operation: BinaryOperator, _ dropped: ExpressionID, keeping kept: ExpressionID
  ) {
    let gone = tree[dropped].span
    let kept = tree[kept].span
    let cut =
      gone.lower < kept.lower ? span(gone.lower, kept.lower) : span(kept.upper, gone.upper)
    let words = text(gone)
    add(
      .dropOperand, at: gone, [edit(cut, "")], .dropped(words),
      noticedBy: operation == .and ? .onlyThisFails(words) : .onlyThisHolds(words))
  }

  private mutating func dropNot(_ whole: SourceSpan, from lower: Int32, to upper: Int32) {
    guard let not = tokens(from: lower, to: upper).first(where: { $0.keyword == .not })?.span
    else { return }
    add(.dropNot, at: not, [edit(not, "")], .dropped(text(not)), noticedBy: .onlyThisDecides)
  }

  /// `x not in s`, in Chinese one word.
  private mutating func negatedMembership(_ whole: SourceSpan, _ element: ExpressionID) {
    let tokens = tokens(from: tree[element].span.upper, to: whole.upper)
    guard let not = tokens.firstIndex(where: { $0.keyword == .not }), not + 1 < tokens.endIndex
    else { return }
    let place = tokens[not].span.joined(with: tokens[not + 1].span)
    add(
      .dropNot, at: place, [edit(place, "in")], .replaced(text(place), by: "in"),
      noticedBy: .onlyThisDecides)
  }

  // MARK: Sets

  private mutating func set(_ set: SetSyntax) {
    switch set {
    case .elements(let elements, _): dropElements(elements)
    case .interval(_, _, let includesLower, let includesUpper, let whole):
      let tokens = tokens(from: whole.lower, to: whole.upper)
      guard let opening = tokens.first?.span, let closing = tokens.last?.span else { return }
      bracket(opening, includesLower ? "(" : "[")
      bracket(closing, includesUpper ? ")" : "]")
    case .expression, .descendants: break
    }
  }

  private mutating func bracket(_ place: SourceSpan, _ other: String) {
    add(
      .bracket, at: place, [edit(place, other)], .replaced(text(place), by: other),
      noticedBy: .endOfRange)
  }

  /// A set keeps at least one element.
  private mutating func dropElements(_ elements: [ExpressionID]) {
    guard elements.count > 1 else { return }
    for (index, element) in elements.enumerated() {
      let place = tree[element].span
      let cut =
        index == 0
        ? span(place.lower, tree[elements[1]].span.lower)
        : span(tree[elements[index - 1]].span.upper, place.upper)
      let words = text(place)
      add(
        .dropElement, at: place, [edit(cut, "")], .dropped(words), noticedBy: .element(words))
    }
  }

  // MARK: Aggregates

  private static let extremes: [Keyword: Keyword] = [
    .min: .max, .max: .min, .first: .last, .last: .first, .any: .all, .all: .any,
  ]

  private mutating func extreme(_ place: SourceSpan) {
    guard let keyword = tokens(from: place.lower, to: place.upper).first?.keyword,
      let other = MutantFinder.extremes[keyword]
    else { return }
    add(
      .extreme, at: place, [edit(place, other.english)],
      .replaced(text(place), by: other.english), noticedBy: .severalValues)
  }

  private mutating func aggregate(_ aggregate: AggregateSyntax, _ whole: SourceSpan) {
    extreme(aggregate.functionSpan)
    guard let filter = aggregate.filter else { return }
    let place = tree[filter].span
    guard let word = word(.where, from: tree[aggregate.list].span.upper, before: place.lower)
    else { return }
    let cut = word.joined(with: place)
    let words = text(cut)
    add(.dropFilter, at: cut, [edit(cut, "")], .dropped(words), noticedBy: .filtered(text(place)))
  }
}
