import Menkan
import MenkanSource

/// An explanation as a tree of lines.
struct ExplanationText {
  let isColoured: Bool

  func lines(of explanation: Explanation) -> [String] {
    explanation.nodes.flatMap { [""] + lines(of: $0) }
  }

  /// One rule.
  func lines(of node: Explanation.Node) -> [String] {
    [line(node)] + children(of: node, indent: "  ")
  }

  private func children(of node: Explanation.Node, indent: String) -> [String] {
    node.children.enumerated().flatMap { index, child -> [String] in
      let isLast = index == node.children.count - 1
      return [indent + (isLast ? "└ " : "├ ") + line(child)]
        + children(of: child, indent: indent + (isLast ? "  " : "│ "))
    }
  }

  private func line(_ node: Explanation.Node) -> String {
    node.mark == .none ? node.text : "\(painted(node.mark)) \(node.text)"
  }

  private func painted(_ mark: Explanation.Mark) -> String {
    guard isColoured else { return mark.rawValue }
    switch mark {
    case .holds: return "\u{1B}[32m\(mark.rawValue)\u{1B}[0m"
    case .fails: return "\u{1B}[31m\(mark.rawValue)\u{1B}[0m"
    case .unknown, .waived: return "\u{1B}[33m\(mark.rawValue)\u{1B}[0m"
    case .notApplicable, .none: return mark.rawValue
    }
  }
}
