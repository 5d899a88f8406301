import MenkanSource
import MenkanSyntax

/// Whether what was typed so far is all, or goes on in the next line.
///
/// Each line is looked at once: no text and no comment goes over its end.
package struct InputExtent: Sendable {
  /// More is taken for complete, so that a bracket that nobody closes ends some time.
  package static let mostBytes = 64 << 10

  /// The lines so far.
  package private(set) var text = ""
  private var depth = 0
  private var isCommand = false

  package init() {}

  package var isEmpty: Bool { text.isEmpty }

  /// True where a bracket is open that the next line may close.
  package var isOpen: Bool { depth > 0 && !isCommand && text.utf8.count < Self.mostBytes }

  package mutating func add(_ line: String) {
    if text.isEmpty {
      let start = line.first { !$0.isWhitespace }
      isCommand = start == ":" || start == "："
    } else {
      text += "\n"
    }
    text += line
    if !isCommand { depth = InputExtent.depth(behind: line, from: depth) }
  }

  private static func depth(behind line: String, from start: Int) -> Int {
    var sources = SourceMap()
    let file = sources.add(path: "", bytes: Array(line.utf8))
    let whole = SourceSpan(
      file: file.id, lower: 0, upper: Int32(truncatingIfNeeded: file.bytes.count))
    var depth = start
    for token in tokens(of: file, in: whole).tokens {
      switch token.kind {
      case .sign(.leftParenthesis), .sign(.leftBrace), .sign(.leftBracket): depth += 1
      case .sign(.rightParenthesis), .sign(.rightBrace), .sign(.rightBracket): depth -= 1
      default: break
      }
      // Nothing opens again what was closed too often.
      if depth < 0 { return .min / 2 }
    }
    return depth
  }
}
