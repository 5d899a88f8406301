import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanTooling
import MenkanValues
import TestSupport
import Testing

/// What lints say of drawn policies, against what the definition of the language decides.
@Suite struct LintSoundnessTests {
  /// How the rules of one policy came out for one submission, by where they stand.
  private struct Outcomes {
    let rules: [(span: SourceSpan, evaluation: RuleEvaluation)]

    /// The rules that stand inside of a place, or around it.
    func at(_ place: SourceSpan) -> [RuleEvaluation] {
      rules.filter { $0.span.lower <= place.lower && place.upper <= $0.span.upper }
        .map(\.evaluation)
    }
  }

  @Test func `what is called certain is so for every submission`() {
    var drawn = DrawnRules(random: SplitMix(seed: Draws.seed(20_261_101)))
    var counts: [String: Int] = [:]
    for _ in 0..<Draws.count(150) {
      let text = drawn.policy()
      let linting = Linting(modules: [("test", text)])
      let findings = linting.findings.filter { checks[$0.code] != nil }
      for finding in findings { counts[finding.code, default: 0] += 1 }
      if findings.isEmpty { continue }
      let policy = linting.program.policies[0]
      for _ in 0..<60 {
        let evaluator = ReferenceEvaluator(
          program: linting.program, policy: policy,
          inputs: EvaluationInputs(params: [drawn.param()]))
        let thing = drawn.thing()
        let outcomes = Outcomes(
          rules: zip(policy.rules, evaluator.evaluate(thing).rules).map { ($0.span, $1) })
        for finding in findings where checks[finding.code]?(outcomes, finding) == false {
          Issue.record("\(finding.title.english) is wrong of \(thing) in\n\(text)")
        }
      }
    }
    for code in checks.keys { #expect(counts[code, default: 0] >= 5, "\(code) is hardly met") }
  }

  /// Whether the outcomes bear out a finding, by its code.
  private let checks: [String: @Sendable (Outcomes, Diagnostic) -> Bool] = [
    "lint/never-fails": { outcomes, finding in
      outcomes.at(finding.span).allSatisfy { $0.verdict != .fail }
    },
    "lint/never-passes": { outcomes, finding in
      outcomes.at(finding.span).allSatisfy { $0.verdict != .pass || $0.isUncertain }
    },
    "lint/subsumed-rule": { outcomes, finding in
      let weak = outcomes.at(finding.labels[0].span)
      let strict = outcomes.at(finding.labels[1].span)
      return weak.allSatisfy { $0.verdict != .fail } || strict.allSatisfy { $0.verdict == .fail }
    },
    "lint/contradictory-rules": { outcomes, finding in
      let both = outcomes.at(finding.labels[0].span) + outcomes.at(finding.labels[1].span)
      return !both.allSatisfy { $0.verdict == .pass && !$0.isUncertain }
    },
  ]
}
