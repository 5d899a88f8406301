import MenkanValues
import TestSupport
import Testing

struct WorkCalendarTests {
  /// Seven days off around 2026-10-01, the Sundays and Saturdays around them worked on.
  let china = WorkCalendar(
    holidays: Set((1...7).compactMap { CivilDate("2026-10-0\($0)") }),
    workdays: Set(["2026-09-20", "2026-10-10"].compactMap { CivilDate($0) }))

  private func day(_ count: Int64, from start: String, in calendar: WorkCalendar) throws -> String?
  {
    calendar.workday(count, from: try #require(CivilDate(start)))?.description
  }

  @Test func `without a list Monday to Friday are worked on`() throws {
    let plain = WorkCalendar()
    // 2026-11-13 is a Friday.
    #expect(try day(1, from: "2026-11-13", in: plain) == "2026-11-16")
    #expect(try day(-1, from: "2026-11-16", in: plain) == "2026-11-13")
    #expect(try day(5, from: "2026-11-14", in: plain) == "2026-11-20")
    #expect(try day(0, from: "2026-11-14", in: plain) == "2026-11-14")
  }

  @Test func `holidays are skipped and make-up days count`() throws {
    #expect(try day(1, from: "2026-09-30", in: china) == "2026-10-08")
    #expect(try day(3, from: "2026-09-30", in: china) == "2026-10-10")
    #expect(try day(4, from: "2026-09-30", in: china) == "2026-10-12")
    #expect(try day(-1, from: "2026-10-08", in: china) == "2026-09-30")
    #expect(try day(-1, from: "2026-09-21", in: china) == "2026-09-20")
  }

  @Test func `a holiday on a weekend and a workday on a weekday change nothing`() throws {
    let calendar = WorkCalendar(
      holidays: Set([CivilDate("2026-11-14")].compactMap { $0 }),
      workdays: Set([CivilDate("2026-11-13")].compactMap { $0 }))
    #expect(try day(1, from: "2026-11-12", in: calendar) == "2026-11-13")
    #expect(try day(2, from: "2026-11-12", in: calendar) == "2026-11-16")
  }

  @Test func `what is found is what counting day by day finds`() throws {
    var numbers = SplitMix(seed: 20_260_903)
    let base: Int32 = 20_000
    for _ in 0..<200 {
      let off = Set((0..<40).map { _ in CivilDate(day: base + Int32(numbers.next() % 120)) })
      let on = Set((0..<20).map { _ in CivilDate(day: base + Int32(numbers.next() % 120)) })
      let calendar = WorkCalendar(holidays: off, workdays: on.subtracting(off))
      let start = CivilDate(day: base + Int32(numbers.next() % 120))
      let count = Int64(numbers.next() % 60) + 1
      for step in [Int32(1), -1] {
        var walked = start
        var left = count
        while left > 0 {
          walked = CivilDate(day: walked.day + step)
          if calendar.isWorkday(walked) { left -= 1 }
        }
        #expect(calendar.workday(count * Int64(step), from: start) == walked)
      }
    }
  }

  @Test func `past the calendar there is none, however far`() throws {
    for count in [3_000_000, -3_000_000, Int64.max, .min, .min + 1] {
      #expect(try day(count, from: "2026-11-11", in: china) == nil)
    }
    #expect(try day(1, from: "9999-12-31", in: china) == nil)
    #expect(try day(-1, from: "0001-01-01", in: china) == nil)
    #expect(try day(-1, from: "0001-01-02", in: china) == "0001-01-01")
    // 9999-12-31 is a Friday.
    #expect(try day(1, from: "9999-12-30", in: china) == "9999-12-31")
  }
}
