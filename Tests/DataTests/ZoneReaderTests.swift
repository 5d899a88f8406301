import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct ZoneReaderTests {
  @Test(arguments: [
    ("Z", 0), ("UTC", 0), ("+08:00", 28_800), ("-03:30", -12_600), ("+00:00", 0),
  ]) func `an offset is a zone without changes`(name: String, offset: Int32) throws {
    let zone = try ZoneReader.zone(named: name)
    #expect(zone.firstOffset == offset)
    #expect(zone.transitions.isEmpty)
  }

  @Test(arguments: [
    ("Asia/Shanghai", "2026-11-01T00:00Z", 28_800), ("Asia/Shanghai", "1988-07-01T00:00Z", 32_400),
    ("America/Sao_Paulo", "2018-01-01T00:00Z", -7200),
    ("America/Sao_Paulo", "2018-07-01T00:00Z", -10_800),
    ("America/Sao_Paulo", "2026-01-01T00:00Z", -10_800),
    ("Europe/Berlin", "2026-03-29T00:59:59Z", 3600), ("Europe/Berlin", "2026-03-29T01:00Z", 7200),
    ("Europe/Berlin", "2026-10-25T00:59:59Z", 7200), ("Europe/Berlin", "2026-10-25T01:00Z", 3600),
    ("America/New_York", "1970-06-01T00:00Z", -14_400),
    ("America/New_York", "2026-07-01T00:00Z", -14_400),
    ("Asia/Kathmandu", "2026-01-01T00:00Z", 20_700),
  ]) func `a named zone has the offsets that its clocks show`(
    name: String, instant: String, offset: Int32
  ) throws {
    let zone = try ZoneReader.zone(named: name)
    #expect(zone.name == name)
    #expect(zone.offset(at: try #require(Instant(instant))) == offset)
  }

  @Test func `changes come in order and each changes something`() throws {
    let zone = try ZoneReader.zone(named: "America/Sao_Paulo")
    #expect(!zone.transitions.isEmpty)
    var offset = zone.firstOffset
    var start = Int64.min
    for transition in zone.transitions {
      #expect(transition.start > start)
      #expect(transition.offset != offset)
      (start, offset) = (transition.start, transition.offset)
    }
  }

  @Test(arguments: ["", "Shanghai", "asia/shanghai", "PST", "CST", "+8", "+25:00", "Mars/Olympus"])
  func `another name is refused`(name: String) throws {
    let error = #expect(throws: DataError.self) { try ZoneReader.zone(named: name) }
    #expect(error?.code == "data/unknown-zone")
  }

  @Test func `a near name is offered`() throws {
    let error = #expect(throws: DataError.self) { try ZoneReader.zone(named: "China/Shanghai") }
    #expect(error?.message.english.contains("Asia/Shanghai") == true)
    #expect(error?.message.chinese.contains("Asia/Shanghai") == true)
  }
}
