package import MenkanSource
package import MenkanSyntax

/// One parsed rule file on its way into the checker.
package struct RuleFile: Sendable {
  package let source: SourceFile
  package let tree: SyntaxTree
  /// The module's name by the file's place below the root of the rules; nil for a file outside.
  package let expectedModule: String?
  /// The files in which rows of its tables stand, by the texts that name them.
  package let tableSources: [TextLiteral: TableSource]

  package init(
    source: SourceFile, tree: SyntaxTree, expectedModule: String?,
    tableSources: [TextLiteral: TableSource] = [:]
  ) {
    self.source = source
    self.tree = tree
    self.expectedModule = expectedModule
    self.tableSources = tableSources
  }

  /// The file in which the rows of a table stand; nil where they stand with the table, or it could
  /// not be read.
  package func tableFile(of table: TableDeclaration) -> TableFile? {
    guard let path = table.path, case .read(let file) = tableSources[path] else { return nil }
    return file
  }

  /// The rows of a table, wherever they stand, with the text and the tree to which they belong.
  package func rows(
    of table: TableDeclaration
  ) -> (rows: TableRows, source: SourceFile, tree: SyntaxTree) {
    guard let file = tableFile(of: table) else { return (table.rows, source, tree) }
    return (file.rows, file.source, file.tree)
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

extension LocalizedText {
  /// Why a file that rules name is not read.
  package static let noRoot = LocalizedText(
    en: "there is no folder of rules to look in", zh: "没有规则目录可供查找")
}
