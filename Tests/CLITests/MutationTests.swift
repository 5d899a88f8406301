import Testing

struct MutationTests {
  private func files(_ cases: String) throws -> Scratch {
    let files = try Scratch()
    try files.write(
      """
      module m
      policy p for n: int {
        require large: n >= 60
      }

      """, to: "rules/m.menkan")
    try files.write("suite: s\npolicy: m.p\ncases:\n\(cases)", to: "rules/tests/m.p.yaml")
    return files
  }

  private let atThreshold = "- {name: a, given: {n: 60}, expect: {outcome: approve}}\n"
  private let below = "- {name: b, given: {n: 59}, expect: {outcome: reject}}\n"

  @Test func `mistakes that no case notices are shown, with what would notice them`() async throws {
    let files = try files(atThreshold)
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--mutate", "--locale", "en"])
    #expect(result.status == 0)
    #expect(result.output.contains("m.p.large: no test notices this mistake"))
    #expect(result.output.contains("`60` becomes `59`"))
    #expect(result.output.contains("(mutant `m.p.large lower 1`)"))
    // Boundary, raised and the rule left out (nothing would be decided) are noticed, lowered and
    // the other effect are not.
    let all = try #require(result.output.split(separator: "\n").last)
    #expect(all.split(separator: " ") == ["all", "60.0%", "3", "2", "0", "0"])
  }

  @Test func `with --at-least too few noticed mistakes end with status 1`() async throws {
    let files = try files(atThreshold)
    let rules = files.path("rules")
    let enough = try await Tool.run(["test", "--rules", rules, "--mutate", "--at-least", "60"])
    #expect(enough.status == 0)
    let tooFew = try await Tool.run(["test", "--rules", rules, "--mutate", "--at-least", "61"])
    #expect(tooFew.status == 1)
  }

  @Test func `mutants that a person excused do not count, and a needless excuse is found`()
    async throws
  {
    let files = try files(atThreshold)
    let rules = files.path("rules")
    let entry = "equivalent:\n- {mutant: m.p.large lower 1, because: nobody has 59}\n"
    try files.write(entry, to: "rules/equivalent-mutants.yaml")
    let excused = try await Tool.run(["test", "--rules", rules, "--mutate"])
    #expect(excused.status == 0)
    #expect(!excused.output.contains("becomes `59`"))
    try files.write(
      "suite: s\npolicy: m.p\ncases:\n\(atThreshold)\(below)", to: "rules/tests/m.p.yaml")
    let stale = try await Tool.run(["test", "--rules", rules, "--mutate"])
    #expect(stale.status == 1)
    #expect(stale.output.contains("error[test/stale-equivalent]"))
    #expect(stale.output.contains("100.0%"))
  }

  @Test func `in Chinese it reads so`() async throws {
    let files = try files(atThreshold)
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--mutate", "--locale", "zh", "--policy", "p"])
    #expect(result.output.contains("m.p.large：没有测试能发现这个错误"))
    #expect(result.output.contains("`60` 改成 `59`"))
  }

  @Test(arguments: [
    ["--filter", "a"], ["--coverage"], ["--coverage-html", "c.html"], ["--junit", "j.xml"],
  ])
  func `what speaks of cases does not go with it`(option: [String]) async throws {
    let files = try files(atThreshold)
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", "en", "--mutate"] + option)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("--mutate takes none of --filter, --coverage"))
  }

  @Test func `a suite that is wrong is told before anything is tried`() async throws {
    let files = try files("- {name: a, given: {m: 60}, expect: {outcome: approve}}\n")
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", "en", "--mutate"])
    #expect(result.status == 1)
    #expect(result.output.contains("error[test/"))
    #expect(!result.output.contains("mutant"))
  }

  @Test func `cases that fail anyway are told of, and notice nothing`() async throws {
    let files = try files("- {name: a, given: {n: 59}, expect: {outcome: approve}}\n")
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", "en", "--mutate"])
    #expect(result.error.contains("1 case fails without any mutant"))
    #expect(result.output.contains(" 0.0%"))
  }

  @Test func `a list of excused mutants that cannot be read is shown`() async throws {
    let files = try files(atThreshold)
    try files.write("equivalent: 3\n", to: "rules/equivalent-mutants.yaml")
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", "en", "--mutate"])
    #expect(result.status == 1)
    #expect(result.output.contains("equivalent-mutants.yaml:1"))
  }

  @Test func `a policy that is not there is wrong use`() async throws {
    let files = try files(atThreshold)
    let result = try await Tool.run(
      ["test", "--rules", files.path("rules"), "--mutate", "--policy", "q"])
    #expect(result.status == 2)
    #expect(result.error.contains("m.p"))
  }
}
