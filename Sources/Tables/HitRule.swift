/// Which rows count where several admit the same values.
package enum HitRule: Sendable, Hashable {
  /// No two may.
  case unique
  /// The first one does.
  case first
  /// All do, and have to agree.
  case any
  /// All do.
  case collect
}
