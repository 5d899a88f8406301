import MenkanSemantics

extension TypedPolicy {
  /// The rules that are written in this policy itself; those that it includes are looked at where
  /// they stand.
  var ownRules: [TypedRule] { rules.filter { isOwn($0) } }

  func isOwn(_ rule: TypedRule) -> Bool {
    rule.code.utf8.count > code.utf8.count && rule.code.hasPrefix(code)
      && !rule.code.dropFirst(code.count + 1).contains(".")
  }
}
