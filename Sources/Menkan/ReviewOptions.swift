public import MenkanSource
public import MenkanValues

/// How a policy is to be applied.
public struct ReviewOptions: Sendable {
  /// New values of params by name, each a literal of the language: `("min_discount", "25%")`.
  public var params: [(name: String, literal: String)] = []
  /// The day of the review; nil where `now` tells it, or no rule asks.
  public var today: CivilDate?
  /// The moment of the review.
  public var now: Instant?
  public var zone: Zone = .shanghai
  /// The language of the reasons.
  public var language: OutputLanguage = .chinese
  /// True where each decision brings the whole way that led to it.
  public var explains = false

  public init() {}
}
