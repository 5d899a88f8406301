package import MenkanSemantics
import MenkanSource

extension RuleSet {
  /// - Throws: where the rules must not be used.
  func requireSound() throws(UsageError) {
    guard hasErrors else { return }
    throw UsageError(
      LocalizedText(
        en: "the rules have errors: `menkan check` shows them",
        zh: "规则有错误，请用 `menkan check` 查看"))
  }

  /// The policy that a name means: its full code, else a unique name or label.
  package func policy(named name: String) throws(UsageError) -> TypedPolicy {
    try RuleSet.meant(
      by: name, among: program.policies, \.self, ("policy", "policies", "策略"))
  }

  /// The one of some declarations that a name means: its full code, else a unique name or label.
  ///
  /// - Parameters:
  ///   - policy: what has the names of a declaration.
  ///   - kind: what such declarations are: one, several, and in Chinese.
  static func meant<Declaration>(
    by name: String, among all: [Declaration], _ policy: (Declaration) -> TypedPolicy,
    _ kind: (one: String, several: String, chinese: String)
  ) throws(UsageError) -> Declaration {
    try meant(
      by: name, among: all, code: { policy($0).code },
      names: { [policy($0).name] + (policy($0).label.map { [$0] } ?? []) }, kind)
  }

  static func meant<Declaration>(
    by name: String, among all: [Declaration], code: (Declaration) -> String,
    names: (Declaration) -> [String], _ kind: (one: String, several: String, chinese: String)
  ) throws(UsageError) -> Declaration {
    if let exact = all.first(where: { code($0) == name }) { return exact }
    let candidates = all.filter { names($0).contains(name) }
    if candidates.count == 1 { return candidates[0] }
    let codes = (candidates.isEmpty ? all : candidates).map { "\n  \(code($0))" }.joined()
    throw UsageError(
      candidates.isEmpty
        ? LocalizedText(
          en: "there is no \(kind.one) `\(name)`; these exist:\(codes)",
          zh: "没有名为 `\(name)` 的\(kind.chinese)；现有\(kind.chinese)：\(codes)")
        : LocalizedText(
          en: "`\(name)` names several \(kind.several); write one of them in full:\(codes)",
          zh: "`\(name)` 对应多个\(kind.chinese)，请写出全名：\(codes)"))
  }

  /// The full code of the policy that a name means.
  package func code(ofPolicyNamed name: String) throws(UsageError) -> String {
    try policy(named: name).code
  }
}
