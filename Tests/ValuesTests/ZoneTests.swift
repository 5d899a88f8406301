import MenkanValues
import Testing

struct ZoneTests {
  @Test func `clocks of four zones agree with Python's zoneinfo`() throws {
    var name = ""
    var firstOffset: Int32 = 0
    var transitions: [Zone.Transition] = []
    var failures: [VectorFile.Row] = []
    let rows = try VectorFile("zones").rows
    for row in rows {
      switch row[0] {
      case "zone":
        (name, firstOffset, transitions) = (row[1], try #require(Int32(row[2])), [])
      case "transition":
        transitions.append(
          Zone.Transition(start: try #require(Int64(row[1])), offset: try #require(Int32(row[2]))))
      case "local":
        let zone = Zone(name: name, firstOffset: firstOffset, transitions: transitions)
        let instant = Instant(seconds: try #require(Int64(row[1])))
        let text = row[3]
        if zone.date(of: instant)?.description != row[2] || instant.text(in: zone) != text
          || Instant(text) != instant
        {
          failures.append(row)
        }
      default:
        let zone = Zone(name: name, firstOffset: firstOffset, transitions: transitions)
        let date = try #require(CivilDate(row[1]))
        let instant = zone.instant(on: date, minutes: try #require(Int(row[2])))
        if String(instant.seconds) != row[3] { failures.append(row) }
      }
    }
    #expect(rows.count > 2000)
    #expect(failures == [])
  }

  @Test func `a time that clocks skip counts from before the change`() throws {
    // One hour forward at 02:00: 02:30 is half an hour past the change.
    let zone = Zone(
      name: "x", firstOffset: 0, transitions: [.init(start: 7200, offset: 3600)])
    #expect(zone.instant(on: CivilDate(day: 0), minutes: 150) == Instant(seconds: 9000))
    #expect(zone.instant(on: CivilDate(day: 0), minutes: 180) == Instant(seconds: 7200))
  }

  @Test func `two changes within a day do not mislead`() {
    let zone = Zone(
      name: "x", firstOffset: 0,
      transitions: [.init(start: 0, offset: 3600), .init(start: 14_400, offset: 0)])
    // 02:00 on clocks one hour ahead.
    #expect(zone.instant(on: CivilDate(day: 0), minutes: 120) == Instant(seconds: 3600))
    // 04:30 comes twice.
    #expect(zone.instant(on: CivilDate(day: 0), minutes: 270) == Instant(seconds: 12_600))
    #expect(zone.instant(on: CivilDate(day: 0), minutes: 330) == Instant(seconds: 19_800))
  }

  @Test func `an instant reads back in a zone whose offset has seconds`() {
    let zone = Zone(name: "Asia/Shanghai", firstOffset: 29_143)
    let instant = Instant(seconds: -2_208_988_800)
    #expect(instant.text(in: zone) == "1900-01-01T08:05+08:05")
    #expect(Instant(instant.text(in: zone)) == instant)
    #expect(instant.localText(in: zone) == "1900-01-01 08:05:43")
  }

  @Test(arguments: [
    ("2026-11-11T20:00+08:00", 1_794_398_400), ("2026-11-11T12:00Z", 1_794_398_400),
    ("2026-11-11T12:00:05Z", 1_794_398_405), ("2026-11-11T12:00:05.999Z", 1_794_398_405),
    ("1970-01-01T00:00-00:30", 1800),
  ])
  func `an instant is read`(text: String, seconds: Int64) {
    #expect(Instant(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-11-11", "2026-11-11T20:00", "2026-11-11 20:00Z", "2026-11-11T24:00Z",
    "2026-11-11T20:60Z", "2026-11-11T20:00:60Z", "2026-11-11T20:00:05.Z",
    "2026-11-11T20:00:05.0123456789Z", "2026-11-11T20:00+8:00", "2026-11-11T20:00+0800",
    "2026-11-11T20:00+24:00", "2026-11-11T20:00Zx", "0001-01-01T00:00+08:00",
    "9999-12-31T23:59-00:01",
  ])
  func `what is no instant is not read`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `instants far outside the calendar have no day and still a text`() {
    for seconds in [Int64.min, .max] {
      #expect(Zone.shanghai.date(of: Instant(seconds: seconds)) == nil)
      #expect(Instant(seconds: seconds).text(in: .shanghai) == "@\(seconds)")
    }
  }

  @Test func `the first and the last instant are written and read`() {
    #expect(Instant.range.lowerBound.description == "0001-01-01T00:00Z")
    #expect(Instant.range.upperBound.description == "9999-12-31T23:59:59Z")
    #expect(Instant("9999-12-31T23:59:59Z") == Instant.range.upperBound)
  }
}
