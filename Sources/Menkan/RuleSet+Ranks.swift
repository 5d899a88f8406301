package import MenkanSemantics
import MenkanSource

extension RuleSet {
  /// Full codes of the ranks, in the order of files.
  public var rankCodes: [String] { program.ranks.map(\.code) }

  /// The full code of the rank that a name means.
  package func code(ofRankNamed name: String) throws(UsageError) -> String {
    try rank(named: name).code
  }

  /// The rank that a name means: its full code, else a unique name or label.
  package func rank(named name: String) throws(UsageError) -> TypedRank {
    if let exact = program.ranks.first(where: { $0.code == name }) { return exact }
    let candidates = program.ranks.filter { $0.base.name == name || $0.base.label == name }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      let codes = rankCodes.map { "\n  \($0)" }.joined()
      throw UsageError(
        LocalizedText(
          en: "there is no rank `\(name)`; these exist:\(codes)",
          zh: "没有名为 `\(name)` 的排名；现有排名：\(codes)"))
    }
    let codes = candidates.map { "\n  \($0.code)" }.joined()
    throw UsageError(
      LocalizedText(
        en: "`\(name)` names several ranks; write one of them in full:\(codes)",
        zh: "`\(name)` 对应多个排名，请写出全名：\(codes)"))
  }
}
