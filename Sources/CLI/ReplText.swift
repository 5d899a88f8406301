import Menkan
import MenkanRepl
import MenkanSource

/// The answers of a session as text.
struct ReplText {
  let language: OutputLanguage
  let isColoured: Bool

  /// Lines with their ends; empty for what says nothing.
  func text(of answer: ReplAnswer) -> String {
    switch answer {
    case .text(let text): text + "\n"
    case .findings(let findings, let sources):
      findings.inOrder.map {
        DiagnosticRenderer(language: language, isColoured: isColoured).text($0, in: sources)
      }.joined(separator: "\n")
    case .decision(let decision):
      DecisionText(language: language, isColoured: isColoured).text(of: decision)
    case .nearest(let decision):
      DecisionText(language: language, isColoured: isColoured).nearest(decision)
        .map { $0 + "\n" }.joined()
    case .rule(let node):
      ExplanationText(isColoured: isColoured).lines(of: node).map { $0 + "\n" }.joined()
    case .ranking(let ranking, let malformed):
      RankingText(language: language, isColoured: isColoured, showsAll: false)
        .text(of: ranking, malformed, onlyListed: false)
    case .leave: ""
    }
  }
}
