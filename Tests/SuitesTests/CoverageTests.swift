import MenkanSuites
import MenkanValues
import Testing

@Suite struct CoverageTests {
  private static let rules = """
    module m
    entity Shop { score: number?  stars: number?  fresh: bool }
    policy gate for shop: Shop {
      param lowest: number in 0..5 = 3
      require score: shop.score >= lowest
      require lenient: shop.stars is missing or shop.stars >= 2
    }
    policy whole for shop: Shop {
      include gate with lowest = 4
      require stars: shop.stars >= 3 if unknown pass
      when shop.fresh { require cold: shop.score >= 2 }
      waive score when shop.stars >= 5
    }
    policy alone for shop: Shop { require r: shop.fresh }
    """

  private func coverage(_ cases: String) -> Coverage {
    let bench = TestBench(
      """
      suite: s
      policy: whole
      base: {shop: {score: 4, stars: 4, fresh: false}}
      cases:
      """ + "\n" + cases, rules: Self.rules)
    #expect(bench.allFindings() == [])
    return Coverage(bench.run(), rules: bench.rules)
  }

  /// `rule pass/fail/unknown/waived/not_applicable: unseen`
  private func lines(_ coverage: Coverage, _ policy: String) -> [String] {
    let order: [Verdict] = [.pass, .fail, .unknown, .waived, .notApplicable]
    return coverage.policies.first { $0.code == policy }?.rules.map { rule in
      let counts = order.map { verdict in
        rule.possible.contains(verdict) ? "\(rule.counts[verdict] ?? 0)" : "-"
      }
      let unseen = rule.unseen.map(\.rawValue).joined(separator: ",")
      return "\(rule.name) \(counts.joined(separator: "/")): \(unseen)"
    } ?? []
  }

  @Test func `every verdict that cases saw is counted, and what can occur and did not is told`() {
    let coverage = coverage(
      """
        - {name: base, expect: {outcome: approve}}
        - {name: low, given: {shop.score: 3}, expect: {failed: [score]}}
        - {name: low and waived, given: {shop.score: 3, shop.stars: 5}, expect: {waived: [score]}}
        - {name: fresh, given: {shop.fresh: true}, expect: {outcome: approve}}
      """)
    #expect(
      lines(coverage, "m.whole") == [
        "score 2/1/0/1/-: unknown",
        // Without stars it passes, so it is never unknown.
        "lenient 4/0/-/-/-: fail",
        // Unknown counts as a pass by its own will.
        "stars 4/0/-/-/-: fail",
        "cold 1/0/0/-/3: fail,unknown",
      ])
  }

  @Test func `a rule of an include counts where it is defined too`() {
    let coverage = coverage(
      """
        - {name: base, expect: {outcome: approve}}
        - {name: low, given: {shop.score: 3}, expect: {failed: [score]}}
      """)
    #expect(
      lines(coverage, "m.gate") == ["score 1/1/0/-/-: unknown", "lenient 2/0/-/-/-: fail"])
    let policies = coverage.policies.map { "\($0.code) \($0.cases) \($0.hasSuite)" }
    #expect(policies == ["m.gate 0 false", "m.whole 2 true", "m.alone 0 false"])
    #expect(lines(coverage, "m.alone") == ["r 0/0/0/-/-: pass,fail,unknown"])
    #expect(
      coverage.definedRules.map(\.code) == [
        "m.gate.score", "m.gate.lenient", "m.whole.stars", "m.whole.cold", "m.alone.r",
      ])
  }

  @Test func `a case that fails shows nothing`() {
    let coverage = coverage("  - {name: low, given: {shop.score: 3}, expect: {failed: []}}")
    #expect(lines(coverage, "m.gate").first == "score 0/0/0/-/-: pass,fail,unknown")
  }
}
