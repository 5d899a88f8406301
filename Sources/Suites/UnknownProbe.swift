import Menkan
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Finds out which rules can be unknown at all, by trying: with nothing known, and with the
/// submissions of cases of which one field after the other is taken away.
///
/// A rule that stays known through all of this, such as `x is missing or x >= 4`, is not asked to
/// be seen unknown.
struct UnknownProbe {
  /// Submissions of how many cases are taken apart; what the first few do not show, more seldom do.
  private static let mostCases = 4

  private let results: SuiteResults
  private let reviewers: ReviewerPool

  init(_ results: SuiteResults, _ rules: RuleSet) {
    self.results = results
    reviewers = ReviewerPool(rules)
  }

  /// Indices of the rules that can be unknown.
  func rules(of policy: TypedPolicy, seen: SeenVerdicts) -> Set<Int> {
    var found = Set(
      policy.rules.indices.filter { seen.total(policy.rules[$0].code)[.unknown] != nil })
    let cases = results.suites.filter { $0.policy == policy.code }.flatMap(\.cases)
    let empty = Record(policy.parameters.map { _ in .missing })
    let setting =
      cases.first?.test.setting ?? SuiteSetting(clock: .now(Instant(seconds: 1_767_225_600)))
    var trials = [(setting, empty)]
    for result in cases.prefix(UnknownProbe.mostCases) {
      trials += result.record.withOneMissing.map { (result.test.setting, $0) }
    }
    for (setting, record) in trials where found.count < policy.rules.count {
      guard let reviewer = try? reviewers.reviewer(policy.code, setting, .english) else { continue }
      for (index, verdict) in reviewer.verdicts(of: record).enumerated() where verdict == .unknown {
        found.insert(index)
      }
    }
    return found
  }
}

extension Record {
  /// This record with each of its known fields taken away in turn, those of records within it too.
  fileprivate var withOneMissing: [Record] {
    slots.indices.flatMap { index -> [Record] in
      guard case .value(let value) = slots[index] else { return [] }
      var all = [replacing(index, with: .missing)]
      if case .record(let inner) = value {
        all += inner.withOneMissing.map { replacing(index, with: .value(.record($0))) }
      }
      return all
    }
  }

  private func replacing(_ index: Int, with slot: Slot) -> Record {
    var copy = self
    copy.slots[index] = slot
    return copy
  }
}
