/// The language in which messages are asked for, whatever the rules are written in.
public enum OutputLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// One sentence in both languages.
public struct LocalizedText: Hashable, Sendable {
  public let english: String
  public let chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The same words in either language: names, codes, source text.
  package init(verbatim text: String) { self.init(en: text, zh: text) }

  public func text(in language: OutputLanguage) -> String {
    language == .english ? english : chinese
  }
}

/// One finding about a rule file: what was found, what was needed, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  /// Words at a place; the primary one comes first in `labels` and has the smallest span.
  public struct Label: Hashable, Sendable {
    public let span: SourceSpan
    public let text: LocalizedText

    package init(_ span: SourceSpan, _ text: LocalizedText) {
      self.span = span
      self.text = text
    }
  }

  /// A change of the source that mends the finding.
  public struct FixIt: Hashable, Sendable {
    public struct Edit: Hashable, Sendable {
      /// What is replaced; an empty span inserts.
      public let span: SourceSpan
      public let replacement: String

      package init(_ span: SourceSpan, _ replacement: String) {
        self.span = span
        self.replacement = replacement
      }
    }

    public let title: LocalizedText
    public let edits: [Edit]
    /// True where what is inserted leaves places open, marked `?`, that only an author can fill.
    public let isTemplate: Bool

    package init(_ title: LocalizedText, _ edits: [Edit], isTemplate: Bool = false) {
      self.title = title
      self.edits = edits
      self.isTemplate = isTemplate
    }

    /// The same, for an author to fill in.
    package var asTemplate: FixIt { FixIt(title, edits, isTemplate: true) }
  }

  /// Stable code such as `type/percent-against-number`.
  public let code: String
  public let severity: Severity
  public let title: LocalizedText
  /// Never empty; the first is where the finding is.
  public let labels: [Label]
  public let help: LocalizedText?
  public let fixIts: [FixIt]

  package init(
    _ code: String, _ severity: Severity = .error, title: LocalizedText, at span: SourceSpan,
    _ text: LocalizedText, also labels: [Label] = [], help: LocalizedText? = nil,
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.labels = [Label(span, text)] + labels
    self.help = help
    self.fixIts = fixIts
  }

  public var span: SourceSpan { labels[0].span }

  /// The same finding with other mends.
  package func offering(_ fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(self, fixIts: fixIts)
  }

  private init(_ other: Diagnostic, fixIts: [FixIt]) {
    code = other.code
    severity = other.severity
    title = other.title
    labels = other.labels
    help = other.help
    self.fixIts = fixIts
  }
}
