package import MenkanSource

/// What there is to know about one code, for the author of a rule.
package struct CodePage: Sendable {
  /// A few lines that give the finding, or that are what was meant.
  package struct Example: Sendable {
    package enum Kind: String, Sendable {
      case menkan
      case json
      case yaml
      case csv
      case text
    }

    package enum Verdict: Sendable {
      case wrong
      case right
    }

    package let kind: Kind
    package let verdict: Verdict
    /// Where the lines of a rule file stand: among the `rules` of a policy, among the
    /// `declarations` of a file, or they are the whole `file`. Empty for other kinds.
    package let place: String
    package let text: String

    init(_ kind: Kind, _ verdict: Verdict, place: String, _ text: String) {
      self.kind = kind
      self.verdict = verdict
      self.place = place
      self.text = text
    }
  }

  package let code: String
  package let title: LocalizedText
  /// What it means and why, and in the last paragraph how to mend it. Paragraphs are parted by
  /// an empty line.
  package let text: LocalizedText
  package let examples: [Example]
  /// Codes of pages that are worth reading next.
  package let related: [String]

  init(
    _ code: String, title: LocalizedText, text: LocalizedText, examples: [Example],
    related: [String]
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.examples = examples
    self.related = related
  }
}
