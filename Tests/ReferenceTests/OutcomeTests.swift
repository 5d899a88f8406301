@testable import MenkanSemantics
import MenkanValues
import Testing

@Suite struct OutcomeTests {
  let sheet = Sheet()

  var passes: TypedRule { sheet.rule(.require, sheet.bool(true)) }
  var rejects: TypedRule { sheet.rule(.reject, sheet.bool(true)) }
  var refers: TypedRule { sheet.rule(.refer, sheet.bool(true)) }
  var isUnknown: TypedRule { sheet.rule(.require, sheet.item("c")) }
  var rejectsUnknown: TypedRule { sheet.rule(.require, sheet.item("c"), ifUnknown: .reject) }
  var passesUnknown: TypedRule { sheet.rule(.require, sheet.item("c"), ifUnknown: .pass) }
  var doesNotApply: TypedRule {
    sheet.rule(.require, sheet.bool(true), whens: [sheet.bool(false)])
  }

  func outcome(_ rules: TypedRule..., outputs: [TypedOutput] = []) -> Outcome {
    sheet.evaluate(sheet.policy(rules: rules, outputs: outputs), .goods()).outcome
  }

  @Test func `one rejection outweighs everything`() {
    #expect(outcome(passes, refers, isUnknown, rejects) == .reject)
    #expect(outcome(passes, refers, rejectsUnknown) == .reject)
  }

  @Test func `one doubt outweighs every pass`() {
    #expect(outcome(passes, refers, passes) == .refer)
    #expect(outcome(passes, isUnknown) == .refer)
  }

  @Test func `passes approve, uncertain ones only beside a certain one`() {
    #expect(outcome(passes) == .approve)
    #expect(outcome(passes, passesUnknown, doesNotApply) == .approve)
    #expect(outcome(passesUnknown, doesNotApply) == .refer)
  }

  @Test func `where no rule applies nothing speaks for approval`() {
    for rules in [[], [doesNotApply], [passesUnknown]] {
      let result = sheet.evaluate(sheet.policy(rules: rules), .goods())
      #expect(result.outcome == .refer)
      #expect(result.noRuleApplied)
    }
    #expect(!sheet.evaluate(sheet.policy(rules: [passes]), .goods()).noRuleApplied)
  }

  @Test func `an unknown output refers unless absence is normal for it`() {
    let needed = sheet.output(sheet.item("x"), isOptional: false)
    let optional = sheet.output(sheet.item("x"), isOptional: true)
    #expect(outcome(passes, outputs: [needed]) == .refer)
    #expect(outcome(passes, outputs: [optional]) == .approve)
    #expect(outcome(rejects, outputs: [needed]) == .reject)
    let known = Record.goods(["x": .number("1")])
    let result = sheet.evaluate(sheet.policy(rules: [passes], outputs: [needed]), known)
    #expect(result.outcome == .approve)
    #expect(result.outputs == [.number("1")])
  }

  @Test func `every rule is evaluated, whatever the others say`() {
    let result = sheet.evaluate(
      sheet.policy(rules: [rejects, passes, isUnknown, doesNotApply]), .goods())
    #expect(result.rules.map(\.verdict) == [.fail, .pass, .unknown, .notApplicable])
  }

  @Test func `the order of the rules changes no outcome`() {
    let rules = [passes, rejects, refers, isUnknown, rejectsUnknown, passesUnknown, doesNotApply]
    for a in rules {
      for b in rules {
        for c in rules {
          let outcomes = [[a, b, c], [c, b, a], [b, c, a], [a, c, b], [b, a, c], [c, a, b]].map {
            sheet.evaluate(sheet.policy(rules: $0), .goods()).outcome
          }
          #expect(Set(outcomes).count == 1)
        }
      }
    }
  }
}
