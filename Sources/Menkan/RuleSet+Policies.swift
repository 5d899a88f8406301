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
    if let exact = program.policies.first(where: { $0.code == name }) { return exact }
    let candidates = program.policies.filter { $0.name == name || $0.label == name }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      let codes = policyCodes.map { "\n  \($0)" }.joined()
      throw UsageError(
        LocalizedText(
          en: "there is no policy `\(name)`; these exist:\(codes)",
          zh: "没有名为 `\(name)` 的策略；现有策略：\(codes)"))
    }
    let codes = candidates.map { "\n  \($0.code)" }.joined()
    throw UsageError(
      LocalizedText(
        en: "`\(name)` names several policies; write one of them in full:\(codes)",
        zh: "`\(name)` 对应多个策略，请写出全名：\(codes)"))
  }

  /// The full code of the policy that a name means.
  package func code(ofPolicyNamed name: String) throws(UsageError) -> String {
    try policy(named: name).code
  }
}
