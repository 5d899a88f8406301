package import MenkanSource
package import MenkanSyntax

/// One parsed rule file on its way into the checker.
package struct RuleFile: Sendable {
  package let source: SourceFile
  package let tree: SyntaxTree
  /// The module's name by the file's place below the root of the rules; nil for a file outside.
  package let expectedModule: String?

  package init(source: SourceFile, tree: SyntaxTree, expectedModule: String?) {
    self.source = source
    self.tree = tree
    self.expectedModule = expectedModule
  }
}

/// What checking a set of rule files gave.
package struct CheckedRules: Sendable {
  /// Holds what is sound; it must not be run while `diagnostics` has errors.
  package let program: TypedProgram
  /// In the order of files and places.
  package let diagnostics: [Diagnostic]
  /// Where names of the schema are used; empty where nobody asked for it.
  package let names: [SourceSpan: NameUse]
}
