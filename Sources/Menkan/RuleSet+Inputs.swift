import MenkanSemantics
import MenkanSource
import MenkanValues

extension RuleSet {
  /// What an evaluation reads besides data.
  func inputs(
    params: [TypedParam], listsOfWords: Set<Int>, _ options: ReviewOptions
  ) -> EvaluationInputs {
    let today = options.today ?? options.now.flatMap { options.zone.date(of: $0) }
    return EvaluationInputs(
      lists: lists, listsOfWords: listsOfWords, calendars: calendars,
      params: params.map { $0.value(on: today) }, today: today, now: options.now,
      zone: options.zone)
  }
}

extension ValueFormatter {
  init(schema: Schema, _ options: ReviewOptions) {
    self.init(
      schema: schema, zone: options.zone,
      language: options.language == .chinese ? .chinese : .english)
  }
}
