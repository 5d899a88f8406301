/// How a mutant differs from the rules: one small mistake that an author could make.
///
/// The raw value is part of a mutant's key and never changes.
package enum Mutation: String, Hashable, Sendable, CaseIterable {
  /// `>=` for `>`, `<` for `<=`, and the other way round.
  case boundary
  /// `==` for `!=`, and the other way round.
  case equality
  /// A literal one step higher: 1, a cent, the last place as written, a day.
  case raise
  /// A literal one step lower.
  case lower
  /// `or` for `and`, and the other way round.
  case connective
  /// One side of an `and` or `or` left out.
  case dropOperand = "drop-operand"
  /// `[` for `(` and `]` for `)` around a range, and the other way round.
  case bracket
  /// One element of a set left out.
  case dropElement = "drop-element"
  case dropNot = "drop-not"
  /// `max` for `min`, `last` for `first`, `all` for `any`, and the other way round.
  case extreme
  /// `where …` of an aggregate left out.
  case dropFilter = "drop-filter"
  case dropRule = "drop-rule"
  case dropUnless = "drop-unless"
  /// The condition of a `when` block left out: its rules always apply.
  case dropWhen = "drop-when"
  case dropIfUnknown = "drop-if-unknown"
  case dropWaive = "drop-waive"
  /// `refer` for `reject`, and the other way round.
  case effect
}
