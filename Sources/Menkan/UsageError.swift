public import MenkanSource

/// A question that cannot be answered as put: an unreadable folder, an unknown policy, a param out
/// of range. The message says what to do.
public struct UsageError: Error, Hashable, Sendable {
  public let message: LocalizedText

  package init(_ message: LocalizedText) { self.message = message }
}
