package import MenkanSource

/// Index of an expression in its `SyntaxTree`.
package struct ExpressionID: Hashable, Sendable {
  package let index: UInt32
}

package struct ExpressionNode: Sendable {
  package let kind: ExpressionKind
  package let span: SourceSpan
}

package enum ExpressionKind: Sendable {
  /// Could not be read; has been reported.
  case invalid
  case literal(Literal)
  case name(Identifier)
  case member(ExpressionID, Identifier)
  /// A function or a `define`.
  case call(Identifier, [ExpressionID])
  case parenthesised(ExpressionID)
  case negate(ExpressionID)
  case not(ExpressionID)
  /// `operatorSpan` is where the operator stands.
  case binary(BinaryOperator, ExpressionID, ExpressionID, operatorSpan: SourceSpan)
  /// `x in [a, b]`, `x not in blacklist`
  case membership(ExpressionID, SetSyntax, isNegated: Bool)
  case between(ExpressionID, ExpressionID, ExpressionID)
  case within(ExpressionID, WindowSyntax)
  /// `x like "*词*"`
  case like(ExpressionID, TextLiteral)
  /// `x is missing`
  case presence(ExpressionID, Presence)
  /// `x is multiple of n`
  case multiple(ExpressionID, of: ExpressionID)
  case conditional(ExpressionID, then: ExpressionID, otherwise: ExpressionID)
  /// `choose { when c -> v  otherwise u }`
  case choose([ChooseArm], otherwise: ExpressionID)
  case aggregate(AggregateSyntax)
  /// `[a, b]` behind `contains any of` and `overlaps`.
  case list([ExpressionID])
  /// `none`: no requirement.
  case none
}

package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or, and
  case equal = "==", notEqual = "!="
  case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case contains, overlaps
  case containsAnyOf = "contains any of"
  case startsWith = "starts with", endsWith = "ends with"
  case add = "+", subtract = "-", multiply = "*", divide = "/", modulo = "mod"
  case coalesce = "??"
}

package enum Presence: String, Hashable, Sendable {
  case missing, known, none
}

package struct ChooseArm: Sendable {
  package let condition: ExpressionID
  package let value: ExpressionID
}

/// What stands behind `in`.
package enum SetSyntax: Sendable {
  /// `[a, b]`
  case elements([ExpressionID], span: SourceSpan)
  /// `[a..b)`: which ends belong to it is told by the brackets.
  case interval(
    ExpressionID, ExpressionID, includesLower: Bool, includesUpper: Bool, span: SourceSpan)
  /// A list.
  case expression(ExpressionID)
  /// `descendants(electronics)`
  case descendants(ExpressionID, span: SourceSpan)
}

/// What a literal says; units that are written apart from the digits are included in the span.
package enum Literal: Hashable, Sendable {
  case bool(Bool)
  /// Digits without point or unit: fits `int` and everything wider. `literal` counts millionths.
  case integer(Int64)
  /// Millionths.
  case number(micros: Int64)
  /// Millionths of the ratio: `5%` is 50 000.
  case percent(micros: Int64)
  /// Millionths of the currency's main unit.
  case money(micros: Int64, currency: String)
  case text(String)
  /// Days since 1970-01-01.
  case date(day: Int32)
  /// Seconds since 1970-01-01T00:00Z.
  case instant(seconds: Int64)
  /// Minutes since midnight.
  case timeOfDay(minutes: Int)
  /// `unit` is `days`, `months` or `time`; `count` is in days, months or seconds.
  case duration(count: Int64, unit: DurationUnitSyntax)
}

package enum DurationUnitSyntax: String, Hashable, Sendable {
  case days, months, time
}

/// `min(e for x in list where c)` and its kin.
package struct AggregateSyntax: Sendable {
  package enum Function: String, Hashable, Sendable, CaseIterable {
    case min, max, sum, avg, median, count, share, any, all, first, last
    case longestRun = "longest_run"
  }

  package let function: Function
  package let functionSpan: SourceSpan
  package let isDistinct: Bool
  /// The element expression; nil only for `count(x in list where c)`.
  package let element: ExpressionID?
  /// `weighted by w`
  package let weight: ExpressionID?
  package let variable: Identifier
  package let list: ExpressionID
  /// `ignoring missing` behind the list.
  package let ignoresMissing: Bool
  package let filter: ExpressionID?
  /// `order by k`
  package let order: ExpressionID?
}

/// What stands behind `within`.
package enum WindowSyntax: Sendable {
  package enum Direction: Hashable, Sendable {
    /// `last N days [including today]`
    case last(includingToday: Bool)
    /// `last N days before e`
    case lastBefore(ExpressionID)
    /// `next N days`
    case next
    /// `N days after e`
    case after(ExpressionID)
  }

  /// `count` is a literal without unit, a name, or an expression in parentheses.
  case relative(Direction, count: ExpressionID, unit: WindowUnit)
  /// `A..B`, both inclusive.
  case between(ExpressionID, ExpressionID)
  /// `since d`
  case since(ExpressionID)
  /// `this month`
  case this(CalendarUnit)
  /// `previous month`, `previous 3 months`; nil counts one.
  case previous(count: ExpressionID?, CalendarUnit)
  /// `last 5 business days of china` and its kin; `calendar` is the name of a `calendar`.
  case business(Direction, count: ExpressionID, calendar: Identifier)
}

package enum WindowUnit: String, Hashable, Sendable {
  case days, weeks, months, hours
}

package enum CalendarUnit: String, Hashable, Sendable {
  case week, month, quarter, year
}
