import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

/// One policy written twice, in English and in Chinese.
@Suite struct GlanceTests {
  private static func path(_ relative: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appending(path: relative).path
  }

  private static func reviewer(_ policy: String) throws -> Reviewer {
    var options = ReviewOptions()
    options.today = CivilDate("2026-11-05")
    options.language = .chinese
    return try Reviewer(try RuleSet.load(root: path("Rules")), policy: policy, options: options)
  }

  /// A decision without what names the policy, and without quotations from the rule file, which
  /// each has in its own language.
  private static func bare(_ decision: Decision) -> String {
    decision.json.replacingOccurrences(of: decision.plan, with: "PLAN")
      .replacingOccurrences(of: decision.policy, with: "POLICY")
      .replacingOccurrences(
        of: #""(expression|subject)": "([^"\\]|\\.)*""#, with: "QUOTATION",
        options: .regularExpression)
  }

  @Test func `a policy and its Chinese twin decide 1 000 submissions byte for byte alike`() throws {
    let english = try Self.reviewer("juhuasuan.glance.single_glance")
    let chinese = try Self.reviewer("juhuasuan.yilan.单品一览")
    let text = try String(
      contentsOfFile: Self.path("Tests/Cases/glance/records.jsonl"), encoding: .utf8)
    var outcomes: [Outcome: Int] = [:]
    var changes = 0
    for line in text.split(separator: "\n") {
      let decision = try english.decide(json: Array(line.utf8))
      let twin = try chinese.decide(json: Array(line.utf8))
      #expect(Self.bare(decision) == Self.bare(twin))
      outcomes[decision.outcome, default: 0] += 1
      if case .changes = decision.nearest { changes += 1 }
    }
    #expect(outcomes.values.reduce(0, +) == 1000)
    for outcome in Outcome.allCases { #expect(outcomes[outcome, default: 0] >= 50, "\(outcome)") }
    #expect(changes >= 50)
  }
}
