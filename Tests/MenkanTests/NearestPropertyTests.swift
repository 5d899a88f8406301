import Foundation
import Menkan
import MenkanSource
import MenkanValues
import TestSupport
import Testing

/// 2 000 generated pairs of a policy and a submission, judged beside the engine by
/// `GeneratedPolicy`.
@Suite struct NearestPropertyTests {
  private static let policyCount = Draws.count(200)
  private static let recordsEach = 10

  private struct Counts {
    var approved = 0
    var found = [1: 0, 2: 0, 3: 0]
    var none = 0
    var unknown = 0
  }

  @Test func `a nearest change approves, one step less does not, fewer fields do not`() throws {
    var draws = GeneratedDraws(random: SplitMix(seed: Draws.seed(20_261_101)))
    let policies = (0..<Self.policyCount).map { _ in draws.policy() }
    let fields = GeneratedField.all.map(\.declaration).joined(separator: "\n")
    let text = policies.enumerated().map { $1.text("p\($0)") }.joined()
    let rules = try RulesOnDisk(["many.menkan": "module many\nentity R {\n\(fields)\n}\n" + text])
      .load()
    try #require(!rules.hasErrors, "\(rules.findings.prefix(3))")
    var counts = Counts()
    for (index, policy) in policies.enumerated() {
      let reviewer = try Reviewer(rules, policy: "p\(index)", options: ReviewOptions())
      for _ in 0..<Self.recordsEach {
        try check(policy, draws.record(), reviewer, &counts)
      }
    }
    print("nearest changes: \(counts)")
    #expect(counts.found.values.reduce(0, +) >= 500)
    #expect(counts.none >= 50)
  }

  private func check(
    _ policy: GeneratedPolicy, _ record: [Int?], _ reviewer: Reviewer, _ counts: inout Counts
  ) throws {
    let decision = try decide(record, reviewer)
    #expect((decision.outcome == .approve) == policy.approves(record), "\(words(policy, record))")
    switch decision.nearest {
    case .none where decision.outcome == .approve: counts.approved += 1
    case .none where policy.hasUnknown(record): counts.unknown += 1
    case .none:
      counts.none += 1
      let better = fewest(policy, record, most: 3)
      #expect(better == nil, "\(words(policy, record))")
    case .notSearched: Issue.record("given up: \(words(policy, record))")
    case .changes(let changes):
      let changed = apply(changes, to: record)
      counts.found[changes.count, default: 0] += 1
      #expect(!policy.hasUnknown(record), "\(words(policy, record))")
      #expect(policy.approves(changed), "\(words(policy, record)) \(changed)")
      #expect(try decide(changed, reviewer).outcome == .approve)
      for index in record.indices where record[index] != changed[index] {
        let less = oneStepLess(index, record, changed)
        #expect(!policy.approves(less), "\(words(policy, record)) \(changed) \(less)")
      }
      let better = fewest(policy, record, most: changes.count - 1)
      #expect(better == nil, "\(words(policy, record)) \(changed)")
    }
  }

  private func decide(_ record: [Int?], _ reviewer: Reviewer) throws -> Decision {
    let members = zip(GeneratedField.all, record).compactMap { field, value in
      value.map { "\"\(field.name)\": \(field.json($0))" }
    }
    return try reviewer.decide(json: Array("{\"r\": {\(members.joined(separator: ", "))}}".utf8))
  }

  private func apply(_ changes: [Decision.Change], to record: [Int?]) -> [Int?] {
    var record = record
    for change in changes {
      for (index, field) in GeneratedField.all.enumerated() where "r.\(field.name)" == change.path {
        #expect(field.step != nil)
        record[index] = field.value(change.to)
      }
    }
    return record
  }

  private func oneStepLess(_ index: Int, _ record: [Int?], _ changed: [Int?]) -> [Int?] {
    var less = changed
    if let step = GeneratedField.all[index].step, let old = record[index], let new = changed[index]
    {
      less[index] = new > old ? max(old, new - step) : min(old, new + step)
    }
    return less
  }

  /// Whatever change of the fewest fields, at most so many, is approved; by trying all.
  private func fewest(_ policy: GeneratedPolicy, _ record: [Int?], most: Int) -> [Int?]? {
    let fields = policy.changeable.filter { record[$0] != nil }
    for count in 0...most {
      if let found = any(policy, record, fields[...], count) { return found }
    }
    return nil
  }

  private func any(
    _ policy: GeneratedPolicy, _ record: [Int?], _ fields: ArraySlice<Int>, _ count: Int
  ) -> [Int?]? {
    if count == 0 { return policy.approves(record) ? record : nil }
    for place in fields.indices {
      guard let step = GeneratedField.all[fields[place]].step else { continue }
      var changed = record
      for value in stride(from: 0, through: GeneratedField.most, by: step) {
        changed[fields[place]] = value
        let rest = fields[(place + 1)...]
        if let found = any(policy, changed, rest, count - 1) { return found }
      }
    }
    return nil
  }

  private func words(_ policy: GeneratedPolicy, _ record: [Int?]) -> String {
    policy.text("p")
      + zip(GeneratedField.all, record).map { "\($0.name) \($1.map($0.literal) ?? "missing")" }
      .joined(separator: ", ")
  }
}
