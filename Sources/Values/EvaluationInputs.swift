/// All that an evaluation reads besides the submission; never the machine's clock.
package struct EvaluationInputs: Sendable {
  /// The contents of the reference lists, in the order of the program's lists.
  package let lists: [[Slot]]
  /// The values of the policy's `param`s that are in force, in the order of the policy.
  package let params: [Value]
  /// The day of the evaluation; nil where none was given, or none that the calendar has.
  package let today: CivilDate?
  /// The moment of the evaluation; nil where none was given.
  package let now: Instant?
  package let zone: Zone

  /// Of `today` and `now` one gives the other: `today` is the day of `now` in the zone, and `now`
  /// is the midnight at which `today` begins there.
  package init(
    lists: [[Slot]] = [], params: [Value] = [], today: CivilDate? = nil, now: Instant? = nil,
    zone: Zone = .shanghai
  ) {
    self.lists = lists
    self.params = params
    self.zone = zone
    self.today = today ?? now.flatMap { zone.date(of: $0) }
    self.now = now ?? today.map { zone.instant(on: $0, minutes: 0) }
  }
}
