import Foundation

/// A page of the documentation as a session: its fenced blocks in order, between lines of prose.
///
/// The word behind the fence says what a block is: `console` shows commands and what comes of
/// them, `repl` a session of `menkan repl`, a language and a path is a file that the reader writes,
/// `text` and `sh` are only looked at.
struct Page {
  enum Part {
    case prose(String)
    case file(path: String, opening: String, lines: [String])
    case console(opening: String, lines: [String])
    case repl(opening: String, lines: [String])
    /// Looked at only.
    case shown(opening: String, lines: [String])
    /// A block that says not what it is.
    case nameless(line: Int)
  }

  let url: URL
  let parts: [Part]

  init(_ url: URL) throws {
    self.url = url
    var parts: [Part] = []
    var lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        parts.append(.prose(line))
        continue
      }
      let number = lines.startIndex
      let block = Array(lines.prefix { !$0.hasPrefix("```") })
      lines = lines.dropFirst(block.count + 1)
      let words = line.dropFirst(3).split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("console", 1): parts.append(.console(opening: line, lines: block))
      case ("repl", 1): parts.append(.repl(opening: line, lines: block))
      case ("text", 1), ("sh", 1): parts.append(.shown(opening: line, lines: block))
      case (.some, 2): parts.append(.file(path: words[1], opening: line, lines: block))
      default: parts.append(.nameless(line: number))
      }
    }
    self.parts = parts
  }

  /// The page with other blocks.
  static func text(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .prose(let line): line
      case .file(_, let opening, let lines), .console(let opening, let lines),
        .repl(let opening, let lines), .shown(let opening, let lines):
        ([opening] + lines + ["```"]).joined(separator: "\n")
      case .nameless: "```"
      }
    }.joined(separator: "\n")
  }
}
