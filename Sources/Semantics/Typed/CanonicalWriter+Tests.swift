import MenkanValues

/// Comparisons, membership and the tests on texts and on what is missing.
extension CanonicalWriter {
  /// - Parameter isNegated: true only for `in` and `is none`, which take their `not` inside.
  mutating func writeTest(_ whole: TypedExpression, isNegated: Bool) {
    let isIn = isNegated ? "not in" : "in"
    switch whole.kind {
    case .compare(let comparison, let a, let b): write(a, comparison.rawValue, b)
    case .inElements(let x, let elements): write(x, isIn, elements: elements)
    case .inList(let x, let list): write(x, isIn, list)
    case .inInterval(let x, let lower, let upper, let includesLower, let includesUpper):
      write(x, .coalesce)
      write(" \(isIn) " + (includesLower ? "[" : "("))
      write(lower)
      write("..")
      write(upper)
      write(includesUpper ? "]" : ")")
    case .within(let x, let window): write(x, within: window)
    case .textTest(let test, let text, let part): write(text, test.words, part)
    case .like(let text, let pattern):
      write(text, .coalesce)
      write(" like \(pattern.json)")
    case .containsAnyOf(let text, let list): write(text, "contains any of", list)
    case .listContains(let list, let element): write(list, "contains", element)
    case .overlaps(let a, let b): write(a, "overlaps", b)
    case .isMissing(let x): write(x, is: "missing")
    case .isKnown(let x): write(x, is: "known")
    case .isNone(let x): write(x, is: isNegated ? "not none" : "none")
    default: return
    }
  }

  private mutating func write(_ a: TypedExpression, _ words: String, _ b: TypedExpression) {
    write(a, .coalesce)
    write(" \(words) ")
    write(b, .coalesce)
  }

  private mutating func write(_ x: TypedExpression, is word: String) {
    write(x, .coalesce)
    write(" is \(word)")
  }

  private mutating func write(
    _ x: TypedExpression, _ isIn: String, elements: [TypedExpression]
  ) {
    write(x, .coalesce)
    write(" \(isIn) ")
    let isBranch = isBranch(elements)
    write(isBranch ? "descendants(" : "[")
    write(isBranch ? Array(elements.prefix(1)) : elements)
    write(isBranch ? ")" : "]")
  }

  /// True for a case with all that belong to it.
  private func isBranch(_ elements: [TypedExpression]) -> Bool {
    let cases = elements.compactMap { element -> Int? in
      if case .constant(.enumCase(let index)) = element.kind { Int(index) } else { nil }
    }
    guard cases.count == elements.count, cases.count > 1,
      case .enumeration(let id) = elements[0].type
    else { return false }
    return names.schema[id].descendants(of: cases[0]) == cases
  }
}

extension TextTest {
  fileprivate var words: String {
    switch self {
    case .contains: "contains"
    case .startsWith: "starts with"
    case .endsWith: "ends with"
    }
  }
}
