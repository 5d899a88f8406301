import MenkanValues

/// The worst case of evaluating an expression: its nodes, those in loops times the list's bound.
///
/// Saturates instead of overflowing.
struct Cost {
  /// A policy that could need more is refused.
  static let limit = 10_000_000
  /// The same for each candidate of a rank, of which there may be many.
  static let candidateLimit = 100_000

  /// Cost of one call of each define; the largest number for one that needs itself.
  private var defines: [Int]

  init(_ typed: [TypedDefine], in order: DefineOrder) {
    defines = Array(repeating: Int.max, count: typed.count)
    for index in order.indices { defines[index] = self(typed[index].body) }
  }

  func callAsFunction(_ expression: TypedExpression) -> Int {
    var total = 1
    if case .call(let index, _) = expression.kind { total = Cost.sum(total, defines[index]) }
    if case .lookUp(let lookUp) = expression.kind { return Cost.sum(total, self(lookUp)) }
    guard case .aggregate(let aggregate) = expression.kind,
      case .list(_, let bound) = aggregate.list.type
    else {
      total = expression.children.reduce(total) { Cost.sum($0, self($1)) }
      return Cost.sum(total, Cost.scan(expression))
    }
    let each = aggregate.perElement.reduce(0) { Cost.sum($0, self($1)) }
    total = Cost.sum(total, self(aggregate.list))
    return Cost.sum(total, Cost.sum(bound, Cost.product(each, bound)))
  }

  /// A look-up asks each column, and an index of the rows; then one row is read, or all.
  private func callAsFunction(_ lookUp: TableLookUp) -> Int {
    let rows = lookUp.values.map { self($0) }
    let steps = Int.bitWidth - lookUp.table.rows.count.leadingZeroBitCount
    let asked = lookUp.columns.reduce(steps) { Cost.sum($0, self($1)) }
    let isCollected = if case .collect = lookUp.table.hit { true } else { false }
    return Cost.sum(asked, isCollected ? rows.reduce(0, Cost.sum) : rows.max() ?? 0)
  }

  /// The sum over all that stands in a policy.
  func callAsFunction(_ policy: TypedPolicy) -> Int {
    self(policy.expressions)
  }

  func callAsFunction(_ expressions: [TypedExpression]) -> Int {
    expressions.reduce(0) { Cost.sum($0, self($1)) }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : sum
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max : product
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
