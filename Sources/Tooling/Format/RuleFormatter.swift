package import MenkanSource
import MenkanSyntax

/// What formatting one rule file came to.
package enum FormattedRules: Sendable {
  /// The text in its canonical layout; it may be what it was before.
  case text(String)
  /// The file cannot be read; these are the reasons.
  case unreadable([Diagnostic])
  /// The text that was laid out does not read as the one before. This is a fault of Menkan.
  case fault
}

/// The canonical layout of rule files.
package enum RuleFormatter {
  /// Lays out a file. What comes back has been read again and found to say the same, with the same
  /// comments.
  package static func format(_ file: SourceFile) -> FormattedRules {
    let (tree, diagnostics) = parse(file)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { return .unreadable(errors) }
    let text = layOut(file, tree)
    let written = SourceFile(id: file.id, path: file.path, bytes: Array(text.utf8))
    let (reread, found) = parse(written)
    let isSame =
      !found.contains { $0.severity == .error }
      && SyntaxOutline(of: tree, in: file).lines == SyntaxOutline(of: reread, in: written).lines
    return isSame ? .text(text) : .fault
  }

  private static func layOut(_ file: SourceFile, _ tree: SyntaxTree) -> String {
    var builder = LayoutBuilder(
      file, tree, spellings: [:], pieces: LayoutPiece.pieces(of: file, tree.tokens, tree.comments),
      printer: LayoutPrinter())
    return builder.layOutFile()
  }
}
