public import MenkanValues

/// What a policy says about one submission, with its reasons.
public struct Decision: Hashable, Sendable {
  /// One rule's verdict.
  public struct RuleVerdict: Hashable, Sendable {
    public let rule: String
    /// What people call it; nil where it has no label.
    public let label: String?
    public let verdict: Verdict
  }

  /// One output's value.
  public struct Output: Hashable, Sendable {
    public let name: String
    /// What people call it; nil where it has no label.
    public let label: String?
    /// The value as exact JSON; `null` where it is unknown.
    public let json: String
    /// The value as a cell of a table: as `json`, but texts without quotes, and nothing where it is
    /// unknown.
    public let cell: String
    /// The value as people read it, rounded: `¥5.97`.
    public let text: String
  }

  /// Why the outcome is what it is: one rule that is not a plain pass, or an unknown output.
  public struct Reason: Hashable, Sendable {
    /// The rule's key in `rules`, or the output's name; nil for `no_rule_applied`.
    public let rule: String?
    /// Where it is defined: `module.policy.rule`.
    public let code: String
    public let verdict: Verdict
    /// What it leads to; nil where it leads to nothing.
    public let effect: Effect?
    public let message: String
    /// Full paths of the fields that were missing.
    public let missing: [String]
    /// All causes of what is unknown, the missing fields among them.
    public let causes: [Cause]
    /// What was found and needed, for a failed rule; alternatives are marked by their branch.
    public let leaves: [LeafRecord]
    /// By how much a failed rule misses, relative to its thresholds: the largest of what has to be
    /// mended together, the smallest of alternatives. nil where it cannot be said.
    public let relativeGap: FixedDecimal?
  }

  /// A change of one field that, with the others, makes the policy approve.
  public struct Change: Hashable, Sendable {
    /// Full path: `item.activity_price`.
    public let path: String
    /// What people call the field.
    public let name: String
    /// Both values as exact JSON.
    public let from: String
    public let to: String
    /// Both values as people read them: `¥100.01` and `¥100.00`.
    public let fromText: String
    public let toText: String
  }

  /// The smallest change that makes the whole policy approve.
  public enum Nearest: Hashable, Sendable {
    /// One to three changes, by path.
    case changes([Change])
    /// Approved already, or no change of the fields that a merchant can change helps.
    case none
    /// The search was given up: too many combinations.
    case notSearched
  }

  /// The submission's id, else its line.
  public let submission: String
  /// Full code of the policy.
  public let policy: String
  /// `sha256:…` of what was decided with: rules, lists, params, zone.
  public let plan: String
  public let today: CivilDate?
  public let outcome: Outcome
  /// In the order of the source.
  public let rules: [RuleVerdict]
  /// Rules whose pass rests on something unknown.
  public let uncertain: [String]
  public let reasons: [Reason]
  /// All paths of missing fields that made something unknown, sorted.
  public let missing: [String]
  public let nearest: Nearest
  public let outputs: [Output]
  /// The whole way to the decision, where it was asked for.
  public let explanation: Explanation?
}
