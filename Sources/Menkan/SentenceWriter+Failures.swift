import MenkanValues

extension SentenceWriter {
  /// Why a rule failed, from everything that keeps it from passing.
  func text(_ failure: FailureTree) -> String {
    switch failure {
    case .leaf(let leaf): return text(leaf, .fails)
    case .all(let parts): return parts.map { text($0) }.joined(separator: semicolon)
    case .any(let parts):
      if let sentence = alternatives(parts) { return sentence }
      let numbered = parts.enumerated().map { index, part in
        words("(\(index + 1)) \(text(part))", "（\(index + 1)）\(text(part))")
      }
      return words("one of these has to be met: ", "以下满足其一即可：")
        + numbered.joined(separator: semicolon)
    }
  }

  /// Alternatives for one value become one sentence: `扣分 12，要求低于 1 或高于 47`.
  private func alternatives(_ parts: [FailureTree]) -> String? {
    var leaves: [Leaf] = []
    for part in parts {
      guard case .leaf(let leaf) = part, leaf.tally == nil, leaf.offending.isEmpty else {
        return nil
      }
      leaves.append(leaf)
    }
    guard let first = leaves.first, let actual = first.actual.known,
      leaves.allSatisfy({ $0.noun == first.noun && $0.actual == first.actual })
    else { return nil }
    let places = leaves.map { values(of: $0).places }.max() ?? 0
    let shown = LeafValues(type: values(of: first).type, places: places)
    let demands = leaves.map { demand($0.op, $0.need, shown, isMet: true) }
    return subject(first, actual, shown) + comma
      + words(
        demands.joined(separator: " or ") + " is needed", "要求" + demands.joined(separator: " 或"))
  }
}
