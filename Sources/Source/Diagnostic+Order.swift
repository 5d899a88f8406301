extension Sequence<Diagnostic> {
  /// By place, errors before warnings at the same place, then by code, so that every run prints
  /// the same.
  package var inOrder: [Diagnostic] {
    sorted { a, b in
      if a.span != b.span { return a.span < b.span }
      if a.severity != b.severity { return a.severity == .error }
      return a.code < b.code
    }
  }
}
