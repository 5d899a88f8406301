package import Menkan
package import MenkanData
package import MenkanSource

/// What a line brings; how it looks is up to whoever shows it.
package enum ReplAnswer: Sendable {
  case text(String)
  /// Findings, with the sources that they speak of.
  case findings([Diagnostic], SourceMap)
  case decision(Decision)
  /// The smallest change that a decision names, if there is one.
  case nearest(Decision)
  /// One rule with all that led to its verdict.
  case rule(Explanation.Node)
  /// A pool in its order, and those of it that cannot be read.
  case ranking(Ranking, [MalformedRecord])
  /// Nothing more is read.
  case leave

  package var isLeaving: Bool { if case .leave = self { true } else { false } }
}
