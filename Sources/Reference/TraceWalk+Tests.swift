import MenkanSemantics
import MenkanValues

/// Single tests.
extension TraceWalk {
  mutating func test(_ whole: TypedExpression, wanted: Bool, in scope: Scope) -> Trace {
    if case .aggregate(let aggregate) = whole.kind,
      aggregate.function == .any || aggregate.function == .all
    {
      return quantifier(aggregate, whole, wanted: wanted, in: scope)
    }
    let finding = finding(of: whole, wanted: wanted, in: scope)
    let leaf =
      switch whole.kind {
      case .compare(let comparison, let a, let b):
        self.comparison(
          comparison, side(a, in: scope), side(b, in: scope), wanted: wanted, finding)
      case .inElements, .inList, .listContains, .overlaps, .containsAnyOf:
        membership(whole, wanted: wanted, in: scope)
      default: question(whole, wanted: wanted, in: scope)
      }
    return Trace(.test(leaf), finding, source: evaluator.sourceText(of: whole))
  }

  /// A condition of which no more is told than how it came out.
  func plain(_ whole: TypedExpression, wanted: Bool, in scope: Scope) -> Trace {
    let side = side(whole, in: scope)
    return Trace(
      .test(leaf(side, .equal, .values([.bool(wanted)], .bool, noun: nil, count: 1))),
      finding(of: whole, wanted: wanted, in: scope), source: evaluator.sourceText(of: whole))
  }

  func finding(of whole: TypedExpression, wanted: Bool, in scope: Scope) -> Trace.Finding {
    var scope = scope
    return Trace.Finding(evaluator.truth(of: whole, in: &scope.frame), wanted: wanted)
  }

  /// The side that the submission decides comes first: `5 >= x` is told as `x <= 5`.
  private func comparison(
    _ comparison: Comparison, _ left: Side, _ right: Side, wanted: Bool, _ finding: Trace.Finding
  ) -> Leaf {
    let isMirrored = !left.readsData && right.readsData
    let (subject, other) = isMirrored ? (right, left) : (left, right)
    let asked = isMirrored ? comparison.leafOperator.mirrored : comparison.leafOperator
    let op = wanted ? asked : asked.negated
    var offenders: [Leaf.Offender] = []
    if finding == .fails {
      offenders = self.offenders(of: subject, op, other.value)
      if offenders.isEmpty {
        offenders = self.offenders(of: other, op.mirrored, subject.value).map { offender in
          let demand = Leaf.Need.threshold(
            subject.value, subject.type, path: subject.path, noun: subject.noun)
          return offender.asked(Leaf.Demand(op.mirrored, demand))
        }
      }
    }
    return leaf(
      subject, op, other.threshold, finding, tally: tally(of: subject), offenders: offenders,
      operands: other.operands)
  }

  /// Tests of one value that are no comparison.
  private func question(_ whole: TypedExpression, wanted: Bool, in scope: Scope) -> Leaf {
    func leaf(_ x: TypedExpression, _ op: LeafOperator, _ need: Leaf.Need = .nothing) -> Leaf {
      self.leaf(side(x, in: scope), wanted ? op : op.negated, need)
    }
    switch whole.kind {
    case .textTest(let test, let text, let part):
      return leaf(text, test.leafOperator, one(side(part, in: scope)))
    case .like(let text, let pattern):
      return leaf(text, .like, .values([.text(pattern)], .text, noun: nil, count: 1))
    case .isMissing(let x): return leaf(x, .isMissing)
    case .isKnown(let x): return leaf(x, .isKnown)
    case .isNone(let x): return leaf(x, .isNone)
    case .arithmetic(.multipleOfInts, let x, let unit),
      .arithmetic(.multipleOfDecimals, let x, let unit):
      return leaf(x, .isMultipleOf, one(side(unit, in: scope)))
    default:
      return self.leaf(
        side(whole, in: scope), .equal, .values([.bool(wanted)], .bool, noun: nil, count: 1))
    }
  }

  /// The other side as the only value that is needed.
  func one(_ side: Side) -> Leaf.Need {
    guard let value = side.value.value else {
      return .threshold(side.value, side.type, path: side.path, noun: side.thresholdNoun)
    }
    return .values([value], side.type, noun: side.thresholdNoun, count: 1)
  }
}

extension TextTest {
  fileprivate var leafOperator: LeafOperator {
    switch self {
    case .contains: .contains
    case .startsWith: .startsWith
    case .endsWith: .endsWith
    }
  }
}
