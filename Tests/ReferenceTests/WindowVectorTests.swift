import Foundation
import MenkanSemantics
import MenkanValues
import Testing

/// Windows of dates against Python's datetime: the day before the first is outside, the first and
/// the last are inside, the day after the last is outside.
@Suite struct WindowVectorTests {
  /// Rows of a file that `Vectors/generate_windows.py` writes.
  private func rows(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    return try String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
  }

  private func window(_ kind: String, _ count: Int64, _ event: String, _ sheet: Sheet)
    throws -> TypedWindow
  {
    let words = kind.split(separator: " ")
    if let period = words.last.flatMap({ CalendarPeriod(rawValue: String($0)) }) {
      return words[0] == "this" ? .this(period) : .previous(sheet.int(count), period)
    }
    if kind == "since" { return .since(sheet.date(event)) }
    let unit: WindowLength.Unit =
      words.contains("days") ? .days : words.contains("months") ? .months : .businessDays(0)
    let length = sheet.length(sheet.int(count), unit)
    if words.last == "before" { return .lastBefore(length, sheet.date(event)) }
    if words.last == "after" { return .after(length, sheet.date(event)) }
    if words[0] == "next" { return .next(length) }
    return .last(length, includingToday: words.last == "today")
  }

  /// Which of the days around the ends, and of the ends themselves, lie in the window.
  private func failures(_ rows: [[String]], calendars: [WorkCalendar] = []) throws -> [[String]] {
    try rows.filter { row in
      let sheet = Sheet()
      sheet.inputs = EvaluationInputs(calendars: calendars, today: CivilDate(row[0]))
      let window = try window(row[1], try #require(Int64(row[2])), row[3], sheet)
      let inside = sheet.within(sheet.item("on"), window)
      let first = try #require(CivilDate(row[4]))
      let last = try #require(CivilDate(row[5]))
      return [first.adding(days: -1), first, last, last.adding(days: 1)].contains { day in
        guard let day else { return true }
        let expected = first <= day && day <= last
        let found = sheet.value(inside, of: .goods(["on": .value(.date(day))]))
        return found != (expected ? .yes : .no)
      }
    }
  }

  @Test func `days, months and periods begin and end as Python says`() throws {
    let rows = try rows("windows")
    #expect(rows.count > 4000)
    #expect(Set(rows.map { $0[1] }).count == 19)
    #expect(try failures(rows) == [])
  }

  @Test func `business days skip holidays and count the weekends that make up for them`() throws {
    let rows = try rows("business")
    func days(_ kind: String) throws -> Set<CivilDate> {
      Set(try rows.filter { $0[0] == kind }.map { try #require(CivilDate($0[1])) })
    }
    let calendar = WorkCalendar(holidays: try days("off"), workdays: try days("on"))
    let windows = rows.filter { $0.count == 6 }
    #expect(windows.count > 2000)
    #expect(try failures(windows, calendars: [calendar]) == [])
  }

  @Test func `a moment counts by its date where clocks change at midnight`() throws {
    let rows = try rows("moments")
    var zone = Zone.shanghai
    var failures: [[String]] = []
    var count = 0
    for row in rows {
      switch row[0] {
      case "zone": zone = Zone(name: row[1], firstOffset: try #require(Int32(row[2])))
      case "transition":
        let change = Zone.Transition(
          start: try #require(Int64(row[1])), offset: try #require(Int32(row[2])))
        zone = Zone(
          name: zone.name, firstOffset: zone.firstOffset, transitions: zone.transitions + [change])
      default:
        count += 1
        let day = try #require(CivilDate(row[2]))
        if !isOn(row[1], day, zone) || isOn(row[1], CivilDate(day: day.day + 1), zone)
          || isOn(row[1], CivilDate(day: day.day - 1), zone)
        {
          failures.append(row)
        }
      }
    }
    #expect(count > 1500)
    #expect(failures == [])
  }

  /// Whether a moment lies in the window of the one day.
  private func isOn(_ moment: String, _ day: CivilDate, _ zone: Zone) -> Bool {
    let sheet = Sheet()
    sheet.inputs = EvaluationInputs(today: day, zone: zone)
    let date = sheet.call(.date, [sheet.item("at")], .date)
    let window = TypedWindow.last(sheet.days(1), includingToday: true)
    return sheet.value(sheet.within(date, window), of: .goods(["at": .instant(moment)])) == .yes
  }
}
