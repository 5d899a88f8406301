import MenkanSemantics
import MenkanSource

extension Lint {
  /// A rule that holds wherever another one of the policy does: `>= 4.6` beside `>= 4.7`.
  static let subsumedRule = Lint("subsumed-rule") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      let demands = policy.demands
      let table = StrictestDemands(demands) { DemandKey(demands, $0) }
      return policy.policy.rules.indices.compactMap { index in
        guard let strict = demands.ruleBeyond(index, table) else { return nil }
        guard let primary = demands.primary(index, strict.rule) else { return nil }
        let rules = policy.policy.rules
        return primary == index
          ? .subsumedRule(
            rules[index], demands.demands[index][0].span, by: rules[strict.rule], strict.span)
          : .subsumesIncluded(
            rules[strict.rule], strict.span, rules[index], demands.demands[index][0].span)
      }
    }
  }
}

/// Rules that are asked at the same time and weigh the same.
private struct DemandKey: Hashable {
  var whens: PolicyDemands.Guard
  var weight: PolicyDemands.Weight

  init(whens: PolicyDemands.Guard, weight: PolicyDemands.Weight) {
    self.whens = whens
    self.weight = weight
  }

  init(_ demands: PolicyDemands, _ rule: Int) {
    whens = demands.guards[rule]
    weight = demands.weights[rule]
  }
}

extension PolicyDemands {
  /// A rule beside which this one, which asks a single thing, adds nothing.
  fileprivate func ruleBeyond(_ index: Int, _ table: StrictestDemands<DemandKey>)
    -> StrictestDemands<DemandKey>.Entry?
  {
    guard isComplete[index], demands[index].count == 1, demands[index][0].allowed != .nothing else {
      return nil
    }
    let own = DemandKey(self, index)
    for whens in weaker(than: own.whens) {
      for weight in heavier(than: own.weight) {
        let key = DemandKey(whens: whens, weight: weight)
        guard let entry = table.implying(demands[index][0], of: index, under: key) else {
          continue
        }
        let isRepeated =
          conditions[entry.rule] == conditions[index]
          && policy.policy.rules[entry.rule].form == policy.policy.rules[index].form && key == own
        // Of two that ask the same the later one adds nothing; word for word is another finding.
        if isRepeated
          || key == own && entry.allowed == demands[index][0].allowed
            && entry.rule > index
        {
          continue
        }
        return entry
      }
    }
    return nil
  }
}
