@testable import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

/// What surrounds the table of verdicts: causes, messages, nested conditions, faults.
@Suite struct RuleTests {
  let sheet = Sheet()

  func evaluate(_ rule: TypedRule, _ fields: [String: Slot] = [:]) -> RuleEvaluation {
    sheet.evaluate(sheet.policy(rules: [rule]), .goods(fields)).rules[0]
  }

  func causes(_ paths: String...) -> Causes? {
    paths.dropFirst().reduce(paths.first.map { Causes(Cause(.missing, $0)) }) {
      $0?.union(Causes(Cause(.missing, $1)))
    }
  }

  @Test func `an unknown rule tells what its condition and exception lack`() {
    let rule = sheet.rule(.require, sheet.item("c"), unless: sheet.item("u"))
    #expect(evaluate(rule).causes == causes("item.c", "item.u"))
    #expect(evaluate(rule, ["c": .bool(false)]).causes == causes("item.u"))
    #expect(evaluate(rule, ["u": .bool(false)]).causes == causes("item.c"))
    #expect(evaluate(rule, ["u": .bool(true)]).causes == nil)
  }

  @Test func `an unknown when adds its causes to those of the rule`() {
    let rule = sheet.rule(.require, sheet.item("c"), whens: [sheet.item("w")])
    #expect(evaluate(rule).causes == causes("item.c", "item.w"))
    #expect(evaluate(rule, ["c": .bool(false)]).causes == causes("item.w"))
    let pass = evaluate(rule, ["c": .bool(true)])
    #expect(pass.verdict == .pass)
    #expect(pass.isUncertain)
    #expect(pass.causes == causes("item.w"))
  }

  @Test func `nested whens are joined by and`() {
    let rule = sheet.rule(
      .require, sheet.bool(false), whens: [sheet.item("u"), sheet.item("w")])
    #expect(evaluate(rule, ["w": .bool(false)]).verdict == .notApplicable)
    #expect(evaluate(rule, ["u": .bool(false)]).verdict == .notApplicable)
    #expect(evaluate(rule, ["u": .bool(true)]).causes == causes("item.w"))
    #expect(evaluate(rule).causes == causes("item.u", "item.w"))
    #expect(evaluate(rule, ["u": .bool(true), "w": .bool(true)]).verdict == .fail)
  }

  @Test func `an unknown that the author excuses passes and shows`() {
    let rule = sheet.rule(.require, sheet.item("c"), ifUnknown: .pass)
    let result = evaluate(rule)
    #expect(result.verdict == .pass)
    #expect(result.isUncertain)
    #expect(result.effect == nil)
    #expect(result.causes == causes("item.c"))
  }

  @Test func `a fault is not excused but may be rejected`() {
    let fault = Causes(Cause(.overflow, "9223372036854775807 + 1"))
    let excused = evaluate(sheet.rule(.require, sheet.faultyCondition, ifUnknown: .pass))
    #expect(
      excused == RuleEvaluation(verdict: .unknown, effect: .refer, causes: fault))
    let mixed = sheet.rule(
      .require, sheet.and(sheet.item("c"), sheet.faultyCondition), ifUnknown: .pass)
    #expect(evaluate(mixed).effect == .refer)
    let rejected = evaluate(sheet.rule(.require, sheet.faultyCondition, ifUnknown: .reject))
    #expect(
      rejected == RuleEvaluation(verdict: .unknown, effect: .reject, causes: fault))
    let guarded = sheet.rule(.require, sheet.isMissing(sheet.fault), ifUnknown: .pass)
    #expect(evaluate(guarded).effect == .refer)
  }

  @Test func `a when that faults refers`() {
    let rule = sheet.rule(
      .require, sheet.bool(false), whens: [sheet.faultyCondition], ifUnknown: .pass)
    #expect(
      evaluate(rule)
        == RuleEvaluation(
          verdict: .unknown, effect: .refer,
          causes: Causes(Cause(.overflow, "9223372036854775807 + 1"))))
  }

  @Test func `a failed rule delivers the values of its messages`() {
    let messages = [
      TypedMessage(
        language: .chinese,
        parts: [
          .text("活动价 "), .expression(sheet.item("x")), .text("，"), .expression(sheet.item("y")),
        ]),
      TypedMessage(language: .english, parts: [.text("price "), .expression(sheet.item("y"))]),
    ]
    let rule = sheet.rule(.require, sheet.item("c"), messages: messages)
    let failed = evaluate(rule, ["c": .bool(false), "x": .number("4.62")])
    #expect(
      failed.messageValues == [[.number("4.62"), .missing("item.y")], [.missing("item.y")]])
    #expect(evaluate(rule, ["c": .bool(true), "x": .number("4.62")]).messageValues == [])
    #expect(evaluate(rule, ["x": .number("4.62")]).messageValues == [])
  }
}
