import Foundation
import Testing

/// `Tests/Cases/malformed`: real-looking submissions, most of them broken in one way each.
@Suite struct MalformedInputTests {
  private struct Expected: Decodable {
    struct Record: Decodable {
      let line: Int
      let submission: String
      let malformed: Bool
      let kind: String
      let field: String?
      let outcome: String
      let unknown: [String]?
      let failed: [String]?
      let uncertain: [String]?
    }

    let records: [Record]
  }

  /// Which code stands for a kind of mistake.
  private static let codes = [
    "range": "data/out-of-range", "type": "data/wrong-type", "date": "data/wrong-type",
    "duplicate": "data/duplicate-key", "surrogate": "data/lone-surrogate",
    "syntax": "data/json-syntax", "overflow": "data/out-of-range",
    "precision": "data/too-many-decimals", "depth": "data/too-deep",
  ]

  private static let input = Tool.path("Tests/Cases/malformed/olist.jsonl")

  private func expected() throws -> [Expected.Record] {
    let path = Tool.path("Tests/Cases/malformed/olist.expected.json")
    return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: URL(filePath: path)))
      .records
  }

  @Test func `a malformed record keeps its place, and the others are decided`() async throws {
    let expected = try expected()
    let result = try await Tool.run(Tool.review(Self.input, "--format", "jsonl"))
    #expect(result.status == 3)
    let lines = try DecisionLine.read(result.output)
    #expect(lines.count == expected.count)
    for (found, wanted) in zip(lines, expected) {
      let place: Comment = "line \(wanted.line), \(wanted.kind)"
      #expect(found.outcome == wanted.outcome, place)
      if wanted.malformed {
        check(found, wanted)
      } else {
        #expect(found.error == nil, place)
        #expect(found.submission == wanted.submission, place)
        #expect(found.rules("unknown") == wanted.unknown?.sorted(), place)
        #expect(found.rules("fail") == wanted.failed?.sorted(), place)
        #expect(found.uncertain ?? [] == wanted.uncertain ?? [], place)
      }
    }
  }

  private func check(_ found: DecisionLine, _ wanted: Expected.Record) {
    let place: Comment = "line \(wanted.line), \(wanted.kind)"
    #expect(found.line == wanted.line, place)
    #expect(found.rules == nil, place)
    #expect(found.error?.code == Self.codes[wanted.kind], place)
    // Where the JSON itself is broken there is no id to read.
    let isReadable = !["surrogate", "syntax", "depth"].contains(wanted.kind)
    #expect(found.submission == (isReadable ? wanted.submission : nil), place)
    if let field = wanted.field, isReadable {
      let parent = field.split(separator: ".").first.map(String.init) ?? field
      #expect(found.error?.message.contains("`\(parent)") == true, place)
    }
  }

  @Test func `the summary counts what was malformed`() async throws {
    let english = try await Tool.run(Tool.review(Self.input, "--locale", "en"))
    #expect(english.error.hasPrefix("22 submissions decided by olist.daily.single_item\n"))
    #expect(english.error.contains("\n  approve         2    9.1%"))
    #expect(english.error.contains("\n  reject          1    4.5%"))
    #expect(english.error.contains("\n  refer          19   86.4%"))
    #expect(english.error.contains("\nMalformed, not decided but referred: 16\n"))
    #expect(english.error.contains("         5  data/wrong-type         first in line 2\n"))
    let chinese = try await Tool.run(Tool.review(Self.input, "--locale", "zh"))
    #expect(chinese.error.hasPrefix("策略 olist.daily.single_item 共判定 22 条提交\n"))
    #expect(chinese.error.contains("\n数据有误、未判定而直接转人工：16 条\n"))
  }

  @Test func `a malformed record is told in both languages`() async throws {
    let arguments = Tool.review(Self.input, "--format", "text", "--locale")
    let english = try await Tool.run(arguments + ["en"])
    #expect(english.output.contains("refer  S-37e0fa34b1a0-1b15c544, line 1\n  ! `merchant."))
    let chinese = try await Tool.run(arguments + ["zh"])
    #expect(chinese.output.contains("转人工  S-37e0fa34b1a0-1b15c544，第 1 行\n  ! `merchant."))
  }
}
