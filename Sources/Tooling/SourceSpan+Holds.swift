import MenkanSource

extension SourceSpan {
  /// Whether another one lies wholly inside.
  func holds(_ other: SourceSpan) -> Bool {
    file == other.file && lower <= other.lower && other.upper <= upper
  }
}
