import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks policies.
extension CheckingPhases {
  func checkPolicies(_ defines: [TypedDefine]) -> [TypedPolicy] {
    let order = DefineOrder(defines, reportingTo: program)
    let bounds = Bounds(
      isKnown: order.isSound, cost: Cost(defines, in: order), depth: Depth(defines, in: order))
    return policies.map { file, declaration in
      let checker = PolicyChecker(
        declaration, code: code(file, declaration.heading.name), types: types(file),
        expressions: self.checker(file, scope: LocalScope(), frame: Frame()))
      return checker.check(bounds)
    }
  }
}

/// What a policy may cost at the worst.
struct Bounds {
  /// False where a define needs itself, which has been reported.
  let isKnown: Bool
  let cost: Cost
  let depth: Depth
}
