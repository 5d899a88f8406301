import MenkanSemantics
import MenkanSource

/// One policy with what its ranges tell about its rules.
final class LintedPolicy {
  let policy: TypedPolicy
  let ranges: PolicyRanges
  /// Indices of the rules that are written in this policy itself; those that it includes are
  /// looked at where they stand.
  let ownIndices: Set<Int>
  private(set) lazy var demands = PolicyDemands(self)

  init(_ policy: TypedPolicy, in program: TypedProgram) {
    self.policy = policy
    ranges = PolicyRanges(policy, in: program)
    ownIndices = Set(policy.rules.indices.filter { policy.owns(policy.rules[$0]) })
  }

  /// Indices of the rules that come out the same whatever is submitted; more about them would only
  /// repeat that.
  private(set) lazy var settled: Set<Int> = {
    Set(policy.rules.indices.filter { isSettled(policy.rules[$0]) })
  }()

  var ownRules: [TypedRule] { ownIndices.sorted().map { policy.rules[$0] } }

  private func isSettled(_ rule: TypedRule) -> Bool {
    guard let told = applying(rule), let open = unexcepted(rule, told) else { return true }
    return ranges.truths(rule.condition, open) != .either
  }

  /// What is known where a rule applies; nil where its `when`s never hold together.
  func applying(_ rule: TypedRule) -> Knowledge? {
    var told = Knowledge()
    for condition in rule.whens {
      guard let next = holding(condition, told) else { return nil }
      told = next
    }
    return told
  }

  /// What is known where a condition holds too; nil where it cannot.
  func holding(_ condition: TypedExpression, _ told: Knowledge) -> Knowledge? {
    guard ranges.truths(condition, told).contains(.yes) else { return nil }
    return ranges.narrow(told, by: condition, isTrue: true)
  }

  /// What is known where a rule applies and nothing excepts from it; nil where something always
  /// does.
  func unexcepted(_ rule: TypedRule, _ told: Knowledge) -> Knowledge? {
    guard let exception = rule.exception else { return told }
    guard ranges.truths(exception, told).contains(.no) else { return nil }
    return ranges.narrow(told, by: exception, isTrue: false)
  }

  /// The smallest part of a condition that alone keeps it from coming out that way, and whether
  /// this part always or never holds.
  func culprit(_ condition: TypedExpression, _ told: Knowledge, neverIs outcome: Bool)
    -> (part: TypedExpression, holds: Bool)
  {
    switch condition.kind {
    case .not(let inner): return culprit(inner, told, neverIs: !outcome)
    case .and where outcome, .or where !outcome:
      let wanted = Truths(outcome)
      for operand in condition.operands
      where ranges.truths(operand, told).isDisjoint(with: wanted) {
        return culprit(operand, told, neverIs: outcome)
      }
      return (condition, !outcome)
    default: return (condition, !outcome)
    }
  }
}

extension TypedPolicy {
  /// The code of a rule is that of its policy, a point, and its id.
  fileprivate func owns(_ rule: TypedRule) -> Bool {
    rule.code.hasPrefix(code) && rule.code.utf8.dropFirst(code.utf8.count).first == 0x2E
      && !rule.code.utf8.dropFirst(code.utf8.count + 1).contains(0x2E)
  }
}

extension TypedRule.Form {
  /// How the condition comes out where the rule fails or fires.
  var failing: Bool { self != .require }
}
