/// Whether rows admit, together, every point of a space.
enum CoverAnswer: Equatable {
  case covered
  /// No row admits the point of these atoms, one for each column.
  case open([Int])
  /// The work that was allowed did not suffice.
  case undecided
}
