/// A known value. Its type is not stored: the compiler has proved it.
public indirect enum Value: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// `number`, `percent`, `ratio` and `money`.
  case decimal(FixedDecimal)
  case text(Text)
  case date(CivilDate)
  case instant(Instant)
  case duration(CalendarDuration)
  /// Index of the case in its `EnumType`.
  case enumCase(Int32)
  case record(Record)
  case list([Slot])
  /// `none`: no requirement. Only `is none` looks at it.
  case nothing
}

/// What stands in the place of a field or of a list's element.
public enum Slot: Hashable, Sendable {
  /// Absent or `null`.
  case missing
  /// An enum case that the schema does not know, as spelt in the data.
  case unlisted(Text)
  case value(Value)
}

/// One record: a slot for each field of its `EntityType`, in the order of declaration.
public struct Record: Hashable, Sendable {
  public var slots: [Slot]

  public init(_ slots: [Slot]) { self.slots = slots }
}
