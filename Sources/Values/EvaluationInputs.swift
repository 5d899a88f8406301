/// All that an evaluation reads besides the submission; never the machine's clock.
package struct EvaluationInputs: Sendable {
  /// The contents of the reference lists, in the order of the program's lists.
  package let lists: [[Slot]]
  /// The same lists prepared for look-ups; nil for one that has to be walked.
  package let listIndexes: [ListIndex?]
  /// The reference calendars, in the order of the program's calendars.
  package let calendars: [WorkCalendar]
  /// The values of the policy's `param`s that are in force, in the order of the policy.
  package let params: [Value]
  /// The day of the evaluation; nil where none was given, or none that the calendar has.
  package let today: CivilDate?
  /// The moment of the evaluation; nil where none was given.
  package let now: Instant?
  package let zone: Zone

  /// - Parameter listsOfWords: the lists whose words are looked for in texts.
  ///
  /// Of `today` and `now` one gives the other: `today` is the day of `now` in the zone, and `now`
  /// is the midnight at which `today` begins there.
  package init(
    lists: [[Slot]] = [], listsOfWords: Set<Int> = [], calendars: [WorkCalendar] = [],
    params: [Value] = [],
    today: CivilDate? = nil, now: Instant? = nil, zone: Zone = .shanghai
  ) {
    self.lists = lists
    listIndexes = lists.enumerated().map { index, slots in
      ListIndex(slots, holdsWords: listsOfWords.contains(index))
    }
    self.calendars = calendars
    self.params = params
    self.zone = zone
    self.today = today ?? now.flatMap { zone.date(of: $0) }
    self.now = now ?? today.map { zone.instant(on: $0, minutes: 0) }
  }
}
