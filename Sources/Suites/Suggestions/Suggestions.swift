package import Menkan
import MenkanSemantics
package import MenkanSource
import MenkanValues

/// Suggests cases for policies: for each comparison just below, at and above its threshold and with
/// the field missing, everything else as in a submission that a suite has approved.
package enum Suggestions {
  /// - Parameters:
  ///   - rules: without errors.
  ///   - policy: full code.
  ///   - suites: where to look for an approved submission to start from.
  package static func suite(
    for policy: String, _ rules: RuleSet, from suites: [Suite], language: OutputLanguage
  ) -> SuggestedSuite {
    let nothing = SuggestedSuite(policy: policy, text: nil, count: 0, unreached: [])
    let reviewers = ReviewerPool(rules)
    guard let typed = try? rules.policy(named: policy),
      let base = approved(typed.code, rules, suites, reviewers),
      var search = SuggestionSearch(base, typed, rules.program.schema, reviewers, language)
    else { return nothing }
    search.run()
    let writer = SuiteWriter(
      policy: typed, schema: rules.program.schema, base: base, language: language)
    return SuggestedSuite(
      policy: typed.code, text: writer.text(search.cases, unreached: search.unreached),
      count: search.cases.count, unreached: search.unreached)
  }

  /// Of the approved submissions the one for which most rules apply and pass.
  private static func approved(
    _ policy: String, _ rules: RuleSet, _ suites: [Suite], _ reviewers: ReviewerPool
  ) -> SuggestionState? {
    var binder = SuiteBinder(rules, reviewers, language: .english)
    var best: (passes: Int, state: SuggestionState)?
    for suite in suites where (try? rules.policy(named: suite.policy).code) == policy {
      for test in binder.bind(suite)?.cases ?? [] {
        guard let result = SuiteRun.run(test, policy, reviewers, .english), result.passed,
          result.decision.outcome == .approve
        else { continue }
        let passes = result.decision.rules.count { $0.verdict == .pass }
        if passes > best?.passes ?? -1 {
          best = (passes, SuggestionState(test.record, test.test.setting))
        }
      }
    }
    return best?.state
  }
}
