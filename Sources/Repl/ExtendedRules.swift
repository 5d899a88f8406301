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
  init(
    _ rules: RuleSet, _ policy: TypedPolicy, definitions: String, head: String = "",
    line: String, path: LocalizedText, language: OutputLanguage
  ) {
    var sources = rules.sources
    let name = path.text(in: language)
    let before = sources.add(path: name, bytes: Array(definitions.utf8))
    let typed = sources.add(path: name, bytes: Array(line.utf8))
    let file = sources[policy.span.file]
    // The last byte of a policy is its closing brace.
    let place = Int(policy.span.upper) - 1
    let start = "\n"
    let between = "\n\(head)"
    let added = start + definitions + between + line + "\n"
    let bytes = Array(file.bytes[..<place]) + Array(added.utf8) + Array(file.bytes[place...])
    let lower = Int32(truncatingIfNeeded: place)
    let first = Splice.Part(
      source: before, lower: lower + Int32(truncatingIfNeeded: start.utf8.count))
    let second = Splice.Part(
      source: typed, lower: first.upper + Int32(truncatingIfNeeded: between.utf8.count))
    let splice = Splice(
      file: file.id, lower: lower, length: Int32(truncatingIfNeeded: added.utf8.count),
      parts: [first, second])
    self.rules = rules.replacing(file.id, with: bytes)
    self.sources = sources
    diagnostics = self.rules.diagnostics.map { splice.original($0) }
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
