import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// Unknown where a side is.
  func compare(
    _ a: Evaluated, _ comparison: Comparison, _ b: Evaluated, for whole: TypedExpression
  ) -> Truth {
    let result = strict([a, b], for: whole) { sides in
      let (a, b) = (sides[0], sides[1])
      switch comparison {
      case .equal: return .bool(a == b)
      case .notEqual: return .bool(a != b)
      case .less: return a.isLess(than: b).map(Computed.bool) ?? .unproved
      case .lessOrEqual: return b.isLess(than: a).map { .bool(!$0) } ?? .unproved
      case .greater: return b.isLess(than: a).map(Computed.bool) ?? .unproved
      case .greaterOrEqual: return a.isLess(than: b).map { .bool(!$0) } ?? .unproved
      }
    }
    return Truth(result)
  }
}

extension Value {
  /// The order of two values of one ordered type; nil where there is none.
  /// Enum cases stand in the order of their declaration, texts in that of their code points.
  func isLess(than other: Value) -> Bool? {
    switch (self, other) {
    case (.int(let a), .int(let b)): a < b
    case (.decimal(let a), .decimal(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    case (.instant(let a), .instant(let b)): a < b
    case (.enumCase(let a), .enumCase(let b)): a < b
    case (.duration(let a), .duration(let b)):
      a.unit == b.unit ? .some(a.count < b.count) : nil
    case (.text(let a), .text(let b)): a < b
    default: nil
    }
  }
}
