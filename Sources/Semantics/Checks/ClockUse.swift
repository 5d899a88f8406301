import MenkanValues

/// Whether deciding needs to know what day or what time it is.
package struct ClockUse: Hashable, Sendable {
  package private(set) var readsToday = false
  package private(set) var readsNow = false

  /// What a policy reads itself and by way of the defines that it calls.
  package init(of policy: TypedPolicy, in program: TypedProgram) {
    readsToday =
      policy.rules.contains { $0.validity.isLimited }
      || policy.waives.contains { $0.validity.isLimited }
      || policy.params.contains { !$0.datedValues.isEmpty }
    policy.forEachExpression(in: program) { note($0) }
  }

  /// What a rank reads itself and by way of the defines that it calls.
  package init(of rank: TypedRank, in program: TypedProgram) {
    let dates =
      rank.excludes.map(\.validity) + rank.factors.map(\.validity) + rank.boosts.map(\.validity)
    readsToday =
      dates.contains(where: \.isLimited)
      || rank.base.params.contains { !$0.datedValues.isEmpty }
    rank.forEachExpression(in: program) { note($0) }
  }

  private mutating func note(_ expression: TypedExpression) {
    switch expression.kind {
    case .today, .function(.daysSince, _): readsToday = true
    case .now: readsNow = true
    case .within(let operand, let window):
      switch window {
      case .last, .next, .this, .previous: readsToday = true
      case .lastHours, .nextHours: readsNow = true
      case .since where operand.type == .instant: readsNow = true
      case .since: readsToday = true
      case .lastBefore, .after, .between, .lastHoursBefore, .hoursAfter: break
      }
    default: break
    }
  }
}
