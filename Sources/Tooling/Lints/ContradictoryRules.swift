import MenkanSemantics
import MenkanSource

extension Lint {
  /// Two rules of one policy that are asked together and cannot both hold: nobody would ever be
  /// approved.
  static let contradictoryRules = Lint("contradictory-rules") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      let demands = policy.demands
      let table = StrictestDemands(demands) { demands.canBeSpared($0) ? nil : demands.guards[$0] }
      return policy.policy.rules.indices.compactMap { index in
        guard let (asked, other) = demands.contradiction(to: index, table),
          let primary = demands.primary(index, other.rule)
        else { return nil }
        let rules = policy.policy.rules
        return primary == index
          ? .contradictoryRules(rules[index], asked.span, rules[other.rule], other.span)
          : .contradictoryRules(rules[other.rule], other.span, rules[index], asked.span)
      }
    }
  }
}

extension PolicyDemands {
  /// Whether a submission may pass a rule without meeting what it asks.
  fileprivate func canBeSpared(_ rule: Int) -> Bool {
    guards[rule].exception != nil || !weights[rule].waives.isEmpty
  }

  /// What contradicts a rule among those that are asked wherever it is; of two under one guard the
  /// later contradicts the earlier.
  fileprivate func contradiction(to index: Int, _ table: StrictestDemands<Guard>)
    -> (Demand, StrictestDemands<Guard>.Entry)?
  {
    if canBeSpared(index) { return nil }
    for demand in demands[index] where demand.allowed != .nothing {
      for key in weaker(than: guards[index]) {
        guard let other = table.excluding(demand, under: key), other.rule != index else { continue }
        if key == guards[index], other.rule > index { continue }
        return (demand, other)
      }
    }
    return nil
  }
}
