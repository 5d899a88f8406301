/// What a coloured part of a message stands for.
enum Ink: String {
  case error = "1;31"
  case warning = "1;33"
  case strong = "1"
  case frame = "34"
  case note = "36"

  init(_ severity: Diagnostic.Severity) {
    self = severity == .error ? .error : .warning
  }

  /// The text between the ANSI sequences of this colour.
  func paint(_ text: String) -> String {
    text.isEmpty ? "" : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
