import Foundation
import Testing

/// The command's decisions against `Tests/Oracle/olist_check.py`, which reads the definition of the
/// language on its own and shares no code with the engine.
@Suite struct OracleTests {
  /// Facts about real sellers, where somebody has put them beside the package; they are not ours
  /// to hand on.
  private static let realData = Tool.path("../shared/data/olist/submissions.jsonl.gz")
  private static let hasRealData: Bool = {
    if FileManager.default.fileExists(atPath: realData) { return true }
    let words = "SKIPPED: no real submissions at ../shared/data/olist, nothing compared\n"
    FileHandle.standardError.write(Data(words.utf8))
    return false
  }()

  /// Decides a file, holds every decision against the oracle's, and hands them on.
  private func compare(_ input: String, count: Int) async throws -> [DecisionLine] {
    let files = try Scratch()
    let output = files.path("decisions.jsonl")
    #expect(try await Tool.run(Tool.review(input, "--out", output)).status == 0)
    let result = try Python.run(
      Tool.path("Tests/Oracle/olist_check.py"), "--rules", Tool.rules, "--today", "2018-08-01",
      "--in", input, "--compare", output)
    #expect(result.output == "\(count) compared, 0 different\n")
    #expect(result.status == 0)
    return try DecisionLine.read(files.text("decisions.jsonl"))
  }

  @Test(.enabled(if: Python.isInstalled, "python3 is not installed"))
  func `the sample submissions are decided as the oracle decides them`() async throws {
    let decisions = try await compare(Tool.path("Rules/samples/submissions.jsonl"), count: 300)
    #expect(Set(decisions.map(\.outcome)) == ["approve", "refer", "reject"])
  }

  @Test(.enabled(if: Python.isInstalled, "python3 is not installed"))
  func `the edges are decided as the oracle decides them`() async throws {
    let decisions = try await compare(Tool.path("Tests/Oracle/edges.jsonl"), count: 36)
    let outcomes = Dictionary(decisions.map { ($0.submission ?? "", $0.outcome) }) { $1 }
    // Some of them by hand, so that not both are wrong in one way.
    #expect(outcomes["uncertain-pass"] == "approve")
    #expect(outcomes["when-unknown-condition-fails"] == "refer")
    #expect(outcomes["element-outside-the-window-lacks-its-price"] == "approve")
    #expect(outcomes["unknown-rejects"] == "reject")
    #expect(outcomes["excepted"] == "approve")
    #expect(outcomes["seventh-place-rounds-down"] == "approve")
    #expect(outcomes["seventh-place-rounds-up"] == "reject")
    #expect(outcomes["one-cent-above-the-lowest"] == "reject")
  }

  @Test(
    .enabled(if: Python.isInstalled, "python3 is not installed"),
    .enabled(if: hasRealData, "SKIPPED: no real submissions at ../shared/data/olist"))
  func `real submissions are all decided, as the oracle decides them`() async throws {
    let decisions = try await compare(Self.realData, count: 9733)
    #expect(decisions.count == 9733)
    #expect(decisions.allSatisfy { $0.error == nil })
    for outcome in ["approve", "refer", "reject"] {
      let count = decisions.count { $0.outcome == outcome }
      #expect(count * 20 >= decisions.count, "\(outcome): \(count)")
    }
    for rule in try #require(decisions.first?.rules).keys {
      let verdicts = Set(decisions.compactMap { $0.rules?[rule] })
      #expect(verdicts.isSuperset(of: ["pass", "fail", "unknown"]), "\(rule): \(verdicts)")
    }
  }
}
