import Menkan
import MenkanSource
import MenkanValues

/// A case that was found, with what the rules say about it now.
struct SuggestedCase {
  let name: String
  let state: SuggestionState
  let decision: Decision
}

/// Cases for one policy, ready for a person to confirm.
package struct SuggestedSuite: Sendable {
  /// Full code.
  package let policy: String
  /// The text of a suite; nil where there is no approved submission to start from.
  package let text: String?
  /// How many cases it has.
  package let count: Int
  /// Tests that no single field could bring to their threshold: rule and source text.
  package let unreached: [(rule: String, source: String)]
}
