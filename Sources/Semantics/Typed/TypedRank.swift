package import MenkanSource
package import MenkanValues

/// A ranking over a pool of candidates.
package struct TypedRank: Sendable {
  /// What is calculated before factors: for one candidate, or over all that are left.
  package enum Step: Sendable {
    case binding(TypedLet)
    case pool(TypedPool)
  }

  /// Its name, parameters, params and lets, as a policy that has no rules.
  package var base: TypedPolicy
  /// The lets and pool functions, each behind all that it needs.
  package let steps: [Step]
  package let excludes: [TypedExclude]
  package let factors: [TypedFactor]
  package let boosts: [TypedBoost]
  /// By what candidates are ordered; of those that are equal in all of it their data decide.
  package let order: [TypedOrderKey]
  /// How many are listed, or which share of those that are not excluded; nil for all.
  package let limit: Tunable?
  package let quotas: [TypedQuota]
  package let span: SourceSpan

  package var code: String { base.code }
}

/// `minmax(x)`, `percentile(x per key)`: what x is among all candidates that are not excluded.
package struct TypedPool: Sendable {
  package enum Function: String, Hashable, Sendable, CaseIterable {
    /// (x − least) ÷ (greatest − least); 0.5 where all are equal.
    case minmax
    /// (those below + half of the other equal ones) ÷ (all others); 1 where there are no others.
    case percentile
  }

  package let function: Function
  /// A decimal.
  package let value: TypedExpression
  /// Candidates are compared with those of the same key alone.
  package let key: TypedExpression?
  /// The slot that holds the result.
  package let slot: LocalSlot
}

/// `exclude bought: when C if unknown keep because "…"`
package struct TypedExclude: Sendable {
  package let name: String
  package let label: String?
  package let condition: TypedExpression
  package let keepsUnknown: Bool
  package let messages: [TypedMessage]
  package let validity: Validity
  package let span: SourceSpan
}

/// `factor sales weight 40%: e`
package struct TypedFactor: Sendable {
  package let name: String
  package let label: String?
  package let weight: Tunable
  /// A decimal from 0 to 1.
  package let value: TypedExpression
  package let validity: Validity
  package let span: SourceSpan
}

/// `boost coupon by 5%: when C`
package struct TypedBoost: Sendable {
  package let name: String
  package let label: String?
  package let share: Tunable
  package let condition: TypedExpression
  package let validity: Validity
  package let span: SourceSpan
}

package struct TypedOrderKey: Sendable {
  /// nil for the score.
  package let value: TypedExpression?
  package let isDescending: Bool
}

/// `at most 3 per c.merchant.id`
package struct TypedQuota: Sendable {
  package enum Bound: String, Hashable, Sendable {
    case most, least
  }

  package let bound: Bound
  package let count: Tunable
  package let key: TypedExpression
  package let span: SourceSpan
}

/// A number that is known without any candidate: a constant, or a param.
package struct Tunable: Sendable {
  /// A constant or `.param`; its type is `percent` or `int`.
  package let expression: TypedExpression
  /// What it may be; both ends belong to it.
  package let allowed: Constraint

  /// Each value that it can have.
  package func values(_ params: [TypedParam]) -> [Value] {
    switch expression.kind {
    case .constant(let value): [value]
    case .param(let index) where params.indices.contains(index):
      [params[index].value] + params[index].datedValues.map(\.value)
    default: []
    }
  }

  /// The value on a day; without a day the first.
  package func value(_ params: [TypedParam], on day: CivilDate?) -> Value? {
    switch expression.kind {
    case .constant(let value): value
    case .param(let index) where params.indices.contains(index): params[index].value(on: day)
    default: nil
    }
  }

  /// Whether it is always what it may be.
  package func isSound(_ params: [TypedParam]) -> Bool {
    values(params).allSatisfy { allowed.allows($0) }
  }
}
