import Foundation
import MenkanCLI
import Testing

@Suite struct ReviewCommandTests {
  private static let samples = Tool.path("Rules/samples/submissions.jsonl")

  private func firstSamples(_ count: Int) throws -> String {
    try String(contentsOfFile: Self.samples, encoding: .utf8)
      .split(separator: "\n").prefix(count).joined(separator: "\n") + "\n"
  }

  @Test func `standard input is read as JSON Lines, and decisions follow in its order`()
    async throws
  {
    let result = try await Tool.run(Tool.review("-"), input: firstSamples(20))
    #expect(result.status == 0)
    let ids = try DecisionLine.read(result.output).map(\.submission)
    #expect(ids.count == 20)
    #expect(ids.first == "S-3ec0411cfcc0-e8d38cf8")
    let whole = try await Tool.run(Tool.review(Self.samples))
    #expect(whole.output.hasPrefix(result.output))
  }

  @Test func `the same submissions as an array or in YAML give the same bytes`() async throws {
    let files = try Scratch()
    let lines = try firstSamples(20).split(separator: "\n")
    let array = try files.write("[\n" + lines.joined(separator: ",\n") + "\n]\n", to: "a.json")
    // JSON is YAML, as far as these go.
    let yaml = try files.write(lines.map { "- \($0)\n" }.joined(), to: "a.yaml")
    let expected = try await Tool.run(Tool.review("-"), input: firstSamples(20)).output
    #expect(try await Tool.run(Tool.review(array)).output == expected)
    #expect(try await Tool.run(Tool.review(yaml)).output == expected)
    let piped = try await Tool.run(
      Tool.review("-", "--input-format", "json"), input: try files.text("a.json"))
    #expect(piped.output == expected)
  }

  @Test func `the formats hold the same decisions`() async throws {
    let input = try firstSamples(3)
    let lines = try await Tool.run(Tool.review("-", "--format", "jsonl"), input: input).output
    let array = try await Tool.run(Tool.review("-", "--format", "json"), input: input).output
    let parts = lines.split(separator: "\n").joined(separator: ",\n ")
    #expect(array == "[\(parts)]\n")
    #expect(try JSONSerialization.jsonObject(with: Data(array.utf8)) is [Any])
    let none = try await Tool.run(Tool.review("-", "--format", "json"), input: "")
    #expect(none.output == "[]\n")
  }

