package import MenkanSource

/// One way in which a decision is not what a case expects.
package struct Difference: Hashable, Sendable {
  /// The expectation.
  package let span: SourceSpan
  /// What differs: `outcome`, a rule's key, an output.
  package let subject: String
  /// Its label; nil where it has none.
  package let label: String?
  /// What was expected and what came; more lines say why.
  package let words: [LocalizedText]
}
