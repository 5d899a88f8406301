import Foundation
import MenkanCLI
import Testing

@Suite struct ExitStatusTests {
  private static let samples = Tool.path("Rules/samples/submissions.jsonl")
  private static let wrong = "module a\npolicy p for share: percent { require r: share <= 5 }\n"
  private static let right = "module a\npolicy p for share: percent { require r: share <= 5% }\n"

  @Test(arguments: [
    [], ["--help"], ["help", "review"], ["review", "--help"], ["check", "-h"],
    ["check", "--rules", Tool.rules, "--format", "json"],
  ])
  func `done is 0`(arguments: [String]) async throws {
    let result = try await Tool.run(arguments)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
    #expect(result.error.isEmpty)
  }

  @Test func `a misspelt command is told in the language that was asked for`() async throws {
    let misspelt = try await Tool.run(["chek", "--locale", "zh"])
    #expect(misspelt.status == 2)
    #expect(misspelt.error == "menkan: 没有 `chek` 这个命令，是否想写 `check`？\n")
    let unknown = try await Tool.run(["frobnicate"])
    #expect(unknown.status == 2)
    #expect(unknown.error.hasPrefix("menkan: there is no command `frobnicate`; there are: check"))
    let missing = try await Tool.run(["review", "--locale", "zh"])
    #expect(missing.status == 2)
    #expect(missing.error == "menkan: 缺少必须写明的选项 `--policy <name>`\n")
  }

  @Test func `whatever the outcomes are, a review that went through is 0`() throws {
    let files = try Scratch()
    let rules = try files.write(Self.right, to: "rules/a.menkan")
    let input = try files.write(#"{"share": 0.06}"#, to: "in.jsonl")
    let arguments = [
      "review", "--rules", (rules as NSString).deletingLastPathComponent, "--policy", "p", "--in",
      input, "--out", files.path("out.jsonl"), "--locale", "en",
    ]
    #expect(MenkanTool.run(arguments) == .done)
    #expect(try files.text("out.jsonl").contains(#""outcome": "reject""#))
  }

  @Test func `wrong rules are 1, in a check and in a review`() async throws {
    let files = try Scratch()
    try files.write(Self.wrong, to: "rules/a.menkan")
    let input = try files.write(#"{"share": 0.06}"#, to: "in.jsonl")
    let out = files.path("out.jsonl")
    let rules = ["--rules", files.path("rules")]
    let check = try await Tool.run(["check"] + rules)
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("error[type/percent-against-number]:"))
    #expect(check.output.contains("a.menkan:2:51"))
    #expect(check.output.contains("5%"))
    #expect(check.error == "checked 1 file with 1 policy\n")
    let review = try await Tool.run(
      ["review", "--policy", "p", "--in", input, "--out", out] + rules)
    #expect(review.status == 1)
    #expect(review.output.isEmpty)
    #expect(review.error.hasPrefix("error[type/percent-against-number]:"))
    #expect(!files.names.contains("out.jsonl"))
  }

  @Test(arguments: [
    (["frobnicate"], "frobnicate"), (["--version"], "--version"),
    (["check", "--nonsense"], "--nonsense"), (["review", "--in", "a.jsonl"], "--policy"),
    (["check", "--locale", "fr"], "--locale"), (["check", "--format", "xml"], "--format"),
    (["check", "nowhere.menkan"], "there is no file nowhere.menkan"),
    (["check", "--rules", "nowhere"], "there is no folder of rules at nowhere"),
    (Tool.review(samples, "--nonsense"), "--nonsense"),
    (Tool.review(samples, "--format", "csv", "--explain"), "--explain does not go with CSV"),
    (Tool.review(samples, "--zone", "Asia/Shangai"), "Asia/Shanghai"),
    (Tool.review(samples, "--now", "2018-08-01T10:00+08:00"), "--today or --now, not both"),
    (Tool.review("nowhere.jsonl"), "there is no file `nowhere.jsonl`"),
    (Tool.review("a.csv"), "there is no file `a.csv`"),
    (Tool.review("a.doc"), "should end in .jsonl"),
    (Tool.review("a.xlsx"), "save it as “CSV UTF-8"),
    (Tool.review(Tool.rules), "should end in .jsonl"),
    (Tool.review("-", "--input-format", "xml"), "the input format is jsonl, json, yaml or csv"),
    (Tool.review("-", "--input-format", "csv"), "this CSV file is empty"),
    (Tool.review(samples, "--encoding", "gbk"), "--encoding is for CSV"),
    (Tool.review("a.csv", "--encoding", "latin1"), "not `latin1`"),
    (Tool.review(samples, "--param", "nope=1"), "it has: min_score, price_window"),
    (Tool.review(samples, "--param", "min_score"), "--param takes name=value"),
    (Tool.review(samples, "--param", "=4"), "--param takes name=value"),
    (Tool.review(samples, "--param", "min_score=9"), "outside the range"),
    (Tool.review(samples, "--param", "min_score=90%"), "is no value for the param"),
    (Tool.review(samples, "--activity", "nowhere.yaml"), "cannot read the activity"),
    (["review", "--rules", Tool.rules, "--policy", "nope"], "\n  olist.daily.single_item"),
    (
      ["review", "--rules", Tool.rules, "--policy", "merchant_gate"],
      "\n  juhuasuan.gates.merchant_gate\n  olist.gates.merchant_gate"
    ),
    (
      ["review", "--rules", Tool.rules, "--policy", "日常单品", "--today", "2018-02-30"],
      "`2018-02-30` is no date"
    ),
    (
      ["review", "--rules", Tool.rules, "--policy", "日常单品", "--now", "2018-08-01T10:00"],
      "`2018-08-01T10:00` is no moment"
    ),
  ])
  func `wrong use is 2, with a sentence and nothing on standard output`(
    arguments: [String], words: String
  ) async throws {
    let result = try await Tool.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(words), "\(result.error)")
  }

  @Test func `malformed input is 3, and empty input is none`() throws {
    let files = try Scratch()
    let out = files.path("out.jsonl")
    let input = try files.write("{}\nno JSON\n", to: "in.jsonl")
    #expect(MenkanTool.run(Tool.review(input, "--out", out, "--locale", "en")) == .malformedInput)
    let lines = try DecisionLine.read(files.text("out.jsonl"))
    #expect(lines.map(\.outcome) == ["reject", "refer"])
    #expect(lines[1].error?.code == "data/json-syntax")
    let empty = try files.write("\n  \n", to: "empty.jsonl")
    #expect(MenkanTool.run(Tool.review(empty, "--out", out, "--locale", "en")) == .done)
    #expect(try files.text("out.jsonl").isEmpty)
  }

  @Test func `the environment chooses the language, an option overrides it`() async throws {
    let arguments = ["check", "nowhere.menkan"]
    #expect(try await Tool.run(arguments, locale: "zh_CN.UTF-8").error.contains("找不到文件"))
    #expect(try await Tool.run(arguments, locale: "pt_BR.UTF-8").error.contains("there is no file"))
    let chosen = try await Tool.run(arguments + ["--locale", "zh"], locale: "en_US.UTF-8")
    #expect(chosen.error.contains("找不到文件"))
  }
}
