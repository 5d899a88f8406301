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
    try RuleSet.meant(by: name, among: program.ranks, \.base, ("rank", "ranks", "排名"))
  }
}
