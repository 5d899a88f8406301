import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Looks for the cases of one policy: around each threshold, with and without each member, with
/// each field missing, all else as in an approved submission.
struct SuggestionSearch {
  private let base: SuggestionState
  private let policy: TypedPolicy
  private let reviewers: ReviewerPool
  private let reviewer: Reviewer
  private let probe: LeafProbe
  private let names: SuggestionNames
  private let language: OutputLanguage

  private(set) var cases: [SuggestedCase] = []
  private(set) var unreached: [(rule: String, source: String)] = []
  private var seen: Set<Record> = []
  private var usedNames: Set<String> = []

  init?(
    _ base: SuggestionState, _ policy: TypedPolicy, _ schema: Schema, _ reviewers: ReviewerPool,
    _ language: OutputLanguage
  ) {
    guard let reviewer = try? reviewers.reviewer(policy.code, base.setting, language) else {
      return nil
    }
    self.base = base
    self.policy = policy
    self.reviewers = reviewers
    self.reviewer = reviewer
    self.language = language
    probe = LeafProbe(reviewer: reviewer, parameters: policy.parameters, schema: schema)
    names = SuggestionNames(
      policy: policy, schema: schema, zone: base.setting.zone ?? .shanghai, language: language)
  }

  mutating func run() {
    take(base, named: names.base)
    for (index, rule) in policy.rules.enumerated() {
      let start = state(reaching: index)
      for leaf in LeafAddress.leaves(of: index, in: reviewer.traces(of: start.record)) {
        suggest(around: leaf, rule, from: state(exposing: leaf, from: start))
      }
      suggestDates(of: rule, index, from: start)
    }
  }

  /// The base where the rule applies, else a submission for which its `when`s hold.
  private func state(reaching rule: Int) -> SuggestionState {
    var state = base
    for _ in 0..<4 {
      let traces = reviewer.traces(of: state.record)
      let when = traces[rule].whens.firstIndex { $0.finding != .holds }
      guard let when else { return mended(state, for: rule) }
      let address = LeafAddress(rule: rule, part: .when(when), path: [])
      let next = address.leaves(in: traces).lazy
        .filter { $0.find(in: traces)?.finding != .holds }
        .compactMap { probe.state($0, holds: true, from: state) }.first
      guard let next else { return base }
      state = next
    }
    return state
  }

  /// Other rules that fail now are made to pass again, one field at a time.
  private func mended(_ state: SuggestionState, for rule: Int) -> SuggestionState {
    var state = state
    for _ in 0..<3 {
      let traces = reviewer.traces(of: state.record)
      let failing = traces.indices.first {
        $0 != rule && traces[$0].evaluation.verdict == .fail
      }
      guard let failing else { return state }
      let address = LeafAddress(rule: failing, part: .condition, path: [])
      let next = address.leaves(in: traces).lazy
        .filter { $0.find(in: traces)?.finding == .fails }
        .compactMap { probe.state($0, holds: true, from: state) }.first
      guard let next else { return state }
      state = next
    }
    return state
  }

  /// Brings about that the test alone decides: what could hold in its place does not, and for an
  /// exception or a `waive` the condition fails.
  private func state(exposing leaf: LeafAddress, from start: SuggestionState) -> SuggestionState {
    var state = start
    var others = leaf.alternatives(in: reviewer.traces(of: state.record))
    switch leaf.part {
    case .exception, .waive:
      let traces = reviewer.traces(of: state.record)
      others.append(LeafAddress(rule: leaf.rule, part: .condition, path: []))
      if case .waive = leaf.part, traces[leaf.rule].evaluation.verdict != .pass { others = [] }
    case .condition, .when: break
    }
    for other in others { state = failing(other, from: state) ?? state }
    return state
  }

  /// The submission with one field changed so that a condition that holds fails; nil where no
  /// single field does it.
  private func failing(_ condition: LeafAddress, from state: SuggestionState) -> SuggestionState? {
    let traces = reviewer.traces(of: state.record)
    guard condition.find(in: traces)?.finding == .holds else { return nil }
    return condition.leaves(in: traces).lazy
      .filter { $0.find(in: traces)?.finding == .holds }
      .compactMap { probe.state($0, holds: false, from: state) }
      .first { condition.find(in: reviewer.traces(of: $0.record))?.finding == .fails }
  }

  private mutating func suggest(
    around leaf: LeafAddress, _ rule: TypedRule, from state: SuggestionState
  ) {
    let found = probe.states(around: leaf, from: state)
    for candidate in found { take(candidate, named: name(candidate, leaf, rule, from: state)) }
    let without = probe.statesWithout(leaf, from: state)
    for candidate in without { take(candidate, named: name(candidate, leaf, rule, from: state)) }
    if found.isEmpty, let trace = leaf.find(in: reviewer.traces(of: state.record)),
      !(trace.leaf?.isAboutAbsence ?? false) || without.isEmpty,
      !unreached.contains(where: { $0 == (rule.name, trace.source) })
    {
      unreached.append((rule.name, trace.source))
    }
  }

  /// The days around the first and the last one of a rule that fails between them.
  private mutating func suggestDates(
    of rule: TypedRule, _ index: Int, from state: SuggestionState
  ) {
    let condition = LeafAddress(rule: index, part: .condition, path: [])
    let state = failing(condition, from: state) ?? state
    let first = rule.validity.from.map { [$0.day - 1, $0.day] } ?? []
    let last = rule.validity.until.map { [$0.day, $0.day + 1] } ?? []
    for day in first + last {
      let day = CivilDate(day: day)
      take(state.on(day), named: names.day(day, of: rule))
    }
  }

  private func name(
    _ candidate: SuggestionState, _ leaf: LeafAddress, _ rule: TypedRule,
    from state: SuggestionState
  ) -> String {
    let test = leaf.find(in: reviewer.traces(of: candidate.record))?.leaf
    let changed = candidate.changes.keys.sorted().first {
      candidate.changes[$0] != state.changes[$0]
    }
    return names.name(of: changed ?? test?.path, in: candidate.record, test, rule)
  }

  /// Keeps a submission that is new with what is decided about it.
  private mutating func take(_ state: SuggestionState, named name: String) {
    let isOtherDay = state.setting != base.setting
    guard isOtherDay || seen.insert(state.record).inserted,
      let reviewer = try? reviewers.reviewer(policy.code, state.setting, language)
    else { return }
    var unique = name
    var count = 1
    while !usedNames.insert(unique).inserted {
      count += 1
      unique = "\(name) (\(count))"
    }
    let submission = Submission(id: unique, line: 1, record: state.record)
    cases.append(
      SuggestedCase(
        name: unique, state: state, decision: reviewer.decide(submission, seeksChange: false)))
  }
}

extension Leaf {
  /// True where it is enough to know whether a value is there.
  fileprivate var isAboutAbsence: Bool { op == .isMissing || op == .isKnown }
}
