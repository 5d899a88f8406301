import MenkanValues

extension SentenceWriter {
  /// Why a rule failed, from everything that keeps it from passing.
  func text(_ failure: FailureTree) -> String {
    switch failure {
    case .leaf(let leaf): return text(leaf, .fails)
    case .all(let parts): return parts.map { text($0) }.joined(separator: semicolon)
    case .any(let parts):
      if let sentence = alternatives(failure) { return sentence }
      let numbered = parts.enumerated().map { index, part in
        words("(\(index + 1)) \(text(part))", "（\(index + 1)）\(text(part))")
      }
      return words("one of these has to be met: ", "以下满足其一即可：")
        + numbered.joined(separator: semicolon)
    }
  }

  /// Alternatives for one value become one sentence: `扣分 12，不得在 1 至 47 之间`.
  func alternatives(_ failure: FailureTree) -> String? {
    guard case .any(let parts) = failure else { return nil }
    var leaves: [Leaf] = []
    for part in parts {
      guard case .leaf(let leaf) = part, leaf.tally == nil, leaf.offending.isEmpty else {
        return nil
      }
      leaves.append(leaf)
    }
    guard let first = leaves.first, let actual = first.actual.value,
      leaves.allSatisfy({ $0.noun == first.noun && $0.actual == first.actual })
    else { return nil }
    let values = values(of: first)
    let asked = leaves.map { WholeNumberDemand(reachableFor: $0) }
    if let interval = barredInterval(leaves, values) {
      return subject(first, actual, values) + comma + interval
    }
    let demands = asked.map { demand($0.op, $0.need, values, isMet: true) }
    return subject(first, actual, values) + comma
      + words(
        demands.joined(separator: " or ") + " is needed", "要求" + demands.joined(separator: " 或"))
  }

  /// `不得在 1 至 47 之间` for what has to lie below one value or above another one.
  private func barredInterval(_ leaves: [Leaf], _ values: LeafValues) -> String? {
    guard leaves.count == 2, let low = leaves.first(where: { $0.op == .less }),
      let high = leaves.first(where: { $0.op == .greater }),
      case .threshold(let lowest, _, _, nil) = low.need,
      case .threshold(let highest, _, _, nil) = high.need,
      let from = lowest.value.map({ text($0, values) }),
      let to = highest.value.map({ text($0, values) })
    else { return nil }
    return words(
      "must not be between \(from) and \(to)",
      join(join(join(join("不得在", from), "至"), to), "之间"))
  }
}
