import MenkanValues

/// The smallest change that a merchant can make so that the whole policy approves.
enum NearestChange: Hashable, Sendable {
  /// One field that is to change.
  struct Step: Hashable, Sendable {
    /// Full path: `item.activity_price`.
    let path: String
    let type: ValueType
    let from: Value
    let to: Value
  }

  /// One to three steps, by path.
  case found([Step])
  /// No change of at most three adjustable fields helps, or something is unknown.
  case none
  /// More trials would have been needed than `Trials` has.
  case notSearched
}
