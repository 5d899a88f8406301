package import MenkanSource
package import MenkanValues

/// An expression whose names are resolved and whose types are proved.
package struct TypedExpression: Sendable {
  package let type: ValueType
  package let kind: TypedKind
  package let span: SourceSpan
  /// True where the value may be `none`; it is compared only behind `is none`.
  package let mayBeNone: Bool
  /// True for a constant that was written as a percentage, even where it has become a ratio.
  package let isPercentage: Bool

  package init(
    _ kind: TypedKind, _ type: ValueType, _ span: SourceSpan, mayBeNone: Bool = false,
    isPercentage: Bool = false
  ) {
    self.kind = kind
    self.type = type
    self.span = span
    self.mayBeNone = mayBeNone
    self.isPercentage = isPercentage
  }
}

/// Where a local value lives: in the frame of the policy or of one call of a `define`.
/// The policy's parameters come first, then lets and the variables of aggregates as they are met;
/// in a `define` its parameters come first.
package struct LocalSlot: Hashable, Sendable {
  package let index: Int
  /// What the author calls it: a name, never an alias.
  package let name: String

  package init(_ index: Int, named name: String) {
    self.index = index
    self.name = name
  }
}

/// What an expression does. Operands of `int` that meet a decimal are wrapped in `.widen`.
package indirect enum TypedKind: Sendable {
  case constant(Value)
  /// A parameter of the policy or `define`, a `let`, or an aggregate's variable.
  case local(LocalSlot)
  /// A `param` of the policy: index into `TypedPolicy.params`.
  case param(Int)
  /// The whole of a reference list: index into `TypedProgram.lists`.
  case referenceList(Int)
  case today
  case now
  /// A field of a record.
  case field(TypedExpression, index: Int)
  /// An int as a decimal; beyond the range of decimals a fault.
  case widen(TypedExpression)
  case negate(TypedExpression)
  case not(TypedExpression)
  case and(TypedExpression, TypedExpression)
  case or(TypedExpression, TypedExpression)
  /// Both sides have one representation: int with int, decimal with decimal, and so on.
  case compare(Comparison, TypedExpression, TypedExpression)
  case arithmetic(Arithmetic, TypedExpression, TypedExpression)
  /// `x in [a, b]`, negated by `.not`.
  case inElements(TypedExpression, [TypedExpression])
  /// `x in list`
  case inList(TypedExpression, list: TypedExpression)
  /// `x in [a..b)`
  case inInterval(
    TypedExpression, TypedExpression, TypedExpression, includesLower: Bool, includesUpper: Bool)
  case within(TypedExpression, TypedWindow)
  /// Texts: `contains`, `starts with`, `ends with`.
  case textTest(TextTest, TypedExpression, TypedExpression)
  /// `*` stands for any run of characters.
  case like(TypedExpression, pattern: Text)
  /// `text contains any of list-of-texts`
  case containsAnyOf(TypedExpression, list: TypedExpression)
  /// `list contains element`
  case listContains(TypedExpression, element: TypedExpression)
  /// Two lists share an element.
  case overlaps(TypedExpression, TypedExpression)
  case isMissing(TypedExpression)
  case isKnown(TypedExpression)
  case coalesce(TypedExpression, TypedExpression)
  case conditional(TypedExpression, then: TypedExpression, otherwise: TypedExpression)
  case choose([(when: TypedExpression, value: TypedExpression)], otherwise: TypedExpression)
  case function(Function, [TypedExpression])
  /// `define` or an output of a table: index into `TypedProgram.defines`.
  case call(Int, [TypedExpression])
  /// What a table gives: the body of the `define` of one of its outputs.
  case lookUp(TableLookUp)
  case aggregate(TypedAggregate)
  /// `is none`: true for `.nothing`, false for a value, unknown for unknown.
  case isNone(TypedExpression)
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "==", notEqual = "!="
  case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
}

