import MenkanData
package import MenkanSource
package import MenkanTooling

/// The mutants of which a person has said that nobody can notice them, each with the reason.
package struct EquivalentMutants: Sendable {
  /// Where each stands in the file, by its key.
  private var places: [String: SourceSpan] = [:]
  /// What is wrong with the file.
  package private(set) var findings: [Diagnostic] = []

  package init() {}

  /// Reads `equivalent:`, a list of `{mutant: key, because: reason}`.
  package init(_ file: SourceFile) {
    do throws(DataError) {
      let root = try YAMLDocument(file.bytes).root
      guard let entries = root["equivalent"]?.elements else {
        findings = [.error(noEquivalentsAt: file.span(of: root))]
        return
      }
      for entry in entries { read(entry, file) }
    } catch {
      findings = [.error(unreadable: error, at: file.span(of: error))]
    }
  }

  private mutating func read(_ entry: YAMLNode, _ file: SourceFile) {
    guard let node = entry["mutant"], let key = node.text else {
      findings.append(.error(noEquivalentsAt: file.span(of: entry)))
      return
    }
    let span = file.span(of: node)
    if (entry["because"]?.text ?? "").isEmpty {
      findings.append(.error(equivalentWithoutReason: key, at: span))
    } else if let first = places.updateValue(span, forKey: key) {
      findings.append(.error(equivalentTwice: key, first: first, at: span))
    }
  }

  package func contains(_ mutant: Mutant) -> Bool { places[mutant.key] != nil }

  /// The entries that are not needed: nothing is called so, or a suite notices it.
  ///
  /// - Parameter isWhole: whether the results are those of all mutants.
  package func stale(_ results: [MutantResult], isWhole: Bool) -> [Diagnostic] {
    let fates = Dictionary(
      results.map { ($0.mutant.key, $0.fate) }, uniquingKeysWith: { first, _ in first })
    return places.sorted { $0.value < $1.value }.compactMap { key, span in
      switch fates[key] {
      case .survived?: nil
      case nil where !isWhole: nil
      case let fate: .error(staleEquivalent: key, fate, at: span)
      }
    }
  }
}
