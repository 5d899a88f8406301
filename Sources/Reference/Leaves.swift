import MenkanSemantics
import MenkanValues

/// What a value is compared with.
struct Threshold {
  let value: Evaluated
  let type: ValueType
  let path: String?
  let noun: Noun?
}

extension TraceWalk {
  /// A comparison as a leaf, its gap measured where it fails.
  func leaf(
    _ side: Side, _ op: LeafOperator, _ threshold: Threshold, _ finding: Trace.Finding,
    tally: Leaf.Tally? = nil, offenders: [Leaf.Offender] = [], operands: [Leaf.Operand] = []
  ) -> Leaf {
    var gap: Gap?
    var relative: FixedDecimal?
    let isDiscrete = op == .notEqual || (op == .equal && !side.type.hasDistances)
    if case .fails = finding, !isDiscrete, let actual = side.value.value,
      let needed = threshold.value.value
    {
      gap = self.gap(actual, needed, side.type)
      relative = gap?.relative(to: needed)
    }
    let need: Leaf.Need =
      if isDiscrete, let value = threshold.value.value {
        .values([value], threshold.type, noun: threshold.noun, count: 1)
      } else {
        .threshold(
          threshold.value, threshold.type, path: threshold.path, noun: threshold.noun)
      }
    var known = side.operands
    for operand in operands where !known.contains(operand) { known.append(operand) }
    return leaf(
      side, op, need, gap: gap, relativeGap: relative, tally: tally, offenders: offenders,
      operands: known)
  }

  /// Any other test as a leaf.
  func leaf(
    _ side: Side, _ op: LeafOperator, _ need: Leaf.Need, gap: Gap? = nil,
    relativeGap: FixedDecimal? = nil, tally: Leaf.Tally? = nil,
    offenders: [Leaf.Offender] = [], operands: [Leaf.Operand]? = nil
  ) -> Leaf {
    Leaf(
      path: side.path, expression: evaluator.sourceText(of: side.expression), noun: side.noun,
      type: side.type, actual: side.value, op: op, need: need, gap: gap, relativeGap: relativeGap,
      tally: tally, offenders: offenders, operands: operands ?? side.operands)
  }

  private func gap(_ actual: Value, _ needed: Value, _ type: ValueType) -> Gap? {
    guard case .enumCase(let a) = actual, case .enumCase(let b) = needed else {
      return Gap(actual, needed)
    }
    guard case .enumeration(let id) = type, evaluator.program.schema[id].isOrdered else {
      return nil
    }
    return .steps(Swift.abs(Int64(a) - Int64(b)))
  }
}

extension ValueType {
  /// True where two different values are some way apart.
  fileprivate var hasDistances: Bool {
    switch self {
    case .int, .number, .count, .percent, .ratio, .money, .date, .instant, .duration: true
    case .bool, .text, .enumeration, .entity, .list: false
    }
  }
}

extension Comparison {
  var leafOperator: LeafOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  init?(_ op: LeafOperator) { self.init(rawValue: op.rawValue) }
}
