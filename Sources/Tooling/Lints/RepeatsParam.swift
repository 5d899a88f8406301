import MenkanSemantics
import MenkanSource
import MenkanValues

extension Lint {
  /// A literal beside a field that elsewhere in the policy is compared with a param of this very
  /// value: whoever tunes the param will forget the literal.
  static let repeatsParam = Lint("repeats-param") { rules in
    rules.policies.flatMap { policy -> [Diagnostic] in
      if policy.policy.params.isEmpty { return [] }
      let comparisons = policy.comparisons(in: rules.program)
      var params: [FieldKey: [Int]] = [:]
      for comparison in comparisons {
        if case .param(let index) = comparison.other.kind {
          params[comparison.field, default: []].append(index)
        }
      }
      return comparisons.compactMap { comparison in
        guard case .constant(let value) = comparison.other.kind, !value.isCommon,
          policy.policy.span.holds(comparison.other.span),
          let index = params[comparison.field]?.first(where: {
            policy.policy.params[$0].hasOnly(value)
          }), policy.policy.span.holds(policy.policy.params[index].span)
        else { return nil }
        return .repeatsParam(comparison.other, policy.policy.params[index])
      }
    }
  }
}

extension LintedPolicy {
  /// What fields are compared with, in rules and lets.
  fileprivate func comparisons(in program: TypedProgram)
    -> [(field: FieldKey, other: TypedExpression)]
  {
    var found: [(field: FieldKey, other: TypedExpression)] = []
    func add(_ field: TypedExpression, _ other: TypedExpression) {
      if let key = field.unwidened.fieldKey { found.append((key, other.unwidened)) }
    }
    for expression in policy.expressions {
      expression.forEachPart { part in
        switch part.kind {
        case .compare(_, let left, let right):
          add(left, right)
          add(right, left)
        case .inInterval(let value, let low, let high, _, _):
          add(value, low)
          add(value, high)
        default: break
        }
      }
    }
    return found
  }
}

extension TypedParam {
  /// True where it has this value for ever.
  fileprivate func hasOnly(_ value: Value) -> Bool {
    datedValues.isEmpty && self.value.isSame(as: value)
  }
}

extension Value {
  /// Ints that meet decimals are decimals.
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.int, .decimal), (.decimal, .int): point == other.point
    default: self == other
    }
  }

  /// Values that stand in many places for reasons of their own.
  fileprivate var isCommon: Bool {
    switch self {
    case .int(let int): int == 0 || int == 1
    case .decimal(let decimal): decimal == .zero || decimal == .one
    case .bool, .enumCase, .nothing, .record, .list: true
    case .text, .date, .instant, .duration: false
    }
  }
}
