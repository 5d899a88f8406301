import MenkanValues
import TestSupport
import Testing

struct CalendarDurationTests {
  @Test(
    arguments: [
      ("30 days", 30, .days), ("1 day", 1, .days), ("30天", 30, .days), ("30 天", 30, .days),
      ("2 weeks", 14, .days), ("2周", 14, .days), ("3 months", 3, .months), ("3个月", 3, .months),
      ("2 quarters", 6, .months), ("1 year", 12, .months), ("2 年", 24, .months),
      ("48 hours", 172_800, .time), ("48小时", 172_800, .time), ("90 minutes", 5400, .time),
      ("90分钟", 5400, .time), ("5 seconds", 5, .time), ("-7 days", -7, .days),
      ("0 days", 0, .days),
      ("9223372036854775807 days", .max, .days),
    ] as [(String, Int64, DurationUnit)])
  func `a duration is read`(text: String, count: Int64, unit: DurationUnit) {
    #expect(CalendarDuration(text) == CalendarDuration(count, unit))
  }

  @Test(arguments: [
    "", "30", "days", "30 dogs", "1.5 days", "30 days ", " 30 days", "+30 days", "--1 days",
    "30 DAYS", "３０天", "9223372036854775808 days", "9223372036854775807 weeks", "30 days 2 hours",
  ])
  func `what is no duration is not read`(text: String) {
    #expect(CalendarDuration(text) == nil)
  }

  @Test(
    arguments: [
      (30, .days, "30 days", "30 天"), (1, .days, "1 day", "1 天"), (-1, .days, "-1 day", "-1 天"),
      (3, .months, "3 months", "3 个月"), (12, .months, "12 months", "12 个月"),
      (172_800, .time, "48 hours", "48 小时"), (5400, .time, "90 minutes", "90 分钟"),
      (5401, .time, "5401 seconds", "5401 秒"), (0, .time, "0 hours", "0 小时"),
    ] as [(Int64, DurationUnit, String, String)])
  func `a duration is written in both languages and read back`(
    count: Int64, unit: DurationUnit, english: String, chinese: String
  ) {
    let duration = CalendarDuration(count, unit)
    #expect(duration.description == english)
    #expect(duration.chineseDescription == chinese)
    #expect(CalendarDuration(english) == duration)
    #expect(CalendarDuration(chinese) == duration)
  }

  @Test func `every duration is read back from its texts`() {
    var random = SplitMix(seed: 10)
    for _ in 0..<2000 {
      for unit in DurationUnit.allCases {
        let duration = CalendarDuration(random.int64(), unit)
        #expect(CalendarDuration(duration.description) == duration)
        #expect(CalendarDuration(duration.chineseDescription) == duration)
      }
    }
  }

  @Test func `durations of one unit add up and those of two do not`() {
    let week = CalendarDuration(7, .days)
    #expect(week.adding(CalendarDuration(1, .days)) == CalendarDuration(8, .days))
    #expect(week.subtracting(CalendarDuration(8, .days)) == CalendarDuration(-1, .days))
    #expect(week.multiplied(by: -2) == CalendarDuration(-14, .days))
    #expect(week.adding(CalendarDuration(1, .months)) == nil)
    #expect(week.subtracting(CalendarDuration(1, .time)) == nil)
  }

  @Test func `a duration beyond 64 bits is none`() {
    let longest = CalendarDuration(.max, .days)
    #expect(longest.adding(CalendarDuration(1, .days)) == nil)
    #expect(CalendarDuration(.min, .days).subtracting(CalendarDuration(1, .days)) == nil)
    #expect(longest.multiplied(by: 2) == nil)
    #expect(CalendarDuration(.min, .days).negated == nil)
  }

  @Test func `days and months move dates and hours move instants`() throws {
    let end = try #require(CivilDate("2026-01-31"))
    #expect(end.adding(CalendarDuration(1, .months))?.description == "2026-02-28")
    #expect(end.subtracting(CalendarDuration(2, .months))?.description == "2025-11-30")
    #expect(end.adding(CalendarDuration(1, .days))?.description == "2026-02-01")
    #expect(end.subtracting(CalendarDuration(.min, .days)) == nil)
    #expect(end.adding(CalendarDuration(3600, .time)) == nil)
    let noon = try #require(Instant("2026-01-31T12:00Z"))
    #expect(noon.adding(CalendarDuration(3600, .time))?.description == "2026-01-31T13:00Z")
    #expect(
      noon.subtracting(CalendarDuration(43_201, .time))?.description == "2026-01-30T23:59:59Z")
    #expect(noon.adding(CalendarDuration(1, .days)) == nil)
    #expect(noon.adding(CalendarDuration(.max, .time)) == nil)
    #expect(noon.subtracting(CalendarDuration(.min, .time)) == nil)
  }
}
