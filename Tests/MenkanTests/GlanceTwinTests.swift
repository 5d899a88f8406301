import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

/// One policy written in English and in Chinese: which words the author chose is nowhere to be seen
/// in a decision.
@Suite struct GlanceTwinTests {
  private static let english = "juhuasuan.glance.single_glance"
  private static let chinese = "juhuasuan.yilan.单品一览"

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let rules = Result { try RuleSet.load(root: root.appending(path: "Rules").path) }

  private func reviewer(_ policy: String, _ today: String, _ language: OutputLanguage) throws
    -> Reviewer
  {
    var options = ReviewOptions()
    options.today = CivilDate(today)
    options.language = language
    return try Reviewer(try Self.rules.get(), policy: policy, options: options)
  }

  /// A decision without what names the policy itself and the tables of its module.
  private func bytes(_ decision: Decision, of reviewer: Reviewer) -> String {
    decision.json.replacing(reviewer.policy, with: "policy").replacing(reviewer.plan, with: "plan")
      .replacing(/juhuasuan\.(glance|yilan)\./, with: "module.")
  }

  @Test(
    arguments: [("2026-11-05", [473, 344, 183]), ("2026-10-31", [437, 374, 189])],
    OutputLanguage.allCases)
  func `a policy and its Chinese twin decide alike to the last byte`(
    day: (today: String, counts: [Int]), language: OutputLanguage
  ) throws {
    let (one, other) = (
      try reviewer(Self.english, day.today, language),
      try reviewer(Self.chinese, day.today, language)
    )
    let records = try String(
      contentsOf: Self.root.appending(path: "Tests/Cases/glance/records.jsonl"), encoding: .utf8)
    var outcomes: [Outcome: Int] = [:]
    for record in records.split(separator: "\n") {
      let decision = try one.decide(json: Array(record.utf8))
      let twin = try other.decide(json: Array(record.utf8))
      outcomes[decision.outcome, default: 0] += 1
      #expect(bytes(decision, of: one) == bytes(twin, of: other))
    }
    #expect([.approve, .reject, .refer].map { outcomes[$0] } == day.counts)
  }
}
