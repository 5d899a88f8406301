/// What a leaf demands of its actual value. The raw values are what a decision's JSON shows.
public enum LeafOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
  case isNotIn = "not in"
  case contains
  case lacks = "not contains"
  case containsAnyOf = "contains any of"
  case containsNoneOf = "contains none of"
  case overlaps
  case isApart = "not overlaps"
  case startsWith = "starts with"
  case doesNotStartWith = "not starts with"
  case endsWith = "ends with"
  case doesNotEndWith = "not ends with"
  case like
  case unlike = "not like"
  case isMissing = "is missing"
  case isKnown = "is known"
  case isNone = "is none"
  case isNotNone = "is not none"
  case isMultipleOf = "is multiple of"
  case isNoMultipleOf = "is not multiple of"

  /// What holds exactly where this one fails.
  public var negated: LeafOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .isIn: .isNotIn
    case .isNotIn: .isIn
    case .contains: .lacks
    case .lacks: .contains
    case .containsAnyOf: .containsNoneOf
    case .containsNoneOf: .containsAnyOf
    case .overlaps: .isApart
    case .isApart: .overlaps
    case .startsWith: .doesNotStartWith
    case .doesNotStartWith: .startsWith
    case .endsWith: .doesNotEndWith
    case .doesNotEndWith: .endsWith
    case .like: .unlike
    case .unlike: .like
    case .isMissing: .isKnown
    case .isKnown: .isMissing
    case .isNone: .isNotNone
    case .isNotNone: .isNone
    case .isMultipleOf: .isNoMultipleOf
    case .isNoMultipleOf: .isMultipleOf
    }
  }

  /// The same demand with both sides exchanged: `a <= b` is `b >= a`. Only for comparisons.
  public var mirrored: LeafOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }

  /// True where equality is not enough.
  public var isStrict: Bool { self == .less || self == .greater }
}
