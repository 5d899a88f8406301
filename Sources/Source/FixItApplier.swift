/// Mends a file by the fix-its of its findings.
package enum FixItApplier {
  /// The bytes of `file` after the first fix-it of each finding.
  ///
  /// Findings are taken by place. A fix-it is applied as a whole or not at all: not where one of
  /// its edits overlaps an edit already taken, inserts where one inserts, or reaches outside the
  /// file. Edits of other files do not count here.
  package static func apply(_ diagnostics: [Diagnostic], to file: SourceFile) -> [UInt8] {
    bytes(of: file, after: applicable(diagnostics, to: file).flatMap { edits(of: $0, in: file) })
  }

  /// The findings whose fix-its `apply` applies to `file`, by place.
  package static func applicable(_ diagnostics: [Diagnostic], to file: SourceFile) -> [Diagnostic] {
    var taken: [Diagnostic.FixIt.Edit] = []
    return diagnostics.inOrder.filter { diagnostic in
      let edits = edits(of: diagnostic, in: file)
      guard !edits.isEmpty,
        edits.allSatisfy({ edit in
          isInside(edit.span, file) && !taken.contains { collide($0.span, edit.span) }
        })
      else { return false }
      taken += edits
      return true
    }
  }

  private static func edits(
    of diagnostic: Diagnostic, in file: SourceFile
  ) -> [Diagnostic.FixIt.Edit] {
    diagnostic.fixIts.first?.edits.filter { $0.span.file == file.id } ?? []
  }

  private static func isInside(_ span: SourceSpan, _ file: SourceFile) -> Bool {
    span.lower >= 0 && Int(span.upper) <= file.bytes.count
  }

  /// Spans that merely touch do not collide, two insertions at one place do.
  private static func collide(_ a: SourceSpan, _ b: SourceSpan) -> Bool {
    if a.isEmpty && b.isEmpty { return a.lower == b.lower }
    return a.lower < b.upper && b.lower < a.upper
  }

  /// The bytes of `file` after edits that do not overlap.
  package static func bytes(
    of file: SourceFile, after edits: [Diagnostic.FixIt.Edit]
  ) -> [UInt8] {
    // Of two edits at one place the insertion comes first; equals keep the order of the fix-it.
    let ordered = edits.enumerated().sorted { a, b in
      (a.element.span, a.offset) < (b.element.span, b.offset)
    }
    var result: [UInt8] = []
    var position = 0
    for edit in ordered.map(\.element) where Int(edit.span.lower) >= position {
      result += file.bytes[position..<Int(edit.span.lower)]
      result += edit.replacement.utf8
      position = Int(edit.span.upper)
    }
    return result + file.bytes[position...]
  }
}
