import MenkanValues

extension SentenceWriter {
  /// A condition as it came out, in one sentence: of alternatives those that hold.
  func text(_ trace: Trace) -> String {
    if let failure = FailureTree(trace) { return text(failure) }
    switch trace.form {
    case .test(let leaf): return text(leaf, trace.finding)
    case .all: return trace.parts.map { text($0) }.joined(separator: semicolon)
    case .any:
      return trace.parts.filter { $0.finding == trace.finding }.map { text($0) }
        .joined(separator: semicolon)
    case .choice: return trace.parts.last.map { text($0) } ?? ""
    }
  }
}
