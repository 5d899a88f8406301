import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks policies.
extension CheckingPhases {
  func checkPolicies(_ defines: [TypedDefine]) -> [TypedPolicy] {
    let cost = Cost(defines)
    return policies.map { file, declaration in
      let checker = PolicyChecker(
        declaration, code: code(file, declaration.heading.name), types: types(file),
        expressions: self.checker(file, scope: LocalScope(), frame: Frame()))
      return checker.check(cost)
    }
  }
}
