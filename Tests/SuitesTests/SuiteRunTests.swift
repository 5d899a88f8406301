import MenkanSource
import MenkanSuites
import MenkanValues
import Testing

@Suite struct SuiteRunTests {
  @Test func `a case whose decision is as expected passes`() {
    let bench = TestBench(
      cases: """
          - name: the base
            expect:
              outcome: approve
              failed: []
              unknown: []
              waived: []
              not_applicable: [deal]
              uncertain: []
              missing: []
              outputs: {fee: 4, bonus: 1}
              nearest: ~
          - name: dear
            given: {offer.price: 101}
            expect:
              outcome: reject
              failed: [dear]
              message: {dear: "¥101.00 is *"}
              nearest: {offer.price: 100}
          - name: in Chinese
            given: {offer.price: 101}
            expect: {message: {dear: ["价格*太高", "*太高"]}}
          - name: nothing known
            given: {shop.score: ~, shop.stars: ~, offer.price: ~}
            expect:
              outcome: refer
              unknown: [score, dear]
              uncertain: [stars, deal]
              missing: [店铺.评分, offer.价格, shop.stars]
              outputs: {fee: ~, bonus: ~}
          - name: cheap and waived
            given: {offer.price: 101, shop.stars: 5}
            expect: {outcome: approve, waived: [dear]}
          - name: no bonus
            given: {offer.price: 50}
            expect: {outputs: {bonus: none}}
        """)
    #expect(bench.allFindings() == [])
    #expect(bench.differences() == [])
    #expect(bench.run().isClean)
    #expect(bench.run(.chinese).isClean)
    #expect(bench.run().suites.flatMap(\.cases).count == 6)
  }

  @Test func `each difference names what was expected, what came, and its line`() {
    let bench = TestBench(
      cases: """
          - name: all wrong
            given: {offer.price: 101, shop.score: ~}
            expect:
              outcome: approve
              failed: [score]
              missing: [shop.stars]
              outputs:
                fee: 5
                bonus: none
              message: {dear: "*cheap*", stars: "*"}
              nearest: {offer.price: 99}
        """)
    #expect(
      bench.differences() == [
        "outcome 8: should be approve, is reject",
        "score 9: should fail, but is unknown / missing shop score, cannot be judged",
        "dear 9: fails, but `failed` does not list it / ¥101.00 is too dear",
        "missing 10: `shop.stars` should be named as missing, but is not",
        "missing 10: `shop.score` is named as missing, but `missing` does not list it",
        "fee 12: should be ¥5.00, is ¥5.05",
        "bonus 13: should be none, is 1",
        "dear 14: its message should be like: *cheap* / but it is: ¥101.00 is too dear",
        "stars 14: its message should be like: * / but it has none, it passes",
        "nearest 15: should be offer.price → 99, is none",
      ])
  }

  @Test func `another outcome than expected comes with the reasons`() {
    let bench = TestBench(
      cases: """
          - name: not known
            given: {shop.score: ~}
            expect: {outcome: approve}
        """)
    #expect(
      bench.differences() == [
        "outcome 7: should be approve, is refer"
          + " / because score is unknown: missing shop score, cannot be judged"
      ])
    #expect(
      bench.differences(.chinese) == [
        "outcome 7: 预期通过（approve），实际转人工（refer）"
          + " / 因为 score 无法判定：缺少评分，无法判断"
      ])
  }

  @Test func `paths reach into lists, and what they write is there for one case only`() {
    let bench = TestBench(
      cases: """
          - name: not sold
            given: {deals.0.sold: false, shop.stars: 5}
            expect: {failed: [deal]}
          - name: another was sold
            given: {deals.0.sold: false, "deals[1]": {price: 1, sold: true}, shop.stars: 5}
            expect: {failed: []}
          - name: nothing on offer
            given: {deals.0: ~, shop.stars: 5}
            expect: {failed: [deal]}
          - name: sold as in the base
            given: {shop.stars: 5}
            expect: {failed: []}
        """)
    #expect(bench.allFindings() == [])
    #expect(bench.differences() == [])
  }

  @Test func `a case can have its own params`() {
    let bench = TestBench(
      cases: """
          - name: as the policy says
            expect: {failed: []}
          - name: stricter
            params: {lowest: 4.6}
            expect: {failed: [score]}
        """)
    #expect(bench.allFindings() == [])
    #expect(bench.differences() == [])
  }
}
