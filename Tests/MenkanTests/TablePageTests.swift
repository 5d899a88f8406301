import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

/// The examples of the page about decision tables: one rule file in parts, submissions, and what
/// they come to.
@Suite struct TablePageTests {
  private struct Block {
    let info: String
    let text: String
  }

  private static func blocks() throws -> [Block] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Reference/tables.md")
    var blocks: [Block] = []
    var info: String?
    var lines: [Substring] = []
    let text = try String(contentsOf: page, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let opened = info, line == "```" {
        blocks.append(Block(info: opened, text: lines.joined(separator: "\n")))
        (info, lines) = (nil, [])
      } else if info == nil, line.hasPrefix("```") {
        info = String(line.dropFirst(3))
      } else if info != nil {
        lines.append(line)
      }
    }
    return blocks
  }

  @Test func `every example is sound, and decides as the page says`() throws {
    let blocks = try Self.blocks()
    let rules = blocks.filter { $0.info == "menkan" }.map(\.text).joined(separator: "\n\n")
    let folder = try RulesOnDisk(["example/tables.menkan": rules])
    let ruleSet = try folder.load()
    #expect(ruleSet.findings == [])
    var count = 0
    for (submission, outcome) in zip(blocks, blocks.dropFirst())
    where submission.info.hasPrefix("json ") {
      let name = submission.info.dropFirst(5)
      var options = ReviewOptions()
      options.today = CivilDate("2026-11-11")
      options.language = name.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
      let reviewer = try Reviewer(ruleSet, policy: "example.tables.\(name)", options: options)
      let decision = try reviewer.decide(json: Array(submission.text.utf8))
      let reasons = decision.reasons.filter { $0.code != "no_rule_applied" }
        .map { "\($0.rule ?? ""): \($0.message)" }
      #expect(outcome.info == "text")
      #expect(
        ([decision.outcome.rawValue] + reasons).joined(separator: "\n") == outcome.text,
        "\(submission.text)")
      count += 1
    }
    #expect(count == 6)
  }
}
