import MenkanSemantics
import MenkanValues

/// `in`, `contains` of lists, `overlaps`: equalities with every element, joined by `or`.
extension ReferenceEvaluator {
  func isIn(
    _ elements: [Evaluated], _ x: TypedExpression, for whole: TypedExpression,
    in frame: inout Frame
  ) -> Truth {
    isIn(elements, evaluate(x, in: &frame), for: whole)
  }

  /// `x in list` and `list contains x`
  func isIn(
    _ list: TypedExpression, _ x: TypedExpression, for whole: TypedExpression,
    in frame: inout Frame
  ) -> Truth {
    let x = evaluate(x, in: &frame)
    if case .value(let value) = x, let index = index(of: list) {
      return Truth(index.contains(value))
    }
    switch elements(of: list, in: &frame) {
    case .known(let elements): return isIn(elements.map(\.result), x, for: whole)
    case .unknown(let causes): return .unknown(Causes(of: [causes, x.causes]) ?? causes)
    }
  }

  /// `a overlaps b`
  func overlap(
    _ a: TypedExpression, _ b: TypedExpression, for whole: TypedExpression,
    in frame: inout Frame
  ) -> Truth {
    switch (elements(of: a, in: &frame), elements(of: b, in: &frame)) {
    case (.known(let a), .known(let b)):
      let b = b.map(\.result)
      return .any(a.map { isIn(b, $0.result, for: whole) })
    case (.unknown(let a), .unknown(let b)): return .unknown(a.union(b))
    case (.unknown(let causes), .known), (.known, .unknown(let causes)): return .unknown(causes)
    }
  }

  /// `text contains any of list`
  func containsAny(
    of list: TypedExpression, _ text: TypedExpression, for whole: TypedExpression,
    in frame: inout Frame
  ) -> Truth {
    let text = evaluate(text, in: &frame)
    if case .value(.text(let known)) = text, let found = index(of: list)?.matches(known) {
      return Truth(found)
    }
    switch elements(of: list, in: &frame) {
    case .known(let parts):
      return .any(
        parts.map { part in
          Truth(strict([text, part.result], for: whole) { compute(.contains, $0[0], $0[1]) })
        })
    case .unknown(let causes): return .unknown(Causes(of: [causes, text.causes]) ?? causes)
    }
  }

  /// The index of a reference list that is named outright; the only short cut that is taken here,
  /// because such a list may have a million elements.
  private func index(of list: TypedExpression) -> ListIndex? {
    guard case .referenceList(let index) = list.kind, inputs.listIndexes.indices.contains(index)
    else { return nil }
    return inputs.listIndexes[index]
  }

  private func isIn(
    _ elements: [Evaluated], _ x: Evaluated, for whole: TypedExpression
  ) -> Truth {
    .any(elements.map { compare(x, .equal, $0, for: whole) })
  }
}
