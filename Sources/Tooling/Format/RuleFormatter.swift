package import MenkanSemantics
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
    return format(file, tree, spellings: [:], renaming: [:])
  }

  /// Lays out files of sound rules with their words in one language.
  ///
  /// That respelt names mean the same has to be seen by checking the rules again.
  ///
  /// - Parameters:
  ///   - only: the files that are wanted.
  ///   - names: where names of the schema are used, as the checker tells.
  package static func format(
    _ files: [RuleFile], only: Set<FileID>, in language: OutputLanguage,
    names: [SourceSpan: NameUse]
  ) -> [FileID: FormattedRules] {
    var formatted: [FileID: FormattedRules] = [:]
    for file in files where only.contains(file.source.id) {
      let respelling = Respelling(of: file.tree, in: file.source, to: language, names: names)
      formatted[file.source.id] = format(
        file.source, file.tree, spellings: respelling.spellings, renaming: respelling.names)
    }
    return formatted
  }

  private static func format(
    _ file: SourceFile, _ tree: SyntaxTree, spellings: [Int32: String], renaming: [Int32: String]
  ) -> FormattedRules {
    var builder = LayoutBuilder(
      file, tree, spellings: spellings,
      pieces: LayoutPiece.pieces(of: file, tree.tokens, tree.comments), printer: LayoutPrinter())
    let text = builder.layOutFile()
    let written = SourceFile(id: file.id, path: file.path, bytes: Array(text.utf8))
    let (reread, found) = parse(written)
    let before = SyntaxOutline(of: tree, in: file, renaming: renaming)
    let isSame =
      !found.contains { $0.severity == .error }
      && SyntaxOutline(of: reread, in: written).lines == before.lines
    return isSame ? .text(text) : .fault
  }
}