/// What `+ − * / mod` mean for the operands' representations.
package enum Arithmetic: String, Hashable, Sendable {
  /// 64-bit, overflow is a fault.
  case addInts, subtractInts, multiplyInts
  /// Exact, overflow is a fault.
  case addDecimals, subtractDecimals
  /// Half-even to 6 places through 128 bits.
  case multiplyDecimals
  /// Half-even to 6 places through 128 bits; also int ÷ int (operands widened). ÷ 0 is unknown.
  case divideDecimals
  /// Floored; `mod 0` is unknown.
  case moduloInts, moduloDecimals
  /// `is multiple of`: bool; by 0 is unknown.
  case multipleOfInts, multipleOfDecimals
  /// date ± duration of days or months (clamped to the month's end).
  case addToDate, subtractFromDate
  /// instant ± duration of time.
  case addToInstant, subtractFromInstant
  /// duration ± duration of one unit; duration × int.
  case addDurations, subtractDurations, multiplyDuration
  /// date − date: a duration of days. instant − instant: a duration of time.
  case dateDifference, instantDifference
}

package enum TextTest: String, Hashable, Sendable {
  case contains, startsWith, endsWith
}

/// Windows of dates (operand is a date) or of instants (operand is an instant).
package indirect enum TypedWindow: Sendable {
  /// [today − n, today − 1], or up to today.
  case last(WindowLength, includingToday: Bool)
  /// `last n days before e`: (n, e) is [e − n, e − 1]
  case lastBefore(WindowLength, TypedExpression)
  /// `n days after e`: (n, e) is [e + 1, e + n]
  case after(WindowLength, TypedExpression)
  /// [today + 1, today + n]
  case next(WindowLength)
  /// The whole week (Monday first), month, quarter or year that holds today.
  case this(CalendarPeriod)
  /// The n whole periods before that one.
  case previous(TypedExpression, CalendarPeriod)
  /// Both ends inclusive; dates or instants.
  case between(TypedExpression, TypedExpression)
  /// [d, today], or [i, now] for an instant.
  case since(TypedExpression)
  /// [now − n, now)
  case lastHours(TypedExpression)
  /// n and e: [e − n, e) for instants
  case lastHoursBefore(TypedExpression, TypedExpression)
  /// n and e: (e, e + n] for instants
  case hoursAfter(TypedExpression, TypedExpression)
  /// (now, now + n]
  case nextHours(TypedExpression)
}

/// How far a window of dates reaches.
package struct WindowLength: Sendable {
  package enum Unit: Hashable, Sendable {
    case days
    /// Clamped to the month's end.
    case months
    /// Days that are worked on: index into `TypedProgram.calendars`.
    case businessDays(Int)
  }

  package let count: TypedExpression
  package let unit: Unit
}

package enum CalendarPeriod: String, Hashable, Sendable, CaseIterable {
  case week, month, quarter, year
}

package enum Function: String, Hashable, Sendable, CaseIterable {
  /// Two or more arguments; of ints or of decimals, or dates.
  case min, max
  case abs, floor, ceil
  /// `round(x, places)` half-up away from zero; places constant 0…6.
  case round
  /// `round_half_even(x, places)`: written `round(x, 2, half_even)`.
  case roundHalfEven
  /// `clamp(x, lo, hi)`
  case clamp
  /// `scale(x, lo .. hi)`: (x − lo) ÷ (hi − lo) clamped to 0…1; arguments x, lo, hi.
  case scale
  case ln, log10, sqrt
  /// Code points.
  case length
  case lower, trim
  case day, week, month, year, weekday
  case dayOfYear = "day_of_year"
  /// `date(instant)` in the evaluation's zone.
  case date
  /// `at(d, 15:00)`: the instant of a date and a constant int of minutes, in the zone.
  case at
  case daysBetween = "days_between"
  case daysSince = "days_since"
  /// First 8 bytes of SHA-256 of the text, big-endian, mod n.
  case bucket
}

/// `min(e for x in list where c)` and its kin.
package struct TypedAggregate: Sendable {
  package enum Function: String, Hashable, Sendable, CaseIterable {
    case min, max, sum, avg, median, count, share, any, all, first, last
    case longestRun = "longest_run"
  }

  package let function: Function
  package let isDistinct: Bool
  /// nil for `count(x in list …)`.
  package let element: TypedExpression?
  package let weight: TypedExpression?
  /// The slot that holds the element in turn.
  package let variable: LocalSlot
  package let list: TypedExpression
  package let ignoresMissing: Bool
  package let filter: TypedExpression?
  package let order: TypedExpression?
}
