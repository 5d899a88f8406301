import MenkanSemantics
import MenkanValues

/// `in`, `contains` of lists, `overlaps`, `contains any of`: the needed values are named.
extension TraceWalk {
  /// How many values of a list are told.
  private static let mostValues = 20

  func membership(_ whole: TypedExpression, wanted: Bool, in scope: Scope) -> Leaf {
    var scope = scope
    switch whole.kind {
    case .inElements(let x, let elements):
      let values = elements.compactMap { evaluator.evaluate($0, in: &scope.frame).value }
      let type = elements.first?.type ?? x.type
      return leaf(
        side(x, in: scope), wanted ? .isIn : .isNotIn,
        .values(values, type, noun: nil, count: values.count))
    case .inList(let x, let list):
      return leaf(
        side(x, in: scope), wanted ? .isIn : .isNotIn, values(of: list, in: scope))
    case .listContains(let list, let element):
      let element = side(element, in: scope)
      // What is looked for in a list is what the submission can change.
      return element.readsData
        ? leaf(element, wanted ? .isIn : .isNotIn, values(of: list, in: scope))
        : leaf(side(list, in: scope), wanted ? .contains : .lacks, one(element))
    case .overlaps(let a, let b):
      let isMirrored = !side(a, in: scope).readsData
      let (subject, other) = isMirrored ? (b, a) : (a, b)
      return leaf(
        side(subject, in: scope), wanted ? .overlaps : .isApart, values(of: other, in: scope),
        offenders: wanted ? [] : shared(subject, other, in: scope))
    case .containsAnyOf(let text, let list):
      return leaf(
        side(text, in: scope), wanted ? .containsAnyOf : .containsNoneOf,
        values(of: list, in: scope),
        offenders: wanted ? [] : words(of: list, in: text, scope: scope))
    default: return leaf(side(whole, in: scope), .equal, .nothing)
    }
  }

  private func values(of list: TypedExpression, in scope: Scope) -> Leaf.Need {
    guard case .list(let type, _) = list.type else { return .nothing }
    let side = side(list, in: scope)
    let elements = known(list, in: scope)
    let isPlain = if case .constant = side.meant.kind { true } else { false }
    return .values(
      isSecret(side, type) ? [] : elements.prefix(TraceWalk.mostValues).map(\.value), type,
      noun: isPlain ? nil : side.noun, count: elements.count)
  }

  /// Who stands on a list of the operator's is nobody else's business; categories are no secret.
  private func isSecret(_ list: Side, _ element: ValueType) -> Bool {
    guard case .referenceList = list.meant.kind else { return false }
    if case .enumeration = element { return false }
    return true
  }

  /// The known elements of a list with their places.
  private func known(_ list: TypedExpression, in scope: Scope) -> [(path: String, value: Value)] {
    var scope = scope
    guard case .known(let elements) = evaluator.elements(of: list, in: &scope.frame) else {
      return []
    }
    return elements.compactMap { element in
      guard let path = element.path, let value = element.result.value else { return nil }
      return ("\(path)", value)
    }
  }

  /// The elements that a list has in common with another one.
  private func shared(_ list: TypedExpression, _ other: TypedExpression, in scope: Scope)
    -> [Leaf.Offender]
  {
    guard case .list(let type, _) = list.type else { return [] }
    let forbidden = Set(known(other, in: scope).map(\.value))
    let noun = side(list, in: scope).noun
    return known(list, in: scope).filter { forbidden.contains($0.value) }
      .map { Leaf.Offender(path: $0.path, noun: noun, value: $0.value, type: type) }
  }

  /// The words of a list that a text holds.
  private func words(of list: TypedExpression, in text: TypedExpression, scope: Scope)
    -> [Leaf.Offender]
  {
    let side = side(text, in: scope)
    guard let text = side.value.value else { return [] }
    let found = known(list, in: scope).filter { _, word in
      if case .value(.bool(true)) = evaluator.compute(.contains, text, word) { true } else { false }
    }
    return found.map {
      Leaf.Offender(
        path: side.path ?? $0.path, noun: side.noun, value: $0.value, type: .text)
    }
  }
}
