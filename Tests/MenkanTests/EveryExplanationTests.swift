import Foundation
import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// Every submission that there is, explained in both languages: nothing may be left without words.
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

  /// What is wrong with the explanations of a file, each kind once; Chinese and English by turns.
  private func gaps(_ policy: String, _ today: String, in file: String) throws
    -> (count: Int, gaps: Set<String>)
  {
    let rules = try RuleSet.load(root: Self.path("Rules"))
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
      gaps.formUnion(ExplanationGaps(reviewers[count % 2].decide(submission)).found)
      count += 1
    }
    return (count, gaps)
  }

  @Test(arguments: [
    ("olist.daily.single_item", "2018-08-01", "submissions.jsonl", 300),
    ("olist.gates.merchant_gate", "2018-08-01", "submissions.jsonl", 300),
    ("juhuasuan.gates.merchant_gate", "2026-11-01", "juhuasuan.jsonl", 125),
    ("juhuasuan.daily.daily_single", "2026-11-01", "juhuasuan.jsonl", 125),
    ("juhuasuan.pinpai.品牌团商品", "2026-11-01", "juhuasuan.jsonl", 125),
  ])
  func `every sample is explained without a gap`(
    policy: String, today: String, file: String, count: Int
  ) throws {
    let found = try gaps(policy, today, in: Self.path("Rules/samples/\(file)"))
    #expect(found.gaps == [])
    #expect(found.count == count)
  }

  @Test(.enabled(if: hasRealData, "SKIPPED: no real submissions at ../shared/data/olist"))
  func `every real submission is explained without a gap`() throws {
    let found = try gaps("olist.daily.single_item", "2018-08-01", in: Self.realData)
    #expect(found.gaps == [])
    #expect(found.count == 9733)
  }
}
