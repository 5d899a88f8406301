import MenkanSource
import MenkanTooling
import Testing

/// Lays out texts of rule files.
enum Formatting {
  static func file(_ text: String) -> SourceFile {
    var sources = SourceMap()
    return sources.add(path: "test.menkan", bytes: Array(text.utf8))
  }

  /// The canonical text; a text that cannot be laid out is an issue.
  static func text(
    of text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    switch RuleFormatter.format(file(text)) {
    case .text(let formatted): return formatted
    case .unreadable(let errors):
      Issue.record("unreadable: \(errors.map(\.code))", sourceLocation: sourceLocation)
    case .fault: Issue.record("a fault", sourceLocation: sourceLocation)
    }
    return ""
  }

  /// Expects a text to be laid out so, and what came out to stay as it is.
  static func expect(
    _ text: String, becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let formatted = self.text(of: text, sourceLocation: sourceLocation)
    #expect(formatted == expected, sourceLocation: sourceLocation)
    let again = self.text(of: formatted, sourceLocation: sourceLocation)
    #expect(again == formatted, "laid out twice", sourceLocation: sourceLocation)
  }

  /// The same for one item of a policy; without the policy around it.
  static func expect(
    item: String, becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func policy(_ item: String) -> String { "policy p for a: A {\n\(item)\n}\n" }
    let indented = expected.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
    expect(
      policy(item), becomes: policy(indented.joined(separator: "\n")),
      sourceLocation: sourceLocation)
  }
}
