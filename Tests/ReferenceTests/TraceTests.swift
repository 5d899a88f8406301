@testable import MenkanSemantics
import MenkanReference
import MenkanSource
import MenkanValues
import TestSupport
import Testing

@Suite struct TraceTests {
  /// What a trace says has to be what the evaluator says, for every shape and every kind of data.
  @Test func `a trace comes out as the rule does`() {
    var failed = 0
    for seed in Draws.seeds(400) {
      var generator = PolicyGenerator(seed: seed)
      let policy = generator.policy()
      let sheet = generator.sheet
      let program = TypedProgram(
        schema: Goods.schema, lists: [], calendars: [], defines: [], policies: [policy])
      let evaluator = ReferenceEvaluator(
        program: program, policy: policy, inputs: sheet.inputs)
      for record in records {
        let evaluation = evaluator.evaluate(record)
        for (rule, found) in zip(policy.rules, evaluator.explain(record, evaluation)) {
          expect(found, follows: rule)
          if found.evaluation.verdict == .fail { failed += 1 }
        }
      }
    }
    #expect(failed > 100)
  }

  private func expect(_ found: RuleExplanation, follows rule: TypedRule) {
    guard let condition = found.condition else {
      Issue.record("every rule has a condition")
      return
    }
    let whens = found.whens.map(\.finding)
    if whens.contains(.fails) {
      #expect(found.evaluation.verdict == .notApplicable)
      return
    }
    switch found.evaluation.verdict {
    case .fail:
      #expect(condition.finding == .fails)
      #expect(found.exception?.finding ?? .fails == .fails)
      #expect(found.failure?.leaves.isEmpty == false)
    case .pass:
      // An unknown condition passes too where an exception holds.
      #expect(
        condition.finding == .holds || found.exception?.finding == .holds
          || rule.ifUnknown == .pass)
      #expect(found.failure == nil)
    case .unknown: #expect(found.evaluation.causes != nil)
    case .waived, .notApplicable: Issue.record("\(found.evaluation.verdict)")
    }
  }

  private var records: [Record] {
    let prices = Slot.list([
      .price(["price": .number("1"), "units": .int(2), "ok": .bool(true)]),
      .price(["price": .number("3"), "units": .int(0), "ok": .bool(false)]),
    ])
    return [
      .goods(
        [
          "x": .number("1"), "y": .number("2"), "c": .bool(true), "u": .bool(false),
          "w": .bool(true),
        ],
        prices: prices),
      .goods(
        [
          "x": .number("0"), "y": .number("0"), "c": .bool(false), "u": .bool(true),
          "w": .bool(false),
        ], prices: .list([])),
      .goods(["x": .number("-1"), "c": .bool(false)], prices: prices),
      .goods(["y": .number("5"), "u": .bool(true)]),
    ]
  }

  /// Each call uses its argument twice: followed blindly, forty of them would never end.
  @Test func `names that multiply are followed no further than a bound`() throws {
    let sheet = Sheet()
    let argument = sheet.term(.local(LocalSlot(0, named: "b")), .bool, "b")
    sheet.defines = [
      TypedDefine(
        code: "test.twice", label: nil, parameters: [Field(name: "b", type: .bool)],
        result: .bool, body: sheet.and(argument, argument), frameSize: 1, span: argument.span)
    ]
    var condition = sheet.item("c")
    for _ in 0..<40 { condition = sheet.term(.call(0, [condition]), .bool, "twice") }
    let policy = sheet.policy(rules: [sheet.rule(.require, condition)])
    let program = TypedProgram(
      schema: Goods.schema, lists: [], calendars: [], defines: sheet.defines, policies: [policy])
    let evaluator = ReferenceEvaluator(
      program: program, policy: policy, inputs: sheet.inputs)
    let found = try #require(evaluator.explain(.goods(["c": .bool(false)])).first)
    #expect(found.evaluation.verdict == .fail)
    #expect(found.condition?.finding == .fails)
    let leaves = try #require(found.failure).leaves
    #expect((1...500).contains(leaves.count))
  }
}
