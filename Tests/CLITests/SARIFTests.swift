import Foundation
import Testing

@Suite struct SARIFTests {
  private static func log(_ text: String, _ name: String, locale: String = "en") async throws
    -> Tool.Result
  {
    let files = try Scratch()
    try files.write(text, to: "rules/\(name)")
    return try await Tool.run(
      ["check", "--rules", files.path("rules"), "--format", "sarif", "--locale", locale])
  }

  private static func results(_ log: String) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
    let run = try #require((json?["runs"] as? [[String: Any]])?.first)
    return try #require(run["results"] as? [[String: Any]])
  }

  /// Two errors in one line behind Chinese, one with a fix-it, and one over two places.
  private static let wrong = """
    module 规则
    entity Item "商品" { share "占比": percent, price "价格": money(CNY) }
    policy p for item "商品": Item {
      require 占比甲: 商品.占比 <= 5 and 商品.价格 < 3 USD
      require 占比甲: 商品.占比 <= 5%
    }

    """

  @Test(arguments: ["zh", "en"])
  func `a log has the shape of the standard`(locale: String) async throws {
    let result = try await Self.log(Self.wrong, "规则.menkan", locale: locale)
    #expect(result.status == 1)
    #expect(result.error.isEmpty)
    #expect(SARIFShape.departures(of: result.output) == [])
    #expect(try Self.results(result.output).count == 3)
  }

  @Test func `places count code points from one`() async throws {
    let log = try await Self.log(Self.wrong, "规则.menkan").output
    #expect(log.contains(#""columnKind": "unicodeCodePoints""#))
    // `  require 占比甲: 商品.占比 <= 5`: the 5 is the 25th code point.
    #expect(
      log.contains(#""region": {"startLine": 4, "startColumn": 25, "endLine": 4, "endColumn": 26}"#)
    )
    let replacement =
      #""replacements": [{"deletedRegion": {"startLine": 4, "startColumn": 25, "endLine": 4, "#
      + #""endColumn": 26}, "insertedContent": {"text": "5%"}}]"#
    #expect(log.contains(replacement))
  }

  @Test func `a result names its rule, which has help`() async throws {
    let log = try await Self.log(Self.wrong, "规则.menkan", locale: "zh").output
    let json = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
    let run = try #require((json?["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for result in try Self.results(log) {
      let rule = rules[try #require(result["ruleIndex"] as? Int)]
      #expect(rule["id"] as? String == result["ruleId"] as? String)
    }
    let percent = try #require(
      rules.first { $0["id"] as? String == "type/percent-against-number" })
    let help = (percent["help"] as? [String: Any])?["text"] as? String
    #expect(help?.contains("\n\n改法：写上百分号，如 `5%`") == true)
    #expect(run["language"] as? String == "zh-CN")
  }

  @Test func `a path is percent-encoded`() async throws {
    let log = try await Self.log("module x\n", "a b/价#格.menkan").output
    #expect(log.contains(#"/rules/a%20b/%E4%BB%B7%23%E6%A0%BC.menkan""#))
    #expect(log.contains(#""uri": "file:///"#))
  }

  @Test func `sound rules give a log without results`() async throws {
    let result = try await Self.log("module a\n", "a.menkan")
    #expect(result.status == 0)
    #expect(SARIFShape.departures(of: result.output) == [])
    #expect(try Self.results(result.output).isEmpty)
  }

  @Test func `departures from the shape are found`() {
    let log = #"{"version": "2.2", "runs": [{"tool": {"driver": {}}, "results": {}, "x": 1}]}"#
    #expect(
      Set(SARIFShape.departures(of: log)) == [
        #"log.version is none of ["2.1.0"]"#, "log.runs[0].tool.driver lacks name",
        "log.runs[0].results is no array", "log.runs[0] may not have x",
      ])
  }
}
