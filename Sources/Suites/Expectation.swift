import MenkanSource
import MenkanValues

/// What stands at a place of a suite.
struct Placed<Value: Sendable>: Sendable {
  let value: Value
  let span: SourceSpan
}

/// The names of one key of `expect`, which have to be these and no others.
struct ExpectedNames: Sendable {
  /// Where the key stands.
  let span: SourceSpan
  let names: [Placed<String>]
}

/// What one case expects, checked against its policy.
struct Expectation: Sendable {
  struct Output: Sendable {
    enum Wanted: Sendable {
      /// Exact JSON, and how people read it.
      case value(json: String, text: String)
      case unknown
      case nothing
    }

    let name: String
    let wanted: Wanted
    let span: SourceSpan
  }

  struct Message: Sendable {
    /// A rule or an output.
    let rule: String
    let pattern: String
    let span: SourceSpan
  }

  struct Nearest: Sendable {
    /// New values as exact JSON, by path; empty for no change.
    let changes: [String: String]
    let span: SourceSpan
  }

  var outcome: Placed<Outcome>?
  var verdicts: [Verdict: ExpectedNames] = [:]
  var uncertain: ExpectedNames?
  var missing: ExpectedNames?
  var outputs: [Output] = []
  var messages: [Message] = []
  var nearest: Nearest?
}

extension Verdict {
  /// The verdicts that `expect` lists, by their keys.
  static let expected: [(key: String, verdict: Verdict)] = [
    ("failed", .fail), ("unknown", .unknown), ("waived", .waived),
    ("not_applicable", .notApplicable),
  ]

  var key: String { Verdict.expected.first { $0.verdict == self }?.key ?? rawValue }
}
