package import MenkanTooling

/// What became of one mutant.
package struct MutantResult: Sendable {
  package enum Fate: Hashable, Sendable {
    /// A case of a suite noticed it.
    case killed
    /// No case noticed it.
    case survived
    /// It reads another way and means the same.
    case equivalent
    /// It does not pass the checks of the language: nobody can make this mistake and not be told.
    case refused
  }

  package let mutant: Mutant
  package let fate: Fate
  /// Codes of the policies whose decisions it can change.
  package let policies: [String]

  package init(mutant: Mutant, fate: Fate, policies: [String]) {
    self.mutant = mutant
    self.fate = fate
    self.policies = policies
  }
}
