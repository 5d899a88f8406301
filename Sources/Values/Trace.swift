/// How one condition came out, with `not` worked into its tests.
public struct Trace: Hashable, Sendable {
  public enum Finding: Hashable, Sendable {
    case holds
    case fails
    case unknown(Causes)
  }

  public enum Form: Hashable, Sendable {
    /// A single test.
    case test(Leaf)
    /// All parts have to hold.
    case all
    /// One part has to hold.
    case any
    /// `if` or `choose`: the parts are the conditions that led to the branch taken, then that
    /// branch, which decides. It is open, and has no branch, where a condition is unknown.
    case choice(isOpen: Bool)
  }

  public let form: Form
  public let finding: Finding
  /// Source text on one line; where `not` was worked in, of what stands behind it.
  public let source: String
  public let parts: [Trace]

  package init(_ form: Form, _ finding: Finding, source: String, parts: [Trace] = []) {
    self.form = form
    self.finding = finding
    self.source = source
    self.parts = parts
  }
}
