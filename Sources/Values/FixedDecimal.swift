/// An exact decimal: a signed 64-bit count of millionths.
///
/// Numbers, percents, ratios and amounts of money all are this one type; their units live in the
/// types of the language. The range is ±9 223 372 036 854.775807, and one millionth more below
/// zero.
public struct FixedDecimal: Hashable, Comparable, Sendable {
  /// The value times 10⁶.
  public let micros: Int64

  /// How many millionths make one.
  public static let scale: Int64 = 1_000_000

  /// How many digits stand behind the point.
  public static let places = 6

  public init(micros: Int64) { self.micros = micros }

  public static let zero = FixedDecimal(micros: 0)
  public static let one = FixedDecimal(micros: scale)

  public static func < (a: FixedDecimal, b: FixedDecimal) -> Bool { a.micros < b.micros }
}
