import Testing

/// `menkan test --suggest`
struct SuggestionTests {
  private func bench(_ cases: String) throws -> Scratch {
    let files = try Scratch()
    try files.write(
      """
      module m
      entity Shop "店铺" { score "评分": number in 0..5 }
      policy p "门槛" for shop: Shop { require score "评分要求": shop.score >= 4.6 }
      policy q for shop: Shop { require score: shop.score >= 1 }

      """, to: "rules/m.menkan")
    try files.write("suite: s\npolicy: m.p\ncases:\n\(cases)", to: "rules/tests/m.p.yaml")
    return files
  }

  private let approved = "- {name: a, given: {shop.score: 4.8}, expect: {outcome: approve}}\n"

  private func suggest(
    _ files: Scratch, _ more: String..., locale: String = "en"
  ) async throws -> Tool.Result {
    try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", locale, "--suggest"] + more)
  }

  @Test func `what is suggested is a suite that runs as it is`() async throws {
    let files = try bench(approved)
    let result = try await suggest(files, "--policy", "p")
    #expect(result.status == 0)
    #expect(result.error == "suggested 5 cases; not reached: 0 comparisons\n")
    for name in ["4.59, below 4.6", "4.6, exactly 4.6", "4.61, above 4.6", "is missing"] {
      #expect(result.output.contains(name), "\(result.output)")
    }
    try files.write(result.output, to: "rules/tests/m.p.yaml")
    let run = try await Tool.run(["test", "--rules", files.path("rules"), "--locale", "en"])
    #expect(run.status == 0)
    #expect(run.error == "5 cases in 1 suite passed\n")
  }

  @Test func `in Chinese the cases have Chinese names`() async throws {
    let result = try await suggest(try bench(approved), "--policy", "门槛", locale: "zh")
    #expect(result.status == 0)
    #expect(result.output.contains("评分要求：评分 4.59，低于 4.6"))
    #expect(result.error == "建议 5 个用例；未能触及 0 个判断\n")
  }

  @Test func `it needs one policy`() async throws {
    let files = try bench(approved)
    for policies in [[], ["--policy", "p", "--policy", "q"]] {
      let result = try await Tool.run(
        ["test", "--rules", files.path("rules"), "--locale", "en", "--suggest"] + policies)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.error.contains("--suggest needs one --policy"))
    }
    let unknown = try await suggest(files, "--policy", "r")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("m.p"), "\(unknown.error)")
  }

  @Test func `it needs an approved case to start from`() async throws {
    let refused = "- {name: a, given: {shop.score: 4}, expect: {outcome: reject}}\n"
    for (cases, policy) in [(refused, "p"), (approved, "q")] {
      let result = try await suggest(try bench(cases), "--policy", policy)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.error.contains("no case of a suite for m.\(policy) is approved"))
    }
  }
}
