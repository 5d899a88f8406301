import Foundation
import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import TestSupport
import Testing

/// The submissions that there are, explained in both languages: nothing may be left without words.
@Suite struct EveryExplanationTests {
  /// The folder of Package.swift.
  private static let root: URL = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.pathComponents.count > 1
      && !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    return folder
  }()

  private static func path(_ relative: String) -> String { root.appending(path: relative).path }

  /// Facts about real sellers, where somebody has put them beside the package.
  private static let realData = path("../shared/data/olist/submissions.jsonl.gz")
  private static let hasRealData: Bool = {
    if FileManager.default.fileExists(atPath: realData) { return true }
    let words = "SKIPPED: no real submissions at ../shared/data/olist, nothing explained\n"
    FileHandle.standardError.write(Data(words.utf8))
    return false
  }()

  private static let rules = Result { try RuleSet.load(root: path("Rules")) }

  /// What is wrong with the explanations of a file, each kind once, Chinese and English by turns.
  private func gaps(
    _ policy: String, _ today: String, in file: String, stride: Int = 1
  ) throws -> (count: Int, gaps: Set<String>) {
    let rules = try Self.rules.get()
    let reviewers = try [OutputLanguage.chinese, .english].map { language in
      var options = ReviewOptions()
      options.today = CivilDate(today)
      options.language = language
      options.explains = true
      return try Reviewer(rules, policy: policy, options: options)
    }
    let source = try SubmissionSource(path: file, reader: try reviewers[0].reader())
    var gaps: Set<String> = []
    var count = 0
    while let next = try source.next() {
      guard case .success(let submission) = next else { continue }
      if count.isMultiple(of: stride) {
        let reviewer = reviewers[count / stride % 2]
        gaps.formUnion(ExplanationGaps(reviewer.decide(submission)).found)
      }
      count += 1
    }
    return (count, gaps)
  }

  @Test(arguments: [
    ("olist.daily.single_item", "2018-08-01", "submissions", 300),
    ("olist.gates.merchant_gate", "2018-08-01", "submissions", 300),
    ("juhuasuan.gates.merchant_gate", "2026-11-01", "juhuasuan", 125),
    ("juhuasuan.daily.daily_single", "2026-11-01", "juhuasuan", 125),
    ("juhuasuan.pinpai.品牌团商品", "2026-11-01", "juhuasuan", 125),
  ])
  func `every sample is explained without a gap`(
    policy: String, today: String, file: String, count: Int
  ) throws {
    let found = try gaps(policy, today, in: Self.path("Rules/samples/\(file).jsonl"))
    #expect(found.gaps == [])
    #expect(found.count == count)
  }

  /// The files of samples that are named after a module, each with a day of its review.
  @Test(arguments: [
    ("display.fensijia", "2026-10-15"), ("display.figures", "2026-10-15"),
    ("display.filters", "2026-10-15"),
    ("joint_marketing.coupon", "2026-11-01"), ("joint_marketing.crowdfunding", "2026-11-01"),
    ("joint_marketing.decoration", "2026-11-01"), ("joint_marketing.gates", "2026-11-01"),
    ("joint_marketing.invitations", "2026-10-15"),
    ("joint_marketing.manjian", "2026-11-01"), ("juhuasuan.channel", "2026-11-28"),
    ("juhuasuan.enrolment.brand", "2026-11-01"), ("juhuasuan.enrolment.fees", "2026-11-01"),
    ("juhuasuan.enrolment.shared", "2026-11-01"),
    ("juhuasuan.enrolment.single_item", "2026-11-01"),
    ("juhuasuan.enrolment.theme", "2026-11-01"), ("juhuasuan.glance", "2026-11-05"),
    ("juhuasuan.grey_release", "2026-11-05"), ("juhuasuan.kuajing", "2026-10-15"),
    ("juhuasuan.listing", "2026-11-02"),
    ("juhuasuan.settings.double_eleven", "2026-11-01"),
    ("juhuasuan.settings.gate", "2026-11-01"), ("juhuasuan.settings.nianhuojie", "2026-12-25"),
    ("juhuasuan.yilan", "2026-11-05"), ("published.buyer_limit", "2014-10-20"),
    ("published.daily_specials", "2014-10-20"),
    ("published.double11_open_selection", "2023-10-10"),
    ("published.event_prices", "2017-11-01"), ("published.huichang_jiage", "2022-04-25"),
    ("published.juhuasuan_signup", "2014-05-20"), ("published.lowest_price", "2022-03-02"),
    ("published.price_power", "2023-06-10"), ("published.taobao_baseline", "2023-03-15"),
    ("published.tmall_baseline", "2014-10-20"), ("published.yushou", "2021-10-20"),
    ("selection.zhishujie", "2026-03-01"),
  ])
  func `the samples of every module are explained without a gap`(module: String, today: String)
    throws
  {
    let policies = try Self.rules.get().policyCodes
      .filter { $0.split(separator: ".").dropLast().joined(separator: ".") == module }
    try #require(!policies.isEmpty)
    for policy in policies {
      let found = try gaps(policy, today, in: Self.path("Rules/samples/\(module).jsonl"))
      #expect(found.gaps == [], "\(policy)")
      #expect(found.count > 5)
    }
  }

  @Test(.enabled(if: hasRealData, "SKIPPED: no real submissions at ../shared/data/olist"))
  func `real submissions are explained without a gap, every twentieth or, with effort, all`()
    throws
  {
    let found = try gaps(
      "olist.daily.single_item", "2018-08-01", in: Self.realData, stride: Draws.stride(20))
    #expect(found.gaps == [])
    #expect(found.count == 9733)
  }
}
