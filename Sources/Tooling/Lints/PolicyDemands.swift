import MenkanSemantics
import MenkanSource
import MenkanValues

/// What all rules of a policy demand, and when: found by what is asked, so that many rules are
/// compared in little time.
final class PolicyDemands {
  /// When a rule is asked at all.
  struct Guard: Hashable {
    /// The conditions of the `when`s around it, outermost first; equal ones have one number.
    var whens: [Int]
    var exception: Int?
    var validity: Validity
  }

  /// What a failure of a rule, or its being unknown, leads to.
  struct Weight: Hashable {
    var effect: Effect
    var ifUnknown: TypedRule.IfUnknown
    /// The waives that name it.
    var waives: [Int]
  }

  let policy: LintedPolicy
  /// By index of the rule.
  let guards: [Guard]
  let weights: [Weight]
  /// Equal conditions have one number.
  let conditions: [Int]
  /// What each rule asks: all of it must hold. Nothing where it comes out the same anyway.
  let demands: [[Demand]]
  /// True where a rule asks nothing besides its demands.
  let isComplete: [Bool]

  init(_ policy: LintedPolicy) {
    self.policy = policy
    let rules = policy.policy.rules
    let ranges = policy.ranges
    var numbers: [String: Int] = [:]
    func number(_ expression: TypedExpression) -> Int {
      let text = CanonicalForm.text(of: expression, in: ranges.program)
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    guards = rules.map { rule in
      Guard(
        whens: rule.whens.map { number($0) }, exception: rule.exception.map { number($0) },
        validity: rule.validity)
    }
    conditions = rules.map { number($0.condition) }
    var waives: [[Int]] = Array(repeating: [], count: rules.count)
    for (index, waive) in policy.policy.waives.enumerated() {
      for rule in waive.rules { waives[rule].append(index) }
    }
    weights = rules.indices.map { index in
      Weight(
        effect: rules[index].effect, ifUnknown: rules[index].ifUnknown ?? .refer,
        waives: waives[index])
    }
    let tests = rules.map { $0.tests }
    demands = rules.indices.map { index in
      if policy.settled.contains(index) { return [] }
      let isPassing = !rules[index].form.failing
      return tests[index].compactMap { Demand($0, mustBe: isPassing, in: ranges) }
    }
    isComplete = zip(demands, tests).map { $0.count == $1.count }
  }

  /// Guards under which a rule is asked wherever one under this guard is: without some of the
  /// inner `when`s, of the exception, or of the dates.
  func weaker(than strict: Guard) -> [Guard] {
    var found: [Guard] = []
    let exceptions = strict.exception == nil ? [nil] : [strict.exception, nil]
    let validities = strict.validity.isLimited ? [strict.validity, Validity()] : [Validity()]
    // Nobody nests deeper, except to slow this down.
    for count in stride(from: strict.whens.count, through: 0, by: -1).prefix(8) {
      for exception in exceptions {
        for validity in validities {
          found.append(
            Guard(
              whens: Array(strict.whens.prefix(count)), exception: exception, validity: validity))
        }
      }
    }
    return found
  }

  /// Weights beside which one like this adds nothing.
  func heavier(than weight: Weight) -> [Weight] {
    var found = [weight]
    if weight.effect == .refer { found.append(with(weight) { $0.effect = .reject }) }
    if !weight.waives.isEmpty { found += found.map { with($0) { $0.waives = [] } } }
    return found
  }

  private func with(_ weight: Weight, _ change: (inout Weight) -> Void) -> Weight {
    var changed = weight
    change(&changed)
    return changed
  }

  /// Where a finding about two rules stands: in this policy itself, at the preferred one if that
  /// is possible; nil where both come from elsewhere.
  func primary(_ preferred: Int, _ other: Int) -> Int? {
    [preferred, other].first { policy.ownIndices.contains($0) }
  }
}

extension TypedRule {
  /// The tests that all have to come out one way for the rule to pass.
  fileprivate var tests: [TypedExpression] {
    switch (form, condition.kind) {
    case (.require, .and), (.reject, .or), (.refer, .or): condition.operands
    default: [condition]
    }
  }
}
