import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct ExplanationTests {
  private static let body = """
    param low "最低评分": number in 0..5 = 4.7
    require score "评分": shop.score >= low and shop.service_score >= low
    require points "扣分": shop.points < 12 unless shop.is_new
    require brand "品牌": shop.brand == "x"
    when shop.kind == flagship { require proof "资质": shop.marks contains insured }
    require late "年底": shop.points < 1 from 2026-12-01
    require soon "本月": shop.points < 20 from 2026-11-01 until 2026-11-30
    require price "价格": price <= lowest_deal(30, prices) * 110%
    waive points when shop.level == diamond because "钻级免扣分"
    waive score when shop.brand == "y"
    output fee "服务费": money(CNY) = price * 3%
    """

  private func tree(_ nodes: [Explanation.Node], indent: String = "") -> [String] {
    nodes.flatMap { node in
      [indent + (node.mark == .none ? "" : node.mark.rawValue + " ") + node.text]
        + tree(node.children, indent: indent + "  ")
    }
  }

  private func tree(_ language: OutputLanguage) throws -> [String] {
    let decision = try Gate.decide(Self.body, language: language, explains: true)
    return tree(try #require(decision.explanation).nodes)
  }

  @Test func `the whole way to a decision in Chinese`() throws {
    #expect(
      try tree(.chinese) == [
        "✗ 评分（score）：不通过", "  ✗ 描述相符评分 4.62，要求不低于 4.70，差 0.08",
        "  ✓ 服务评分 4.8，不低于 4.7", "  ? 豁免条件无法确认", "    ? 缺少品牌",
        "~ 扣分（points）：已豁免（原为不通过）", "  ✗ 扣分 12，要求不超过 11，超出 1", "  · 新店为“否”：例外不成立",
        "  ✓ 豁免条件成立：钻级免扣分", "    ✓ 信用等级为钻",
        "? 品牌（brand）：无法判断（缺少品牌），转人工", "  ? 缺少品牌，要求为“x”", "· 资质（proof）：不适用",
        "  · 仅当店铺类型为旗舰店时适用，现为普通店", "· 年底（late）：不适用，自 2026-12-01 起生效",
        "✓ 本月（soon）：通过", "  有效期 2026-11-01 至 2026-11-30", "  ✓ 扣分 12，低于 20",
        "✓ 价格（price）：通过", "  ✓ 活动价 ¥199.01，不超过 ¥218.90（近 30 天最低成交价 × 110%）", "输出",
        "  服务费：¥5.9703",
      ])
  }

  @Test func `the whole way to a decision in English`() throws {
    #expect(
      try tree(.english) == [
        "✗ score: fails", "  ✗ shop score 4.62, at least 4.70 is needed, short by 0.08",
        "  ✓ service score 4.8, at least 4.7", "  ? waiver not proven",
        "    ? missing shop brand", "~ points: waived, would fail",
        "  ✗ shop points 12, at most 11 is allowed, over by 1",
        "  · is new is \"no\": the exception does not apply", "  ✓ waiver in force: 钻级免扣分",
        "    ✓ shop level is diamond",
        "? brand: cannot be judged (missing shop brand): to a reviewer",
        "  ? missing shop brand, \"x\" is needed", "· proof: does not apply",
        "  · applies only when shop kind is flagship, it is ordinary",
        "· late: does not apply, in force from 2026-12-01", "✓ soon: passes",
        "  in force from 2026-11-01 to 2026-11-30", "  ✓ shop points 12, less than 20",
        "✓ price: passes", "  ✓ price ¥199.01, at most ¥218.90 (lowest deal × 110%)", "outputs",
        "  fee: ¥5.9703",
      ])
  }

  @Test func `an exception that nobody needs is left out, a limit that is unknown is named`() throws
  {
    let body = """
      require r: shop.points < 20 unless shop.is_new
      require q: price <= min(p.deal for p in prices where p.date within next 3 months)
      """
    let decision = try Gate.decide(body, explains: true)
    #expect(
      tree(try #require(decision.explanation).nodes) == [
        "✓ r：通过", "  ✓ 扣分 12，低于 20", "? q：无法判断（没有可供计算的记录：今后 3 个月最低成交价），转人工",
        "  ? 活动价 ¥199.01，要求不超过今后 3 个月最低成交价（无记录）",
      ])
  }

  @Test func `the explanation stands behind the outputs, only where it is asked for`() throws {
    #expect(try Gate.decide(Self.body).json.contains("explanation") == false)
    let json = try Gate.decide(Self.body, explains: true).json
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let explanation = try #require(whole["explanation"] as? [String: Any])
    let rules = try #require(explanation["rules"] as? [[String: Any]])
    #expect(
      rules.compactMap { $0["rule"] as? String } == [
        "score", "points", "brand", "proof", "late", "soon", "price",
      ])
    #expect(rules[0]["relative_gap"] as? Double == 0.017021)
    #expect(rules[1]["original"] as? String == "fail")
    #expect(rules[4]["from"] as? String == "2026-12-01")
    #expect(rules[4]["condition"] == nil)
    let score = try #require(rules[0]["condition"] as? [String: Any])
    #expect(score["finding"] as? String == "fails")
    #expect((score["all"] as? [[String: Any]])?.count == 2)
    #expect(json.contains(#""outputs": {"fee": 5.9703}, "explanation": {"rules": ["#))
  }

  @Test(arguments: [
    ("olist.daily.single_item", "submissions", "2018-08-01"),
    ("olist.gates.merchant_gate", "submissions", "2018-08-01"),
    ("juhuasuan.gates.merchant_gate", "juhuasuan", "2026-11-01"),
    ("juhuasuan.daily.daily_single", "juhuasuan", "2026-11-01"),
    ("juhuasuan.pinpai.品牌团商品", "juhuasuan", "2026-11-01"),
  ])
  func `no tree of the samples has a gap`(policy: String, file: String, today: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules")
    var options = ReviewOptions()
    options.today = CivilDate(today)
    options.explains = true
    let reviewer = try Reviewer(
      try RuleSet.load(root: root.path), policy: policy, options: options)
    let lines = try String(
      contentsOf: root.appending(path: "samples/\(file).jsonl"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let decision = try reviewer.decide(json: Array(line.utf8))
      let rules = try #require(decision.explanation).rules
      #expect(rules.map(\.evaluation.verdict) == decision.rules.map(\.verdict))
      for rule in rules { expectNoGap(rule) }
      #expect(decision.reasons.allSatisfy { !$0.message.isEmpty && !$0.message.contains("`") })
    }
  }

  /// A failed rule has leaves and they fail; an unknown one has a cause; what a rule says follows
  /// from what its tests say.
  private func expectNoGap(_ rule: RuleExplanation) {
    switch rule.evaluation.verdict {
    case .fail:
      #expect(rule.failure?.leaves.isEmpty == false)
      #expect(rule.condition?.finding == .fails)
    case .unknown: #expect(rule.evaluation.causes?.all.isEmpty == false)
    case .pass where !rule.evaluation.isUncertain:
      #expect(rule.condition?.finding == .holds || rule.exception?.finding == .holds)
    case .notApplicable:
      #expect(rule.evaluation.isOutsideDates || rule.whens.contains { $0.finding == .fails })
    case .pass, .waived: break
    }
  }
}
