import Menkan
import MenkanSource
import MenkanSuites
import Testing

/// A suite and the rules it is for, both in memory.
struct TestBench {
  static let shopRules = """
    module m
    entity Shop "店铺" {
      name "店名": text
      score "评分": number? in 0..5
      stars "星级": int? in 1..5
    }
    entity Deal { price: money(CNY) in 0.01..10000  sold: bool? }
    entity Offer { price "价格": money(CNY) adjustable step 1 }
    policy p "招商" for shop "店铺": Shop, deals: list<Deal> up to 9, offer: Offer {
      let price = offer.price
      param lowest "最低评分": number in 0..5 = 4
      require score "评分要求": shop.score >= lowest
      reject dear "偏贵": when price > 100元
        because { zh: "价格 {price} 太高", en: "{price} is too dear" }
      refer stars: when shop.stars < 3 if unknown pass
      when shop.stars == 5 { require deal: any(d.sold for d in deals) }
      waive dear when shop.stars == 5
      output fee "服务费": money(CNY) = price * 5%
      output bonus: number? = if price > 50元 then 1 else none
    }
    """

  let sources: SourceMap
  let suite: Suite?
  /// What is wrong with the form of the suite.
  let findings: [Diagnostic]
  let rules: RuleSet

  init(_ text: String, rules: String = shopRules) {
    var sources = SourceMap()
    (suite, findings) = SuiteReader.read(sources.add(path: "s.yaml", bytes: Array(text.utf8)))
    self.sources = sources
    self.rules = RuleSet.check(
      [RuleText(path: "m.menkan", module: "m", bytes: Array(rules.utf8))], root: nil)
  }

  /// A suite for `m.p` whose base is approved, with these cases.
  init(cases: String) {
    self.init(
      """
      suite: shop
      policy: m.p
      base: {shop: {score: 4.5, stars: 4}, deals: [{price: 9, sold: true}], offer: {price: 80}}
      cases:
      """ + "\n" + cases)
  }

  func run(_ language: OutputLanguage = .english) -> SuiteResults {
    #expect(rules.diagnostics.map(\.title.english) == [])
    return SuiteRun.run([suite].compactMap { $0 }, rules: rules, language: language)
  }

  /// `code line:column title` of every finding, of form and of content.
  func allFindings(_ language: OutputLanguage = .english) -> [String] {
    (findings + run(language).findings).map { finding in
      let place = sources[finding.span.file].position(of: finding.span.lower)
      let title = finding.title.text(in: language)
      return "\(finding.code) \(place.line):\(place.column) \(title)"
    }
  }

  /// `subject line: words` of every difference of every case.
  func differences(_ language: OutputLanguage = .english) -> [String] {
    run(language).suites.flatMap(\.cases).flatMap(\.differences).map { difference in
      let line = sources[difference.span.file].position(of: difference.span.lower).line
      let words = difference.words.map { $0.text(in: language) }.joined(separator: " / ")
      return "\(difference.subject) \(line): \(words)"
    }
  }
}
