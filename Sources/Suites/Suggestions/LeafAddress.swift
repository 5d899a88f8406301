import MenkanValues

/// Which single test of a rule is meant, whatever a submission makes of it.
struct LeafAddress: Hashable {
  enum Part: Hashable {
    case when(Int)
    case condition
    case exception
    case waive(Int)
  }

  let rule: Int
  let part: Part
  /// Indices of the parts that lead to it.
  let path: [Int]

  /// The test and what stands beside it in alternatives, each to be kept from holding.
  func find(in traces: [RuleExplanation]) -> Trace? {
    guard traces.indices.contains(rule) else { return nil }
    return path.reduce(LeafAddress.root(part, of: traces[rule])) { trace, index in
      trace.flatMap { $0.parts.indices.contains(index) ? $0.parts[index] : nil }
    }
  }

  /// The other parts of the alternatives around it.
  func alternatives(in traces: [RuleExplanation]) -> [LeafAddress] {
    path.indices.flatMap { depth -> [LeafAddress] in
      let above = LeafAddress(rule: rule, part: part, path: Array(path[..<depth]))
      guard let trace = above.find(in: traces), trace.form == .any else { return [] }
      return trace.parts.indices.filter { $0 != path[depth] }.map {
        LeafAddress(rule: rule, part: part, path: above.path + [$0])
      }
    }
  }

  private static func root(_ part: Part, of rule: RuleExplanation) -> Trace? {
    switch part {
    case .when(let index): rule.whens.indices.contains(index) ? rule.whens[index] : nil
    case .condition: rule.condition
    case .exception: rule.exception
    case .waive(let index): rule.waives.first { $0.index == index }?.condition
    }
  }

  /// All single tests of a rule.
  static func leaves(of rule: Int, in traces: [RuleExplanation]) -> [LeafAddress] {
    let explanation = traces[rule]
    let parts =
      explanation.whens.indices.map { Part.when($0) } + [.condition, .exception]
      + explanation.waives.map { .waive($0.index) }
    return parts.flatMap { part -> [LeafAddress] in
      LeafAddress(rule: rule, part: part, path: []).leaves(in: traces)
    }
  }

  /// Itself where it is a single test, else those below.
  func leaves(in traces: [RuleExplanation]) -> [LeafAddress] {
    guard let trace = find(in: traces) else { return [] }
    if case .test = trace.form { return [self] }
    return trace.parts.indices.flatMap {
      LeafAddress(rule: rule, part: part, path: path + [$0]).leaves(in: traces)
    }
  }
}

extension Trace {
  /// The test itself; nil for what joins several.
  var leaf: Leaf? {
    if case .test(let leaf) = form { leaf } else { nil }
  }
}
