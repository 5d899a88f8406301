import MenkanValues
import Testing

@Suite struct GapTests {
  private func decimal(_ micros: Int64) -> Value { .decimal(FixedDecimal(micros: micros)) }

  @Test func `a gap is the distance of two values of one kind`() {
    #expect(Gap(.int(7), .int(10)) == .count(3))
    #expect(Gap(.int(-7), .int(-10)) == .count(3))
    #expect(Gap(decimal(4_620_000), decimal(4_700_000)) == .amount(FixedDecimal(micros: 80_000)))
    #expect(Gap(.date(CivilDate(day: 10)), .date(CivilDate(day: 3))) == .days(7))
    #expect(
      Gap(.duration(CalendarDuration(2, .months)), .duration(CalendarDuration(5, .months)))
        == .duration(CalendarDuration(3, .months)))
  }

  @Test func `values without a distance, or too far apart, have no gap`() {
    #expect(Gap(.text("a"), .text("b")) == nil)
    #expect(Gap(.int(1), decimal(1)) == nil)
    #expect(Gap(.int(.max), .int(-1)) == nil)
    #expect(Gap(.int(.min), .int(0)) == nil)
    #expect(
      Gap(.duration(CalendarDuration(2, .months)), .duration(CalendarDuration(5, .days))) == nil)
  }

  /// gap, threshold and gap ÷ |threshold| in millionths; a tie goes to the even neighbour.
  @Test(
    arguments: [
      (80_000, 4_700_000, 17_021), (1, 2_000_000, 0), (3, 2_000_000, 2), (5, -2_000_000, 2),
      (Int64.max, 1_000_000, Int64.max),
    ] as [(Int64, Int64, Int64)])
  func `the relative gap is rounded half-even`(gap: Int64, threshold: Int64, relative: Int64) {
    let found = Gap.amount(FixedDecimal(micros: gap)).relative(to: decimal(threshold))
    #expect(found == FixedDecimal(micros: relative))
  }

  @Test func `a threshold of zero or without magnitude gives no relative gap`() {
    #expect(Gap.count(3).relative(to: .int(0)) == nil)
    #expect(Gap.days(3).relative(to: .date(CivilDate(day: 100))) == nil)
    #expect(Gap.amount(FixedDecimal(micros: .max)).relative(to: decimal(1)) == nil)
    #expect(Gap.count(5).relative(to: .int(.min)) == .zero)
  }
}
