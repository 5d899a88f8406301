extension CalendarDuration {
  /// The sum of two lengths of one unit; nil for two units or a sum beyond 64 bits.
  public func adding(_ other: CalendarDuration) -> CalendarDuration? {
    let (sum, overflow) = count.addingReportingOverflow(other.count)
    return overflow || unit != other.unit ? nil : CalendarDuration(sum, unit)
  }

  /// The difference of two lengths of one unit; nil for two units or one beyond 64 bits.
  public func subtracting(_ other: CalendarDuration) -> CalendarDuration? {
    let (difference, overflow) = count.subtractingReportingOverflow(other.count)
    return overflow || unit != other.unit ? nil : CalendarDuration(difference, unit)
  }

  /// The length `factor` times; nil beyond 64 bits.
  public func multiplied(by factor: Int64) -> CalendarDuration? {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    return overflow ? nil : CalendarDuration(product, unit)
  }

  /// The length in the other direction; nil for the one count that has none.
  public var negated: CalendarDuration? { multiplied(by: -1) }
}

extension CivilDate {
  /// The day so much later; nil outside the years 1 to 9999 and for a duration of time, which
  /// moves instants only.
  public func adding(_ duration: CalendarDuration) -> CivilDate? {
    switch duration.unit {
    case .days: adding(days: duration.count)
    case .months: adding(months: duration.count)
    case .time: nil
    }
  }

  /// The day so much earlier; nil where `adding` is.
  public func subtracting(_ duration: CalendarDuration) -> CivilDate? {
    duration.negated.flatMap(adding)
  }

  /// The days from `other` to this day; negative where this day comes first.
  public func days(since other: CivilDate) -> Int64 { Int64(day) - Int64(other.day) }
}

extension Instant {
  /// The moments of the years 1 to 9999 in UTC.
  public static let range =
    Instant(seconds: -62_135_596_800)...Instant(seconds: 253_402_300_799)

  /// The moment so much later; nil outside `range` and for days and months, whose length depends
  /// on the zone.
  public func adding(_ duration: CalendarDuration) -> Instant? {
    let (sum, overflow) = seconds.addingReportingOverflow(duration.count)
    guard duration.unit == .time, !overflow else { return nil }
    let instant = Instant(seconds: sum)
    return Instant.range.contains(instant) ? instant : nil
  }

  /// The moment so much earlier; nil where `adding` is.
  public func subtracting(_ duration: CalendarDuration) -> Instant? {
    duration.negated.flatMap(adding)
  }
}
