import MenkanSource

/// One thing that is allowed and yet most likely not what the author means.
package struct Lint: Sendable {
  /// Its findings have the code `lint/<name>`.
  package let name: String
  /// Looks at sound rules; what it finds must be certain.
  let find: @Sendable (LintedRules) -> [Diagnostic]

  init(_ name: String, _ find: @escaping @Sendable (LintedRules) -> [Diagnostic]) {
    self.name = name
    self.find = find
  }

  /// All lints, in the order of their names.
  package static let all: [Lint] = [
    .allWithoutCount
  ]
}
