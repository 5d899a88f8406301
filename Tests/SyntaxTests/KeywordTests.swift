import Foundation
import MenkanSyntax
import Testing

@Suite struct KeywordTests {
  @Test func `the generated table is in step with keywords.yaml`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", root.appendingPathComponent("Grammar/generate_keywords.py").path, "--check",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `exactly the words of the reference are reserved`() {
    let reserved = Keyword.allCases.filter(\.isReserved).map(\.english)
    #expect(
      reserved == [
        "and", "or", "not", "if", "then", "else", "true", "false", "in", "is", "within", "between",
        "contains", "overlaps", "like", "where", "for", "unless", "because", "when",
      ])
  }

  @Test func `a word may be a name behind a point and before a colon`() {
    for keyword in Keyword.allCases {
      let word = keyword.english
      let reading = Reading("entity E {\n  \(word): int\n  \(word) \"x\": int\n}\n")
      #expect(reading.codes == [], "\(word)")
      let rule = Reading(items: "require \(word): m.\(word) > 1")
      #expect(rule.codes == [], "\(word)")
      #expect(rule.items == ["(require \(word) (> (. m \(word)) 1))"])
    }
  }

  @Test func `every word has a Chinese spelling but parts of phrases, and singulars of plurals`() {
    let without = Keyword.allCases.filter { $0.chinese == nil }.map(\.english)
    #expect(
      without.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        == ["most", "least", "hour", "minute", "second"])
    #expect(Keyword.chinesePhrase([.at, .most]) == "至多")
    #expect(Keyword.chinesePhrase([.at, .least]) == "至少")
  }

  @Test func `a word in either language is one token of one keyword`() {
    for keyword in Keyword.allCases {
      guard let chinese = keyword.chinese else { continue }
      let tokens = Reading("\(keyword.english) \(chinese)").tree.tokens
      #expect(tokens.prefix(2).map(\.keyword) == [keyword, keyword], "\(chinese)")
      #expect(tokens.prefix(2).map(\.text) == [keyword.english, chinese])
    }
  }
}
