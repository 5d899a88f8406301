/// Writes findings for people: the source line, marks below it, help, and how to mend it.
///
///     error[type/percent-against-number]: a percent is needed, this is a bare number
///       ┌─ Rules/juhuasuan/daily.menkan:31:47
///     31│   require refund: merchant.refund_rate_30d <= 5
///       │                   ------------------------    ^ this is 5, that is 500%
///       │                   近30天退款率 is a percent, allowed are 0%..100%
///       help: write 5%
///       fix: replace `5` with `5%`
package struct DiagnosticRenderer: Sendable {
  package let language: OutputLanguage
  /// Whether ANSI colours are written.
  package let isColoured: Bool
  /// Columns of a source line before it is cut; at least 20.
  package let columns: Int

  package init(language: OutputLanguage, isColoured: Bool = false, columns: Int = 100) {
    self.language = language
    self.isColoured = isColoured
    self.columns = max(20, columns)
  }

  /// All findings by place, an empty line after each, and the summary; empty where there are none.
  package func text(_ diagnostics: [Diagnostic], in sources: SourceMap) -> String {
    var result = ""
    for diagnostic in diagnostics.inOrder {
      result += text(diagnostic, in: sources) + "\n"
    }
    guard let summary = summary(of: diagnostics) else { return "" }
    return result + summary + "\n"
  }

  /// One finding, its last line ended.
  package func text(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    var lines = [header(diagnostic)]
    let blocks = SnippetBlock.blocks(of: diagnostic, in: sources, language, limit: columns)
    let gutter = blocks.map(\.gutter).max() ?? 2
    for block in blocks {
      lines += self.lines(of: block, gutter: gutter, diagnostic.severity)
    }
    let indent = String(repeating: " ", count: gutter)
    if let help = diagnostic.help {
      lines += note(words.help, help.text(in: language), indent: indent)
    }
    for fixIt in diagnostic.fixIts {
      let text = words.sentence(fixIt, of: diagnostic, in: sources)
      lines += note(words.fix, text, indent: indent)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Such as `2 errors, 1 warning`; nil where there is no finding.
  package func summary(of diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    return words.summary(errors: errors, warnings: diagnostics.count - errors)
  }

  /// What the first fix-it of a finding changes, and where: `a.menkan:3:9: replace `5` with `5%``.
  package func change(_ diagnostic: Diagnostic, in sources: SourceMap) -> String? {
    guard let fixIt = diagnostic.fixIts.first, let file = sources.file(diagnostic.span.file) else {
      return nil
    }
    let place = file.position(of: diagnostic.span.lower)
    return "\(VisibleText.of(file.path)):\(place.line):\(place.column)" + words.colon
      + words.sentence(fixIt, of: diagnostic, in: sources)
  }

  var words: DiagnosticWords { DiagnosticWords(language: language) }

  func paint(_ text: String, _ ink: Ink) -> String { isColoured ? ink.paint(text) : text }

  private func header(_ diagnostic: Diagnostic) -> String {
    let title = VisibleText.of(diagnostic.title.text(in: language))
    let severity = "\(words.severity(diagnostic.severity))[\(VisibleText.of(diagnostic.code))]"
    return paint(severity, Ink(diagnostic.severity)) + paint(words.colon + title, .strong)
  }

  /// A word and a text below the source, further lines of the text under its first.
  private func note(_ word: String, _ text: String, indent: String) -> [String] {
    let head = word + words.colon
    let hang = indent + String(repeating: " ", count: DisplayWidth.of(head))
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.enumerated().map { index, line in
      (index == 0 ? indent + paint(head, .note) : hang) + VisibleText.of(line)
    }
  }
}
