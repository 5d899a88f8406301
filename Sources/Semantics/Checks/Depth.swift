/// How deep evaluation nests at the worst: expressions within expressions and defines within
/// defines. The evaluators recurse as deep, so that their stack is bounded.
struct Depth {
  /// A policy or define that could nest deeper is refused.
  static let limit = 1000

  /// Depth of one call of each define; beyond the limit for one that needs itself.
  private var defines: [Int]

  init(_ typed: [TypedDefine], in order: DefineOrder) {
    defines = Array(repeating: Depth.limit + 1, count: typed.count)
    for index in order.indices { defines[index] = self(typed[index].body) }
  }

  /// The depth of one call of a define.
  subscript(define index: Int) -> Int { defines[index] }

  func callAsFunction(_ expression: TypedExpression) -> Int {
    var deepest = 0
    if case .call(let index, _) = expression.kind { deepest = defines[index] }
    for child in expression.children { deepest = max(deepest, self(child)) }
    return min(deepest + 1, Depth.limit + 1)
  }

  func callAsFunction(_ policy: TypedPolicy) -> Int {
    self(policy.expressions)
  }

  func callAsFunction(_ expressions: [TypedExpression]) -> Int {
    expressions.reduce(0) { max($0, self($1)) }
  }
}
