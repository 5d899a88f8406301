/// The lines of one file that a finding speaks about, with the marks below each.
struct SnippetBlock {
  /// Marks under a part of one line, and the words beside them.
  struct Mark {
    let bytes: Range<Int>
    let isPrimary: Bool
    /// Empty where the mark continues one of an earlier line.
    let text: String
  }

  struct Row {
    let number: Int
    let line: SnippetLine
    let marks: [Mark]
  }

  /// `path:line:column` of the file's first label.
  let place: String
  let rows: [Row]

  /// Columns that the line numbers take; at least 2.
  var gutter: Int { max(2, String(rows.last?.number ?? 1).count) }

  /// One block for each file, the primary label's first.
  static func blocks(
    of diagnostic: Diagnostic, in sources: SourceMap, _ language: OutputLanguage, limit: Int
  ) -> [SnippetBlock] {
    var order: [FileID] = []
    for label in diagnostic.labels where !order.contains(label.span.file) {
      order.append(label.span.file)
    }
    return order.compactMap { id in
      guard let file = sources.file(id) else { return nil }
      return SnippetBlock(diagnostic, in: file, language, limit: limit)
    }
  }

  private init?(
    _ diagnostic: Diagnostic, in file: SourceFile, _ language: OutputLanguage, limit: Int
  ) {
    var marks: [Int: [Mark]] = [:]
    var place: SourcePosition?
    for (index, label) in diagnostic.labels.enumerated() where label.span.file == file.id {
      place = place ?? file.position(of: label.span.lower)
      let text = VisibleText.of(label.text.text(in: language))
      for (line, mark) in Self.marks(for: label.span, in: file, isPrimary: index == 0, text) {
        marks[line, default: []].append(mark)
      }
    }
    guard let place else { return nil }
    self.place = "\(VisibleText.of(file.path)):\(place.line):\(place.column)"
    rows = marks.sorted { $0.key < $1.key }.compactMap { number, marks in
      guard let span = file.span(ofLine: number) else { return nil }
      let line = SnippetLine(span, of: file, focus: marks.map(\.bytes), limit: limit)
      return Row(number: number, line: line, marks: marks)
    }
  }

  /// Marks on the first line of a span, and on its last where that is another.
  private static func marks(
    for span: SourceSpan, in file: SourceFile, isPrimary: Bool, _ text: String
  ) -> [(line: Int, mark: Mark)] {
    let first = file.position(of: span.lower).line
    let last = file.position(of: max(span.lower, span.upper - 1)).line
    guard let start = file.span(ofLine: first), let end = file.span(ofLine: last) else { return [] }
    let lower = min(Int(span.lower), Int(start.upper))
    let upper = max(lower, min(Int(span.upper), Int(start.upper)))
    let head = Mark(bytes: lower..<upper, isPrimary: isPrimary, text: text)
    guard last > first else { return [(first, head)] }
    let stop = min(Int(span.upper), Int(end.upper))
    let indented = file.bytes[Int(end.lower)..<stop].firstIndex { $0 != 0x20 && $0 != 0x09 }
    let tail = Mark(bytes: (indented ?? Int(end.lower))..<stop, isPrimary: isPrimary, text: "")
    return [(first, head), (last, tail)]
  }
}
