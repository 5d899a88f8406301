import Menkan
import MenkanSemantics
import MenkanSource

/// The rules with what somebody typed in one of the policies.
struct ExtendedRules {
  let rules: RuleSet
  /// In terms of the files and of what was typed.
  let diagnostics: [Diagnostic]
  /// The files, the earlier definitions and the line, for showing the diagnostics.
  let sources: SourceMap

  /// - Parameters:
  ///   - definitions: what was typed before.
  ///   - head: what stands before the line, such as `let it = `.
  ///   - place: where the line belongs.
  init(
    _ rules: RuleSet, _ policy: TypedPolicy, definitions: Definitions, head: String = "",
    line: String, in place: Definitions.Place = .policy, path: LocalizedText,
    language: OutputLanguage
  ) {
    let file = rules.sources[policy.span.file]
    // The last byte of a policy is its closing brace.
    let end = Int(policy.span.upper) - 1
    var text = TypedText(
      at: end, in: rules.sources, named: path.text(in: language), head: head, line: line)
    text.add("\n")
    text.add(definitions.text(in: .policy), line: place == .policy)
    text.add("\n}\n")
    text.add(definitions.text(in: .file), line: place == .file)
    text.add("\n")
    let added = Array(text.text.utf8)
    let bytes = Array(file.bytes[..<end]) + added + Array(file.bytes[(end + 1)...])
    let splice = Splice(
      file: file.id, lower: Int32(truncatingIfNeeded: end),
      length: Int32(truncatingIfNeeded: added.count - 1), parts: text.parts)
    self.rules = rules.replacing(file.id, with: bytes)
    sources = text.sources
    diagnostics = self.rules.diagnostics.map { splice.original($0) }
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// What is put into a file, and which parts of it somebody typed.
private struct TypedText {
  private(set) var sources: SourceMap
  private(set) var text = ""
  private(set) var parts: [Splice.Part] = []
  private let start: Int
  private let name: String
  private let head: String
  private let line: String

  init(at start: Int, in sources: SourceMap, named name: String, head: String, line: String) {
    (self.start, self.sources, self.name) = (start, sources, name)
    (self.head, self.line) = (head, line)
  }

  mutating func add(_ text: String) { self.text += text }

  /// Earlier definitions, and behind them the line where it belongs there.
  mutating func add(_ definitions: String, line isHere: Bool) {
    addPart(definitions)
    guard isHere else { return }
    add("\n\(head)")
    addPart(line)
  }

  private mutating func addPart(_ typed: String) {
    let source = sources.add(path: name, bytes: Array(typed.utf8))
    parts.append(
      Splice.Part(
        source: source, lower: Int32(truncatingIfNeeded: start + text.utf8.count)))
    text += typed
  }
}
