import MenkanValues

/// The worst case of evaluating an expression: its nodes, those in loops times the list's bound.
///
/// Saturates instead of overflowing.
struct Cost {
  /// A policy that could need more is refused.
  static let limit = 10_000_000

  /// Cost of one call of each define.
  private var defines: [Int] = []

  /// The defines must be free of recursion, else their cost is the largest number.
  init(_ typed: [TypedDefine]) {
    var known: [Int?] = Array(repeating: nil, count: typed.count)
    // Each round settles at least the defines that call only settled ones.
    for _ in typed.indices {
      var isSettled = true
      for (index, define) in typed.enumerated() where known[index] == nil {
        known[index] = Cost.of(define.body) { known[$0] }
        if known[index] == nil { isSettled = false }
      }
      if isSettled { break }
    }
    defines = known.map { $0 ?? Int.max }
  }

  func callAsFunction(_ expression: TypedExpression) -> Int {
    Cost.of(expression) { defines[$0] } ?? Int.max
  }

  /// The sum over all that stands in a policy.
  func callAsFunction(_ policy: TypedPolicy) -> Int {
    policy.expressions.reduce(0) { Cost.sum($0, self($1)) }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : sum
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max : product
  }

  /// nil while a called define is not settled.
  private static func of(_ expression: TypedExpression, _ define: (Int) -> Int?) -> Int? {
    var total = 1
    if case .call(let index, _) = expression.kind {
      guard let body = define(index) else { return nil }
      total = sum(total, body)
    }
    for child in expression.children {
      guard let cost = of(child, define) else { return nil }
      total = sum(total, cost)
    }
    guard case .aggregate(let aggregate) = expression.kind,
      case .list(_, let bound) = aggregate.list.type
    else { return sum(total, scan(expression)) }
    for part in aggregate.perElement {
      // Counted once above.
      guard let cost = of(part, define) else { return nil }
      total = sum(total, product(cost, max(0, bound - 1)))
    }
    return sum(total, bound)
  }

  /// Steps over lists that are searched but not looped over; reference lists are indexed.
  private static func scan(_ expression: TypedExpression) -> Int {
    switch expression.kind {
    case .inList(_, let list), .listContains(let list, _), .containsAnyOf(_, let list):
      length(list)
    case .overlaps(let a, let b): product(length(a), length(b))
    default: 0
    }
  }

  private static func length(_ list: TypedExpression) -> Int {
    if case .referenceList = list.kind { return 1 }
    if case .list(_, let bound) = list.type { return bound }
    return 1
  }
}
