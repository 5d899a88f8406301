import MenkanValues
import TestSupport
import Testing

struct CivilDateTests {
  @Test func `days, weeks and months agree with Python's datetime`() throws {
    let rows = try VectorFile("dates").rows
    let failures = try rows.filter { row in
      if row[0] == "parts" {
        let date = CivilDate(day: try #require(Int32(row[1])))
        return try date.description != row[2] || date.weekday != #require(Int(row[3]))
          || date.isoWeek != #require(Int(row[4])) || date.dayOfYear != #require(Int(row[5]))
          || CivilDate(row[2]) != date
      }
      let date = try #require(CivilDate(row[1]))
      let count = try #require(Int64(row[2]))
      let moved = row[0] == "months" ? date.adding(months: count) : date.adding(days: count)
      return (moved?.description ?? "-") != row[3]
    }
    #expect(rows.count > 2000)
    #expect(failures == [])
  }

  @Test(arguments: [
    "", "2026-1-01", "2026-02-30", "2025-02-29", "2026-00-10", "2026-13-01", "2026-01-00",
    "0000-01-01", "2026/01/01", "2026-01-01 ", "+026-01-01", "２０２６-01-01", "2026-01-0é",
  ])
  func `what is no day of the calendar is not read`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `every day of 400 years follows the one before it`() throws {
    let first = try #require(CivilDate("1900-01-01"))
    for count in 0..<Int32(146_097) {
      let date = CivilDate(day: first.day + count)
      let (year, month, day) = date.components
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
  }

  @Test func `days far outside the calendar are asked about without a crash`() {
    for day in [Int32.min, .max] {
      #expect((1...7).contains(CivilDate(day: day).weekday))
      #expect(CivilDate(day: day).adding(months: .max) == nil)
      #expect(CivilDate(day: day).isoWeek > -1)
    }
  }

  @Test func `dates of any size keep their order when moved by the same days`() {
    var random = SplitMix(seed: 9)
    for _ in 0..<2000 {
      let a = CivilDate(day: Int32(truncatingIfNeeded: random.next() % 2_000_000))
      let b = CivilDate(day: Int32(truncatingIfNeeded: random.next() % 2_000_000))
      let count = Int64(random.next() % 500_000)
      guard let movedA = a.adding(days: count), let movedB = b.adding(days: count) else {
        Issue.record("\(a) and \(b) plus \(count) days stay within the calendar")
        continue
      }
      #expect((a < b) == (movedA < movedB))
      #expect((a < b) == (a.description < b.description))
      #expect(movedA.days(since: a) == count)
    }
  }
}
