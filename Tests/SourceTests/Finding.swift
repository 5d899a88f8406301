import MenkanSource
import Testing

extension SourceFile {
  /// The span of the `occurrence`th place (from 1) where `text` stands.
  func span(of text: String, _ occurrence: Int = 1) throws -> SourceSpan {
    let wanted = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
    let start = try #require(starts.dropFirst(occurrence - 1).first, "no \(text) in the source")
    return SourceSpan(file: id, lower: Int32(start), upper: Int32(start + wanted.count))
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: id, lower: Int32(range.lowerBound), upper: Int32(range.upperBound))
  }
}

extension Diagnostic {
  /// A finding whose wording does not matter.
  static func finding(
    _ code: String = "test/finding", _ severity: Severity = .error, at span: SourceSpan,
    _ text: String = "here", also labels: [Label] = [], fix edits: [FixIt.Edit] = []
  ) -> Diagnostic {
    Diagnostic(
      code, severity, title: LocalizedText(en: "found", zh: "发现"), at: span,
      LocalizedText(verbatim: text), also: labels,
      fixIts: edits.isEmpty ? [] : [FixIt(LocalizedText(en: "mend it", zh: "修正"), edits)])
  }
}

/// One file with one finding, as English text without colours.
func rendered(
  _ source: String, columns: Int = 100, _ diagnostic: (SourceFile) throws -> Diagnostic
) rethrows -> String {
  var sources = SourceMap()
  let file = sources.add(path: "a.menkan", bytes: Array(source.utf8))
  let renderer = DiagnosticRenderer(language: .english, columns: columns)
  return renderer.text(try diagnostic(file), in: sources)
}
