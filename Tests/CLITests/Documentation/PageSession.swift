import Foundation

/// Does what a page tells its reader to do.
struct PageSession {
  private let scratch: Scratch
  private let folder: URL
  private let locale: String

  /// - Parameters:
  ///   - locale: what the reader's terminal speaks.
  ///   - isInProject: true beside the rules of the project, else in an empty folder.
  init(locale: String, isInProject: Bool) throws {
    scratch = try Scratch()
    folder = isInProject ? Tool.root : scratch.folder
    self.locale = locale
  }

  func write(_ lines: [String], to path: String) throws {
    try scratch.write(lines.joined(separator: "\n") + "\n", to: path)
  }

  /// The block as it should read: each command, and below it what it writes, first to standard
  /// output and then to standard error. A line `…` of the page stands for any lines.
  func run(_ lines: [String]) async throws -> [String] {
    var result: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      let shown = Array(rest.prefix { !$0.hasPrefix("$ ") })
      rest = rest.dropFirst(shown.count)
      result.append(line)
      guard line.hasPrefix("$ ") else { continue }
      let found = try await written(by: line.dropFirst(2))
      result += PageSession.matches(found[...], shown[...]) ? shown : found
    }
    return result
  }

  /// The session as it should read: first the command, then each line that is typed, behind `> `
  /// or, where a bracket is open, `… `, and below it what comes of it.
  func talk(_ lines: [String]) async throws -> [String] {
    guard let command = lines.first, command.hasPrefix("$ ") else { return ["$ menkan repl"] }
    let typed = lines.filter { $0.hasPrefix("> ") || $0.hasPrefix("… ") }
    return [command]
      + (try await written(
        by: command.dropFirst(2) + " --echo",
        input: typed.map { $0.dropFirst(2) + "\n" }.joined()))
  }

  private func written(by command: Substring, input: String = "") async throws -> [String] {
    var words = PageSession.words(command)
    guard words.first == "menkan" else { return ["only menkan is run here"] }
    words.removeFirst()
    let result = try await Tool.run(words, input: input, locale: locale, folder: folder)
    let text = (result.output + result.error).replacing(folder.path, with: "")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Words stand between blanks; quotes hold blanks.
  private static func words(_ command: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      switch (character, quote) {
      case (let end, let open?) where end == open: quote = nil
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (" ", nil):
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  private static func matches(_ found: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let line = shown.first else { return found.isEmpty }
    let rest = shown.dropFirst()
    if line == "…" {
      return (found.startIndex...found.endIndex).contains { matches(found[$0...], rest) }
    }
    return found.first == line && matches(found.dropFirst(), rest)
  }
}
