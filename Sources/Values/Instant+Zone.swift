extension Zone {
  /// Seconds east of UTC at an instant.
  ///
  /// - Complexity: O(log *transitions*).
  public func offset(at instant: Instant) -> Int32 {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].start <= instant.seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// The day on which an instant falls here; nil outside the years 1 to 9999.
  public func date(of instant: Instant) -> CivilDate? {
    let (local, overflow) = instant.seconds.addingReportingOverflow(Int64(offset(at: instant)))
    guard !overflow, let modulus = flooredModulo(local, 86_400),
      let day = Int32(exactly: (local - modulus) / 86_400)
    else { return nil }
    let date = CivilDate(day: day)
    return CivilDate.range.contains(date) ? date : nil
  }

  /// The instant at which clocks here show this day and time, in minutes since midnight.
  ///
  /// A time that the clocks skip counts from before the change; one that comes twice is the first.
  public func instant(on date: CivilDate, minutes: Int) -> Instant {
    let local = Int64(date.day) * 86_400 + Int64(minutes) * 60
    let before = offset(at: Instant(seconds: local - 86_400))
    let after = offset(at: Instant(seconds: local + 86_400))
    let first = Instant(seconds: local - Int64(before))
    if offset(at: first) == before { return first }
    let second = Instant(seconds: local - Int64(after))
    return offset(at: second) == after ? second : first
  }
}

extension Instant: CustomStringConvertible {
  /// Reads `2026-11-11T20:00+08:00`, `2026-11-11T20:00:05Z`; the offset is required.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"),
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == UInt8(ascii: ":"),
      let hour = decimalDigits(bytes[11..<13]), hour < 24,
      let minute = decimalDigits(bytes[14..<16]), minute < 60
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let digits = decimalDigits(rest.dropFirst().prefix(2)), digits < 60
      else { return nil }
      second = digits
      rest = rest.dropFirst(3)
    }
    guard let offset = Instant.offset(Array(rest)) else { return nil }
    let ofDay = hour * 3600 + minute * 60 + second
    self.init(seconds: Int64(date.day) * 86_400 + Int64(ofDay - offset))
  }

  /// `Z` or `+08:00` as seconds east of UTC, less than 24 hours; nil for anything else.
  package static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = decimalDigits(bytes[1..<3]), hours < 24,
      let minutes = decimalDigits(bytes[4..<6]), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[0] == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// `2026-11-11T12:00:00Z`
  public var description: String { text(in: Zone(name: "UTC", firstOffset: 0)) }

  /// The instant as clocks of a zone show it, with the zone's offset: `2026-11-11T20:00+08:00`.
  /// Seconds are left out where they are zero.
  public func text(in zone: Zone) -> String {
    let offset = Int(zone.offset(at: self))
    let local = seconds + Int64(offset)
    guard let ofDay = flooredModulo(local, 86_400),
      let day = Int32(exactly: (local - ofDay) / 86_400)
    else { return "" }
    let time = Int(ofDay)
    var text = "\(CivilDate(day: day))T" + padded(time / 3600, 2) + ":" + padded(time / 60 % 60, 2)
    if time % 60 != 0 { text += ":" + padded(time % 60, 2) }
    if offset == 0 { return text + "Z" }
    let minutes = offset.magnitude / 60
    return text + (offset < 0 ? "-" : "+") + padded(Int(minutes / 60), 2) + ":"
      + padded(Int(minutes % 60), 2)
  }
}
