public import MenkanValues

/// A pool in its order: who is listed, and of everybody else why not.
public struct Ranking: Hashable, Sendable {
  /// What became of one candidate.
  public struct Entry: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable {
      case listed, cut, excluded
    }

    /// What one factor adds to the score.
    public struct Factor: Hashable, Sendable {
      public let name: String
      public let label: String?
      /// From 0 to 1; nil where it is unknown, which counts 0.
      public let value: FixedDecimal?
      public let weight: FixedDecimal
      public let contribution: FixedDecimal
      /// Why the value is unknown; nil where it is known.
      public let note: String?
      public let missing: [String]
    }

    /// What one boost multiplies the score by.
    public struct Boost: Hashable, Sendable {
      public let name: String
      public let label: String?
      /// The score is multiplied by 1 + share, where the condition holds.
      public let share: FixedDecimal
      public let holds: Bool
      /// Why it is unknown whether it holds; nil where that is known.
      public let note: String?
      public let missing: [String]
    }

    /// Why a candidate is not listed, or has its place although others are before it.
    public struct Reason: Hashable, Sendable {
      /// The name of an exclude, or `limit`, `at_most`, `at_least`.
      public let code: String
      /// What people call it; the same for all candidates that it concerns.
      public let label: String
      public let message: String
      public let missing: [String]
    }

    public let candidate: String
    public let status: Status
    /// In the list, counted from 1; nil for those that are not listed.
    public let place: Int?
    /// Among all that are not excluded, counted from 1.
    public let position: Int?
    /// nil for who is excluded, and where the rank has no factors.
    public let score: FixedDecimal?
    /// Those in force, in the order of the source.
    public let factors: [Factor]
    public let boosts: [Boost]
    public let reason: Reason?
  }

  /// Full code of the rank.
  public let rank: String
  public let label: String?
  /// `sha256:…` of what was ranked with: rules, lists, params, zone.
  public let plan: String
  public let today: CivilDate?
  /// By place.
  public let listed: [Entry]
  /// Not excluded, and yet not listed; by position.
  public let cut: [Entry]
  /// By name.
  public let excluded: [Entry]

  public var count: Int { listed.count + cut.count + excluded.count }
}