  @Test func `text tells people the outcome, the reasons by their labels, and the outputs`()
    async throws
  {
    let input = try firstSamples(2)
    let chinese = try await Tool.run(
      Tool.review("-", "--format", "text", "--locale", "zh"), input: input)
    #expect(
      chinese.output == """
        通过  S-3ec0411cfcc0-e8d38cf8
          ✓ 通过 11 条规则
          · 不适用：商品评分
          → 技术服务费 BRL 12.00，价格力 1

        拒绝  S-bea6e41f1f01-3faaab01
          ✗ 全网最低价：活动价 BRL 100.01 高于近 60 天最低成交价 BRL 100.00
          ✓ 通过 10 条规则
          · 不适用：商品评分
          → 改法：活动价从 BRL 100.01 改为 BRL 100.00 即可通过


        """)
    let english = try await Tool.run(
      Tool.review("-", "--format", "text", "--locale", "en"), input: input)
    #expect(
      english.output.hasSuffix(
        """
        reject  S-bea6e41f1f01-3faaab01
          ✗ lowest price: activity price BRL 100.01 is above BRL 100.00, the lowest deal in 60 days
          ✓ 10 rules passed
          · not applicable: item score
          → fix: change activity price from BRL 100.01 to BRL 100.00


        """))
  }

  @Test func `the summary shows examples of each outcome in turn`() async throws {
    let result = try await Tool.run(Tool.review(Self.samples, "--examples", "4"))
    let examples = try #require(result.error.split(separator: "For example:").last)
    let outcomes = examples.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(outcomes == ["approve", "reject", "refer", "approve"])
  }

  @Test func `a param given by hand replaces an activity's, and that the policy's`() async throws {
    let files = try Scratch()
    let activity = try files.write(
      "activity: spring\nparams: {min_score: 4.9, price_window: 7}\n", to: "activity.yaml")
    let line = try firstSamples(1)
    let score = { (more: [String]) async throws -> String? in
      let result = try await Tool.run(Tool.review("-") + more, input: line)
      return try DecisionLine.read(result.output).first?.rules?["score"]
    }
    // The first sample's shop score is 4.75.
    #expect(try await score([]) == "pass")
    #expect(try await score(["--param", "min_score=4.75"]) == "pass")
    #expect(try await score(["--param", "min_score=4.76"]) == "fail")
    #expect(try await score(["--activity", activity]) == "fail")
    #expect(try await score(["--activity", activity, "--param", "最低评分=4.7"]) == "pass")
  }

  @Test(arguments: [
    ("params: {min_score: {a: 4}}\n", ":1"), ("- a\n", "is no activity"),
    ("kind: brand\nparams:\n  nope: 4\n", "has no param `nope`"), ("a: [\n", "activity.yaml:"),
    ("params: {min_score: 90%}\n", "is no value for the param"),
    ("activity: a\nmin_score: 4.2\n", ":2: an activity says nothing called `min_score`; params"),
    ("parms: {min_score: 4.2}\n", "did you mean `params`?"),
    ("params: 4.2\n", ":1: below `params:` each line is a param and its value"),
  ])
  func `a wrong activity is wrong use`(yaml: String, words: String) async throws {
    let files = try Scratch()
    let activity = try files.write(yaml, to: "activity.yaml")
    let result = try await Tool.run(Tool.review(Self.samples, "--activity", activity))
    #expect(result.status == 2)
    #expect(result.error.contains(words), "\(result.error)")
  }

  private static let clock = """
    module a
    policy by_day for day: date { require past: day < today }
    policy by_moment for moment: instant { require past: moment < now }
    policy by_neither for n: int { require one: n == 1 }
    """

  private func clock(_ policy: String, _ record: String, _ more: String...) async throws
    -> Tool.Result
  {
    let files = try Scratch()
    try files.write(Self.clock, to: "rules/a.menkan")
    return try await Tool.run(
      ["review", "--rules", files.path("rules"), "--policy", policy] + more, input: record)
  }

  @Test func `the machine's clock is read only where it is needed, and that is said`()
    async throws
  {
    let words = "the policy asks for the time: now is "
    let day = #"{"day": "2026-11-01"}"#
    let moment = #"{"moment": "2026-11-01T00:00+08:00"}"#
    let told = try await clock("by_day", day, "--today", "2026-11-02")
    #expect(!told.error.contains(words))
    #expect(told.output.contains(#""today": "2026-11-02", "outcome": "approve""#))
    #expect(try await clock("by_day", day).error.hasPrefix(words))
    #expect(try await clock("by_moment", moment).error.hasPrefix(words))
    let neither = try await clock("by_neither", #"{"n": 1}"#)
    #expect(!neither.error.contains(words))
    #expect(neither.output.contains(#""today": null, "outcome": "approve""#))
  }

  @Test func `a moment tells the day in the zone that is asked for`() async throws {
    let day = #"{"day": "2026-11-01"}"#
    let moment = "2026-11-01T16:30Z"
    let shanghai = try await clock("by_day", day, "--now", moment)
    #expect(shanghai.output.contains(#""today": "2026-11-02", "outcome": "approve""#))
    let paulo = try await clock("by_day", day, "--now", moment, "--zone", "America/Sao_Paulo")
    #expect(paulo.output.contains(#""today": "2026-11-01", "outcome": "reject""#))
    let offset = try await clock("by_day", day, "--now", moment, "--zone", "+07:29")
    #expect(offset.output.contains(#""today": "2026-11-01""#))
  }
}
