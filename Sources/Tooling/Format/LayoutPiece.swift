import MenkanSource
import MenkanSyntax

/// A token or comment of a file, in the order of the source.
struct LayoutPiece {
  enum Kind {
    case token(Token)
    /// `//` or `///`, its text without blanks at its end.
    case comment(String, isDocumentation: Bool)
  }

  let kind: Kind
  /// Where it begins.
  let lower: Int32
  /// True where a line break stands before it.
  let startsLine: Bool
  /// True where an empty line stands before it.
  let followsBlankLine: Bool

  var isComment: Bool { if case .comment = kind { true } else { false } }

  /// All of them; the last is the end of the file. Words that lie empty behind the first one of a
  /// phrase are left out.
  static func pieces(
    of file: SourceFile, _ tokens: [Token], _ comments: [Comment], from start: Int32 = 0
  ) -> [LayoutPiece] {
    var pieces: [LayoutPiece] = []
    pieces.reserveCapacity(tokens.count + comments.count)
    var end = Int(start)
    func add(_ kind: Kind, _ span: SourceSpan) {
      let breaks = lineBreaks(in: file, from: end, to: Int(span.lower))
      pieces.append(
        LayoutPiece(
          kind: kind, lower: span.lower, startsLine: breaks > 0 || pieces.isEmpty,
          followsBlankLine: breaks > 1))
      end = Int(span.upper)
    }
    var remaining = comments[...]
    for (index, token) in tokens.enumerated() {
      while let comment = remaining.first, comment.nextToken <= index {
        remaining.removeFirst()
        add(.comment(text(of: comment.span, in: file), isDocumentation: false), comment.span)
      }
      if token.kind == .documentation {
        add(.comment(text(of: token.span, in: file), isDocumentation: true), token.span)
      } else if !token.span.isEmpty || token.kind == .endOfFile {
        add(.token(token), token.span)
      }
    }
    return pieces
  }

  private static func lineBreaks(in file: SourceFile, from lower: Int, to upper: Int) -> Int {
    guard lower < upper else { return 0 }
    return file.bytes[lower..<upper].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// A comment with ASCII slashes and nothing blank at its end.
  private static func text(of span: SourceSpan, in file: SourceFile) -> String {
    var scalars = Array(file.text(span).unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    for index in scalars.indices {
      guard scalars[index] == "/" || scalars[index] == "／" else { break }
      scalars[index] = "/"
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
