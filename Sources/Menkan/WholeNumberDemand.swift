import MenkanValues

/// What a sentence asks for: less than 3 photos are at most 2, which says what would do.
struct WholeNumberDemand {
  let op: LeafOperator
  let need: Leaf.Need
  let gap: Gap?

  init(_ leaf: Leaf) { (op, need, gap) = (leaf.op, leaf.need, leaf.gap) }

  /// Of a strict comparison of whole numbers the nearest number that meets it. A limit with a name
  /// is left as it is: its name would not fit another number.
  init(reachableFor leaf: Leaf) {
    self.init(leaf.op, leaf.need, leaf.gap, isWhole: leaf.type.isWhole)
  }

  /// - Parameter isWhole: true where what is compared is a whole number.
  init(_ op: LeafOperator, _ need: Leaf.Need, _ gap: Gap?, isWhole: Bool) {
    if isWhole, gap?.isCounted != false, op == .less || op == .greater,
      case .threshold(.value(.int(let limit)), let type, let path, nil) = need
    {
      let (next, isTooFar) =
        op == .less ? limit.subtractingReportingOverflow(1) : limit.addingReportingOverflow(1)
      if !isTooFar {
        self.op = op == .less ? .lessOrEqual : .greaterOrEqual
        self.need = .threshold(.value(.int(next)), type, path: path, noun: nil)
        self.gap = gap?.next
        return
      }
    }
    (self.op, self.need, self.gap) = (op, need, gap)
  }
}

extension ValueType {
  var isWhole: Bool {
    switch self {
    case .int, .count: true
    default: false
    }
  }
}

extension Gap {
  fileprivate var isCounted: Bool {
    if case .count = self { true } else { false }
  }

  /// One more.
  fileprivate var next: Gap {
    guard case .count(let count) = self else { return self }
    let (next, isTooFar) = count.addingReportingOverflow(1)
    return isTooFar ? self : .count(next)
  }
}
