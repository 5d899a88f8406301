import Testing

/// A broken rule of the house: where, and what to do about it.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let advice: String

  init(_ path: String, _ line: Int, _ advice: String) {
    self.path = path
    self.line = line
    self.advice = advice
  }

  var description: String { "\(path):\(line): \(advice)" }
}

/// Fails once for each violation.
func expectNone(
  _ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation
) {
  for violation in violations {
    Issue.record("\(violation)", sourceLocation: sourceLocation)
  }
}
