extension Zone {
  /// Seconds east of UTC at an instant.
  ///
  /// - Complexity: O(log *transitions*).
  public func offset(at instant: Instant) -> Int32 {
    offset(afterTransitions: transitionCount(until: instant))
  }

  /// The day on which an instant falls here; nil outside the years 1 to 9999.
  public func date(of instant: Instant) -> CivilDate? {
    // Far beyond the calendar, and far from where adding and subtracting overflow.
    guard instant.seconds.magnitude < 1 << 40 else { return nil }
    let local = instant.seconds + Int64(offset(at: instant))
    guard let modulus = flooredModulo(local, 86_400),
      let day = Int32(exactly: (local - modulus) / 86_400)
    else { return nil }
    let date = CivilDate(day: day)
    return CivilDate.range.contains(date) ? date : nil
  }

  /// The instant at which clocks here show this day and time, in minutes since midnight, 0 to 1440.
  ///
  /// A time that the clocks skip counts from before the change; one that comes twice is the first.
  public func instant(on date: CivilDate, minutes: Int) -> Instant {
    let local = Int64(date.day) * 86_400 + Int64(min(max(minutes, 0), 1440)) * 60
    // No offset reaches a day, so the answer lies in this stretch between transitions or later.
    var next = transitionCount(until: Instant(seconds: local - 86_400))
    var answer = local - Int64(offset(afterTransitions: next))
    while next < transitions.count, answer >= transitions[next].start {
      let later = local - Int64(transitions[next].offset)
      if later < transitions[next].start { break }
      answer = later
      next += 1
    }
    return Instant(seconds: answer)
  }

  /// How many transitions have happened at an instant.
  private func transitionCount(until instant: Instant) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].start <= instant.seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func offset(afterTransitions count: Int) -> Int32 {
    count == 0 ? firstOffset : transitions[count - 1].offset
  }
}

extension Instant: CustomStringConvertible {
  /// Reads `2026-11-11T20:00+08:00`, `2026-11-11T20:00:05Z`; the offset is required. A fraction of
  /// a second, as machines write it (`20:00:05.123Z`), is cut off. nil outside `range`.
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
      if rest.first == UInt8(ascii: ".") {
        let fraction = rest.dropFirst().prefix { isDecimalDigit($0) }
        if fraction.isEmpty || fraction.count > 9 { return nil }
        rest = rest.dropFirst(1 + fraction.count)
      }
    }
    guard let offset = Instant.offset(Array(rest)) else { return nil }
    let ofDay = hour * 3600 + minute * 60 + second
    self.init(seconds: Int64(date.day) * 86_400 + Int64(ofDay - offset))
    if !Instant.range.contains(self) { return nil }
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

  /// `2026-11-11T12:00Z`
  public var description: String { text(in: Zone(name: "UTC", firstOffset: 0)) }

  /// The instant as clocks of a zone show it, with the zone's offset: `2026-11-11T20:00+08:00`.
  /// Seconds are left out where they are zero.
  ///
  /// ISO 8601 has no seconds in offsets: where a zone of long ago has them, the text shows the
  /// clocks of the whole minute, and so still means this instant.
  public func text(in zone: Zone) -> String {
    let minutes = Int(zone.offset(at: self)) / 60
    guard let (date, clock) = local(secondsEast: minutes * 60) else { return "@\(seconds)" }
    let text = "\(date)T\(clock)"
    if minutes == 0 { return text + "Z" }
    return text + (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + ":"
      + padded(abs(minutes) % 60, 2)
  }

  /// What calendar and clock of a zone show: `2026-11-11 20:00`. Seconds are left out where they
  /// are zero.
  public func localText(in zone: Zone) -> String {
    guard let (date, clock) = local(secondsEast: Int(zone.offset(at: self))) else {
      return "@\(seconds)"
    }
    return "\(date) \(clock)"
  }

  /// Day and time of day that far east of UTC; nil outside the years 1 to 9999.
  private func local(secondsEast offset: Int) -> (CivilDate, clock: String)? {
    let zone = Zone(name: "", firstOffset: Int32(truncatingIfNeeded: offset))
    guard let date = zone.date(of: self) else { return nil }
    let time = Int(seconds - Int64(date.day) * 86_400) + offset
    let clock = padded(time / 3600, 2) + ":" + padded(time / 60 % 60, 2)
    return (date, time % 60 == 0 ? clock : clock + ":" + padded(time % 60, 2))
  }
}
