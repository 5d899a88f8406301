import MenkanSource

/// Text that was put into another one, and where its parts came from: leads findings about the
/// whole back to what somebody typed.
struct Splice {
  /// A part that is a text of its own.
  struct Part {
    let source: SourceFile
    /// Where it begins in the whole.
    let lower: Int32

    var upper: Int32 { lower + Int32(truncatingIfNeeded: source.bytes.count) }
  }

  /// The file that the whole takes the place of.
  let file: FileID
  /// Where the text was put in, and how long it is with all that stands between its parts.
  let lower: Int32
  let length: Int32
  /// In their order; never empty.
  let parts: [Part]

  func original(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.code, diagnostic.severity, title: diagnostic.title,
      at: original(diagnostic.span), diagnostic.labels[0].text,
      also: diagnostic.labels.dropFirst().map { Diagnostic.Label(original($0.span), $0.text) },
      help: diagnostic.help,
      fixIts: diagnostic.fixIts.map { fixIt in
        Diagnostic.FixIt(
          fixIt.title, fixIt.edits.map { .init(original($0.span), $0.replacement) })
      })
  }

  private func original(_ span: SourceSpan) -> SourceSpan {
    guard span.file == file, span.upper > lower else { return span }
    if let part = parts.last(where: { $0.lower <= span.lower && span.lower <= $0.upper }) {
      return SourceSpan(
        file: part.source.id, lower: span.lower - part.lower,
        upper: min(span.upper, part.upper) - part.lower)
    }
    if span.lower >= lower + length {
      return SourceSpan(file: file, lower: span.lower - length, upper: span.upper - length)
    }
    // What stands around a part: the nearest place that somebody typed.
    let part = parts.last { $0.upper <= span.lower } ?? parts[0]
    let place = part.upper <= span.lower ? part.upper - part.lower : 0
    return SourceSpan(file: part.source.id, lower: place, upper: place)
  }
}
