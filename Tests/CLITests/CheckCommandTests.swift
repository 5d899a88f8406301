import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func `the rules of this repository are sound`() async throws {
    let result = try await Tool.run(["check", "--rules", Tool.rules])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.error.hasSuffix(": all sound\n"))
  }

  @Test func `findings come as JSON with their places`() async throws {
    let files = try Scratch()
    try files.write("module a\npolicy p for n: int { require r: m > 1 }\n", to: "rules/a.menkan")
    let result = try await Tool.run(
      ["check", "--rules", files.path("rules"), "--format", "json"])
    #expect(result.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let findings = try #require(json as? [[String: Any]])
    #expect(findings.count == 1)
    #expect((findings[0]["code"] as? String)?.hasPrefix("name/") == true)
    #expect(result.output.contains("a.menkan"))
  }

  @Test func `a path outside of the rules is checked against them, and it alone is shown`()
    async throws
  {
    let files = try Scratch()
    try files.write("module a\nentity Item { share: percent }\n", to: "rules/a.menkan")
    try files.write("module b\npolicy p for n: int { require r: m > 1 }\n", to: "rules/b.menkan")
    let draft = try files.write(
      "module draft\nuse a.{ Item }\npolicy d for item: Item { require r: item.share <= 5 }\n",
      to: "drafts/draft.menkan")
    let result = try await Tool.run(["check", draft, "--rules", files.path("rules")])
    #expect(result.status == 1)
    #expect(result.output.contains("error[type/percent-against-number]"))
    #expect(!result.output.contains("b.menkan"))
    #expect(result.error == "checked 3 files with 2 policies; 1 error in files not shown\n")
    // The error of another file is not this file's.
    let sound = try await Tool.run(
      ["check", files.path("rules/a.menkan"), "--rules", files.path("rules")])
    #expect(sound.status == 0)
  }

  @Test func `warnings are shown and end with status 0, unless they are denied`() async throws {
    let files = try Scratch()
    try files.write(
      "module a\npolicy p \"策略\" for n \"数\": int in 0..9 {\n  require r \"规\": n <= 9\n}\n",
      to: "rules/a.menkan")
    let check = ["check", "--rules", files.path("rules")]
    let shown = try await Tool.run(check)
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("warning[lint/never-fails]"))
    #expect(shown.error == "checked 1 file with 1 policy\n")
    let denied = try await Tool.run(check + ["--deny-warnings"])
    #expect(denied.status == 1)
    #expect(denied.output == shown.output)
    let without = try await Tool.run(check + ["--no-lints", "--deny-warnings"])
    #expect(without.status == 0)
    #expect(without.output.isEmpty)
  }

  @Test func `rules expire by the day that is told`() async throws {
    let files = try Scratch()
    try files.write(
      """
      module a
      policy p "策略" for n "数": int {
        require r "规": n > 3 until 2030-05-31
      }

      """,
      to: "rules/a.menkan")
    let check = ["check", "--rules", files.path("rules"), "--today"]
    #expect(try await Tool.run(check + ["2030-05-31"]).output.isEmpty)
    let expired = try await Tool.run(check + ["2030-06-01"])
    #expect(expired.status == 0)
    #expect(expired.output.contains("warning[lint/expired]: this rule ended on 2030-05-31"))
    let wrong = try await Tool.run(check + ["tomorrow"])
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("`tomorrow` is no date"))
  }

  @Test func `broken rules are mended before warnings are given`() async throws {
    let files = try Scratch()
    try files.write(
      "module a\npolicy p for n: int in 0..9 { require r: n <= 9 require q: m > 3 }\n",
      to: "rules/a.menkan")
    let result = try await Tool.run(["check", "--rules", files.path("rules")])
    #expect(result.status == 1)
    #expect(!result.output.contains("warning"))
  }

  /// A file that tries to hurt whoever reads it; its name keeps its text out of the log.
  struct HostileFile: CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }

    static let all = [
      HostileFile("brackets", head + nested("(", "n > 1", ")") + "\n}\n"),
      HostileFile("square brackets", head + nested("[", "", "]")),
      HostileFile("not", head + repeated("not ") + "true\n}\n"),
      HostileFile("open braces", head + repeated("{")),
      HostileFile("open brackets", repeated("([")),
      HostileFile("when", "\(policy)\n" + nested("when n > 1 {", "", "}") + "\n}\n"),
      HostileFile("list types", "module a\nentity A { x: " + nested("list<", "int", ">") + " }\n"),
      HostileFile("enum cases", "module a\nenum E { " + nested("a { ", "b", "}") + " }\n"),
      HostileFile("a long sum", head + "1" + repeated(" + n") + " > 1\n}\n"),
      HostileFile("an open text", "module a\n\"" + repeated("{")),
      HostileFile("if without end", "module a\n" + repeated("if true then ")),
      HostileFile("invisible characters", "module a\n\u{0}\u{FEFF}\u{202E}\""),
    ]

    private static let policy = "module a\npolicy p for n: int {"
    private static let head = policy + "\n  require r: "

    private static func repeated(_ text: String) -> String {
      String(repeating: text, count: 10_000)
    }

    private static func nested(_ open: String, _ inner: String, _ close: String) -> String {
      repeated(open) + inner + repeated(close)
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: HostileFile.all)
  func `a hostile rule file is an error with its place`(file: HostileFile) async throws {
    let files = try Scratch()
    try files.write(file.text, to: "rules/a.menkan")
    let result = try await Tool.run(["check", "--rules", files.path("rules")])
    #expect(!result.crashed)
    #expect(result.status == 1)
    #expect(result.output.contains("error["))
    #expect(result.output.contains("a.menkan:"))
    #expect(result.peakMemory < 300)
  }

  @Test(.timeLimit(.minutes(10)))
  func `long chains of lets and defines are calculated or refused`() async throws {
    let files = try Scratch()
    let input = try files.write(#"{"n": 1}"#, to: "in.jsonl")
    let forward = (1...5000).map { "let a\($0) = a\($0 - 1) + 1" }.joined(separator: "\n")
    let backward = (1...5000).map { "let a\($0 - 1) = a\($0) + 1" }.joined(separator: "\n")
    let defines = (1...5000).map { "define f\($0)(): int = f\($0 - 1)() + 1" }
      .joined(separator: "\n")
    let policies = [
      ("policy p for n: int { let a0 = n\n\(forward)\nrequire r: a5000 == 5001 }", Int32(0)),
      ("policy p for n: int {\n\(backward)\nlet a5000 = n require r: a0 == 5001 }", 0),
      ("define f0(): int = 1\n\(defines)\npolicy p for n: int { require r: f5000() > n }", 1),
    ]
    for (policy, status) in policies {
      try files.write("module a\n" + policy, to: "rules/a.menkan")
      let result = try await Tool.run(
        ["review", "--rules", files.path("rules"), "--policy", "p", "--in", input])
      #expect(!result.crashed)
      #expect(result.status == status, "\(result.error.prefix(400))")
      if status == 0 { #expect(result.output.contains(#""outcome": "approve""#)) }
      if status == 1 { #expect(result.error.contains("too-deep]")) }
    }
  }

  /// 策略 and more in GB18030, as older editors write it.
  @Test func `a file in another encoding is told as that, and is not mended`() async throws {
    let files = try Scratch()
    let bytes = Data((0..<40).flatMap { _ in [0xB2, 0xDF, 0xC2, 0xD4, 0x20] as [UInt8] })
    try files.write(bytes, to: "rules/a.menkan")
    let result = try await Tool.run(["check", "--fix", "--rules", files.path("rules")])
    #expect(result.status == 1)
    #expect(result.output.contains("error[lex/not-utf8]"))
    #expect(result.output.contains("1 error\n"))
    #expect(result.error.hasPrefix("nothing to mend by itself\n"))
    #expect(try Data(contentsOf: files.url("rules/a.menkan")) == bytes)
  }

  @Test func `where no rule file is, nothing is sound`() async throws {
    let files = try Scratch()
    try files.write("module fee\n", to: "rules/fee.menkan.txt")
    let result = try await Tool.run(["check", "--rules", files.path("rules")])
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("menkan: there is no rule file below \(files.path("rules"));"))
  }
}
