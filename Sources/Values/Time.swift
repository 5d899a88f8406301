/// A day of the Gregorian calendar, counted from 1970-01-01. Years 1 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let day: Int32

  public init(day: Int32) { self.day = day }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.day < b.day }
}

/// A moment, the same everywhere on earth: seconds since 1970-01-01T00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

/// In what a duration counts. The three never mix: a month has no fixed number of days, and a day
/// no fixed number of hours where clocks change.
public enum DurationUnit: String, Hashable, Sendable, CaseIterable {
  /// Days and weeks.
  case days
  /// Months, quarters and years.
  case months
  /// Hours, minutes and seconds; counted in seconds.
  case time
}

/// A length of time in one unit.
public struct CalendarDuration: Hashable, Sendable {
  public let unit: DurationUnit
  /// Days, months or seconds.
  public let count: Int64

  public init(_ count: Int64, _ unit: DurationUnit) {
    self.count = count
    self.unit = unit
  }
}

/// When the clocks of a zone differ by how much from UTC.
public struct Zone: Hashable, Sendable {
  /// From `start` on, local time is UTC plus `offset` seconds.
  public struct Transition: Hashable, Sendable {
    public let start: Int64
    public let offset: Int32

    public init(start: Int64, offset: Int32) {
      self.start = start
      self.offset = offset
    }
  }

  public let name: String
  /// The offset before the first transition, in seconds east of UTC.
  public let firstOffset: Int32
  /// Ascending by `start`.
  public let transitions: [Transition]

  public init(name: String, firstOffset: Int32, transitions: [Transition] = []) {
    self.name = name
    self.firstOffset = firstOffset
    self.transitions = transitions
  }

  /// UTC+8 the whole year: where no zone is named, rules mean this one.
  public static let shanghai = Zone(name: "Asia/Shanghai", firstOffset: 8 * 3600)
}
