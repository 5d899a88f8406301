import Menkan
import MenkanSource
import MenkanValues

/// The reviewers of one run. Cases with one policy and one setting share theirs.
final class ReviewerPool {
  private struct Key: Hashable {
    let policy: String
    let clock: SuiteSetting.Clock?
    let zone: Zone?
    let params: [[String]]
    let language: OutputLanguage
  }

  private let rules: RuleSet
  private var reviewers: [Key: Result<Reviewer, UsageError>] = [:]

  init(_ rules: RuleSet) { self.rules = rules }

  func reviewer(_ policy: String, _ setting: SuiteSetting, _ language: OutputLanguage)
    throws(UsageError) -> Reviewer
  {
    let key = Key(
      policy: policy, clock: setting.clock, zone: setting.zone,
      params: setting.params.map { [$0.name, $0.literal] }, language: language)
    if let known = reviewers[key] { return try known.get() }
    let made = Result { () throws(UsageError) in
      try Reviewer(rules, policy: policy, options: setting.options(language))
    }
    reviewers[key] = made
    return try made.get()
  }
}

extension SuiteSetting {
  func options(_ language: OutputLanguage) -> ReviewOptions {
    var options = ReviewOptions()
    options.language = language
    options.params = params.map { ($0.name, $0.literal) }
    if let zone { options.zone = zone }
    switch clock {
    case .today(let day): options.today = day
    case .now(let moment): options.now = moment
    case nil: break
    }
    return options
  }
}
