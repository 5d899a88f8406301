/// A way into Menkan that takes whatever bytes come, and what has to hold whatever they are.
///
/// Nothing may crash, hang or grow without bounds, which the fuzzer sees by itself. What it cannot
/// see, such as a finding outside of its file, is told by throwing `BrokenLaw`.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Rule files: parsed, checked, their findings shown and mended, sound policies evaluated.
  case rules
  /// The layout of rule files.
  case format
  /// YAML: documents, lists, calendars, submissions, suites.
  case yaml
  /// Submissions in JSON, alone and in files.
  case json
  /// Submissions in tables.
  case csv
  /// Policies and records that the bytes draw, decided.
  case decisions
  /// Decision tables that the bytes draw, proved and looked up in.
  case tables

  package func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    switch self {
    case .rules: try RulesTarget.run(bytes)
    case .format: try FormatTarget.run(bytes)
    case .yaml: try YAMLTarget.run(bytes)
    case .json: try JSONTarget.run(bytes)
    case .csv: try CSVTarget.run(bytes)
    case .decisions: try DecisionsTarget.run(bytes)
    case .tables: try TablesTarget.run(bytes)
    }
  }
}

/// Something that has to hold for every input did not.
package struct BrokenLaw: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// - Parameter law: what was to hold, as a sentence.
func hold(_ condition: Bool, _ law: @autoclosure () -> String) throws(BrokenLaw) {
  if !condition { throw BrokenLaw(law()) }
}
