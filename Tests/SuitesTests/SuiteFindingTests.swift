import MenkanSource
import MenkanSuites
import Testing

@Suite struct SuiteFindingTests {
  /// What is written over a suite that is sound, and what comes of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let finding: String

    /// One case, on line 5.
    init(inCase name: String, _ text: String, _ finding: String) {
      testDescription = name
      let base = "base: {shop: {score: 4.5}, deals: [{price: 9}], offer: {price: 80}}"
      self.text = "suite: s\npolicy: m.p\n\(base)\ncases:\n  - \(text)\n"
      self.finding = finding
    }

    init(_ name: String, _ text: String, _ finding: String) {
      testDescription = name
      self.text = text
      self.finding = finding
    }
  }

  private static let cases = "cases: [{name: c, expect: {failed: []}}]"

  static let form = [
    Mistake("no mapping", "- a", "test/not-a-suite 1:1 this file holds no rule tests"),
    Mistake("broken YAML", "suite: [a", "data/yaml-syntax 1:10 this cannot be read"),
    Mistake(
      inCase: "a word for what is given", "{name: c, given: 'x', expect: {failed: []}}",
      "test/wrong-form 5:22 this is not what is needed here"),
    Mistake(
      "a pool", "suite: s\npolicy: m.p\npool: []\n\(cases)",
      "test/rank-suite 3:1 this belongs to the tests of a rank"),
    Mistake(
      "an order", "suite: s\npolicy: m.p\ncases: [{name: c, expect: {order: [a]}}]",
      "test/rank-suite 3:28 this belongs to the tests of a rank"),
    Mistake(
      "a misspelt key", "suite: s\npolicy: m.p\nbasis: {}\n\(cases)",
      "test/unknown-key 3:1 a suite has no key `basis`"),
    Mistake(
      "no name", "policy: m.p\n\(cases)", "test/missing-key 1:1 a suite needs the key `suite`"),
    Mistake(
      "no policy", "suite: s\n\(cases)", "test/missing-key 1:1 a suite needs the key `policy`"),
    Mistake(
      "no cases", "suite: s\npolicy: m.p", "test/missing-key 1:1 a suite needs the key `cases`"),
    Mistake(
      "empty", "suite: s\npolicy: m.p\ncases: []", "test/no-cases 3:8 this suite tests nothing"),
    Mistake(
      "a list as a name", "suite: [s]\npolicy: m.p\n\(cases)",
      "test/wrong-form 1:8 this is not what is needed here"),
    Mistake(
      "no date", "suite: s\npolicy: m.p\ntoday: 2026-02-30\n\(cases)",
      "test/wrong-form 3:8 this is not what is needed here"),
    Mistake(
      "a moment without offset", "suite: s\npolicy: m.p\nnow: 2026-02-03T10:00\n\(cases)",
      "test/wrong-form 3:6 this is not what is needed here"),
    Mistake(
      "two clocks", "suite: s\npolicy: m.p\ntoday: 2026-02-03\nnow: 2026-02-03T10:00Z\n\(cases)",
      "test/two-clocks 4:1 `today` and `now` are both given"),
    Mistake(
      "no zone", "suite: s\npolicy: m.p\nzone: Mars/City\n\(cases)",
      "data/unknown-zone 3:7 this value does not fit"),
    Mistake(inCase: "no case", "c", "test/wrong-form 5:5 this is not what is needed here"),
    Mistake(
      inCase: "nothing expected", "{name: c, expect: {}}",
      "test/expects-nothing 5:23 this case expects nothing"),
    Mistake(
      inCase: "no expectation", "{name: c}", "test/missing-key 5:5 a case needs the key `expect`"),
    Mistake(
      inCase: "a key of a case", "{name: c, givn: {}, expect: {failed: []}}",
      "test/unknown-key 5:15 a case has no key `givn`"),
    Mistake(
      inCase: "a key of expect", "{name: c, expect: {fail: []}}",
      "test/unknown-key 5:24 `expect` has no key `fail`"),
    Mistake(
      inCase: "the same name twice",
      "{name: c, expect: {failed: []}}\n  - {name: c, expect: {failed: []}}",
      "test/duplicate-name 6:12 two cases are called `c`"),
  ]

  static let content = [
    Mistake(
      "an unknown policy", "suite: s\npolicy: m.q\n\(cases)",
      "test/unknown-policy 2:9 no single policy is called `m.q`"),
    Mistake(
      "an unknown field in the base", "suite: s\npolicy: m.p\nbase: {shop: {scor: 4}}\n\(cases)",
      "test/unknown-field 3:15 Shop has no field `scor`"),
    Mistake(
      "an unknown parameter in the base", "suite: s\npolicy: m.p\nbase: {sop: {}}\n\(cases)",
      "test/unknown-field 3:8 the data that are judged have no `sop`"),
    Mistake(
      "a base out of range", "suite: s\npolicy: m.p\nbase: {shop: {score: 5.5}}\n\(cases)",
      "data/out-of-range 3:22 this value does not fit"),
    Mistake(
      "an unknown param", "suite: s\npolicy: m.p\nparams: {low: 3}\n\(cases)",
      "test/param 3:15 this param cannot be set so"),
    Mistake(
      inCase: "a param out of range", "{name: c, params: {lowest: 6}, expect: {failed: []}}",
      "test/param 5:32 this param cannot be set so"),
    Mistake(
      inCase: "an unknown field", "{name: c, given: {shop.scor: 4}, expect: {failed: []}}",
      "test/unknown-field 5:28 shop has no field `scor`"),
    Mistake(
      inCase: "a field without its record", "{name: c, given: {score: 4}, expect: {failed: []}}",
      "test/unknown-field 5:23 `score` is a field; whose field has to stand before it"),
    Mistake(
      inCase: "an unknown field of a value",
      "{name: c, given: {shop: {scor: 4}}, expect: {failed: []}}",
      "test/unknown-field 5:30 Shop has no field `scor`"),
    Mistake(
      inCase: "a field of a number", "{name: c, given: {shop.score.x: 4}, expect: {failed: []}}",
      "test/unknown-field 5:34 `score` is one value, it has no `x`"),
    Mistake(
      inCase: "a list without a number", "{name: c, given: {deals.price: 4}, expect: {failed: []}}",
      "test/unknown-field 5:29 `deals` is a list, `price` does not say which element"),
    Mistake(
      inCase: "an element too far", "{name: c, given: {deals.2.price: 4}, expect: {failed: []}}",
      "test/no-element 5:23 the list has no element 2"),
    Mistake(
      inCase: "a value of another type",
      "{name: c, given: {shop.score: good}, expect: {failed: []}}",
      "data/wrong-type 5:35 this value does not fit"),
    Mistake(
      inCase: "no outcome", "{name: c, expect: {outcome: rejct}}",
      "test/wrong-form 5:33 this is not what is needed here"),
    Mistake(
      inCase: "an unknown rule", "{name: c, expect: {failed: [scor]}}",
      "test/unknown-rule 5:33 m.p has no rule `scor`"),
    Mistake(
      inCase: "no list of rules", "{name: c, expect: {failed: score}}",
      "test/wrong-form 5:32 this is not what is needed here"),
    Mistake(
      inCase: "a message of an unknown rule", "{name: c, expect: {message: {scor: x}}}",
      "test/unknown-rule 5:34 m.p has no rule `scor`"),
    Mistake(
      inCase: "an unknown output", "{name: c, expect: {outputs: {fees: 1}}}",
      "test/unknown-output 5:34 m.p has no output `fees`"),
    Mistake(
      inCase: "an output of another type", "{name: c, expect: {outputs: {fee: much}}}",
      "data/wrong-type 5:39 this value does not fit"),
    Mistake(
      inCase: "a missing field that is none", "{name: c, expect: {missing: [shop.scor]}}",
      "test/unknown-field 5:39 shop has no field `scor`"),
    Mistake(
      inCase: "two verdicts", "{name: c, expect: {failed: [score], unknown: [score]}}",
      "test/two-verdicts 5:51 `score` is expected to have two verdicts"),
    Mistake(
      inCase: "a change of no field", "{name: c, expect: {nearest: {offer.prize: 1}}}",
      "test/unknown-field 5:40 offer has no field `prize`"),
  ]

  @Test(arguments: form + content)
  func `a mistake is one finding with its place`(mistake: Mistake) {
    #expect(TestBench(mistake.text).allFindings() == [mistake.finding])
  }

  @Test(arguments: form + content)
  func `every finding speaks Chinese too`(mistake: Mistake) {
    let bench = TestBench(mistake.text)
    for finding in bench.findings + bench.run().findings {
      let texts = [finding.title] + finding.labels.map(\.text)
      for text in texts {
        #expect(text.chinese.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(text.chinese)")
        #expect(text.english.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(text.english)")
      }
    }
  }

  @Test func `a mistake in one case leaves the others as they are`() {
    let bench = TestBench(
      cases: """
          - {name: wrong, expect: {failed: [scor]}}
          - {name: twice, expect: {failed: []}}
          - {name: twice, expect: {failed: []}}
          - {name: right, given: {shop.score: 3}, expect: {failed: [score]}}
        """)
    #expect(bench.allFindings().count == 2)
    #expect(bench.run().suites.flatMap(\.cases).map(\.test.name) == ["twice", "right"])
    #expect(!bench.run().isClean)
  }

  @Test(arguments: [
    ("{name: c, expect: {failed: [scor]}}", "{name: c, expect: {failed: [score]}}"),
    ("{name: c, expect: {failed: [评分要求]}}", "{name: c, expect: {failed: [score]}}"),
    ("{name: c, expect: {waive: []}}", "{name: c, expect: {waived: []}}"),
    ("{name: c, expect: {outputs: {feee: 4}}}", "{name: c, expect: {outputs: {fee: 4}}}"),
    (
      "{name: c, given: {店铺.scor: 4.5}, expect: {failed: []}}",
      "{name: c, given: {店铺.score: 4.5}, expect: {failed: []}}"
    ),
  ])
  func `a near name is offered, and taking it mends the suite`(before: String, after: String) throws
  {
    let mistake = SuiteFindingTests.Mistake(inCase: "", before, "")
    let bench = TestBench(mistake.text)
    let finding = try #require((bench.findings + bench.run().findings).first)
    let edit = try #require(finding.fixIts.first?.edits.first)
    var bytes = Array(mistake.text.utf8)
    bytes.replaceSubrange(
      Int(edit.span.lower)..<Int(edit.span.upper), with: Array(edit.replacement.utf8))
    let mended = SuiteFindingTests.Mistake(inCase: "", after, "").text
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    #expect(TestBench(mended).allFindings() == [])
  }

  @Test func `a policy that asks for the day has to be told it`() {
    let rules = """
      module m
      policy p for opened: date { require old: opened < today }
      policy q for opened: instant { require old: opened < now }
      """
    func findings(_ text: String) -> [String] { TestBench(text, rules: rules).allFindings() }
    let cases = "cases: [{name: c, expect: {outcome: refer}}]"
    #expect(
      findings("suite: s\npolicy: p\n\(cases)")
        == ["test/no-date 2:9 `m.p` asks what day it is, and this suite does not say"])
    #expect(findings("suite: s\npolicy: p\ntoday: 2026-01-02\n\(cases)") == [])
    #expect(
      findings("suite: s\npolicy: q\ntoday: 2026-01-02\n\(cases)")
        == ["test/no-date 2:9 `m.q` asks what day it is, and this suite does not say"])
    #expect(findings("suite: s\npolicy: q\nnow: 2026-01-02T10:00+08:00\n\(cases)") == [])
    let own = "cases: [{name: c, today: 2026-01-02, expect: {outcome: refer}}]"
    #expect(findings("suite: s\npolicy: p\n\(own)") == [])
  }
}
