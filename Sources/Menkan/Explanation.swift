public import MenkanValues

/// The whole way to a decision, as a tree in words and as JSON.
public struct Explanation: Hashable, Sendable {
  /// How a line of the tree came out.
  public enum Mark: String, Hashable, Sendable {
    case holds = "✓"
    case fails = "✗"
    case unknown = "?"
    case waived = "~"
    case notApplicable = "·"
    /// A heading.
    case none = ""
  }

  /// One line with what stands below it.
  public struct Node: Hashable, Sendable {
    public let mark: Mark
    public let text: String
    public let children: [Node]

    init(_ mark: Mark, _ text: String, _ children: [Node] = []) {
      self.mark = mark
      self.text = text
      self.children = children
    }
  }

  /// One for each rule, in the order of the source, then one for the outputs if there are any.
  public let nodes: [Node]
  /// The rules as they were followed, in the order of the source.
  public let rules: [RuleExplanation]
  /// All of it as a JSON object.
  public let json: String
}
