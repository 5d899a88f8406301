import Foundation
import Testing

/// A pool of real items, where somebody has put them beside the package.
@Suite struct RealPoolTests {
  private static let realData = Tool.path("../shared/data/olist/submissions.jsonl.gz")
  private static let hasRealData: Bool = {
    if FileManager.default.fileExists(atPath: realData) { return true }
    let words = "SKIPPED: no real submissions at ../shared/data/olist, nothing ranked\n"
    FileHandle.standardError.write(Data(words.utf8))
    return false
  }()

  private struct Line: Decodable {
    let status: String
    let place: Int?
    let score: Double?
    let reason: Reason?

    struct Reason: Decodable { let code: String }
  }

  @Test(.enabled(if: hasRealData, "SKIPPED: no real submissions at ../shared/data/olist"))
  func `of real items each has its place or the reason why it has none`() async throws {
    let result = try await Tool.run([
      "rank", "--rules", Tool.rules, "--rank", "olist.feed.olist_feed", "--in", Self.realData,
    ])
    #expect(result.status == 0)
    let lines = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.count == 9733)
    let listed = lines.filter { $0.status == "listed" }
    #expect(listed.compactMap(\.place) == Array(1...500))
    #expect(zip(listed, listed.dropFirst()).allSatisfy { ($0.score ?? 0) >= ($1.score ?? 0) })
    let others = lines.filter { $0.status != "listed" }
    #expect(Set(others.compactMap(\.reason?.code)) == ["limit", "at_most", "late"])
    #expect(others.allSatisfy { $0.reason != nil })
  }
}
