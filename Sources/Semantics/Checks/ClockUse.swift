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
    var seen: Set<Int> = []
    var waiting = policy.expressions
    while let expression = waiting.popLast() {
      note(expression)
      if case .call(let index, _) = expression.kind, seen.insert(index).inserted {
        waiting.append(program.defines[index].body)
      }
      waiting += expression.children
    }
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

extension TypedPolicy {
  /// Every expression that stands directly in the policy, in the order of the source.
  var expressions: [TypedExpression] {
    var all = lets.map(\.value) + outputs.map(\.value)
    for rule in rules {
      all += [rule.condition] + rule.whens + [rule.exception].compactMap { $0 }
      all += rule.messages.flatMap(\.expressions)
    }
    for waive in waives { all += [waive.condition] + waive.messages.flatMap(\.expressions) }
    return all
  }
}

extension TypedMessage {
  /// What is interpolated, in order.
  fileprivate var expressions: [TypedExpression] {
    parts.compactMap { part in
      if case .expression(let expression) = part { expression } else { nil }
    }
  }
}
