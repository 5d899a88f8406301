package import MenkanSource

/// The rules with one small mistake in them. Tests that are good enough notice it.
package struct Mutant: Sendable {
  package let mutation: Mutation
  /// Code of the rule, `let`, param, output, policy or `define` in which it stands.
  package let scope: String
  /// Counts from 1 the mutants of this kind in the scope, in the order of the source.
  package let ordinal: Int
  /// What is different.
  package let span: SourceSpan
  /// Code of the policy or `define` in which it stands.
  package let owner: String
  /// The whole of it.
  package let declaration: SourceSpan
  package let edits: [Diagnostic.FixIt.Edit]
  package let title: LocalizedText
  /// What a case looks like that notices it.
  package let killer: LocalizedText

  /// Names the mutant for as long as its rule is not written anew: lines do not count.
  package var key: String { "\(scope) \(mutation.rawValue) \(ordinal)" }

  /// The file with the mistake in it.
  package func bytes(of file: SourceFile) -> [UInt8] { FixItApplier.bytes(of: file, after: edits) }

  package init(
    mutation: Mutation, scope: String, ordinal: Int, span: SourceSpan, owner: String,
    declaration: SourceSpan, edits: [Diagnostic.FixIt.Edit], title: LocalizedText,
    killer: LocalizedText
  ) {
    self.mutation = mutation
    self.scope = scope
    self.ordinal = ordinal
    self.span = span
    self.owner = owner
    self.declaration = declaration
    self.edits = edits
    self.title = title
    self.killer = killer
  }
}
