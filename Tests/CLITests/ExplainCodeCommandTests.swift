import Testing

@Suite struct ExplainCodeCommandTests {
  @Test func `a code is explained in either language`() async throws {
    let english = try await Tool.run(["explain-code", "type/percent-against-number"])
    #expect(english.status == 0)
    #expect(english.error.isEmpty)
    #expect(english.output.contains("\n\nTo mend it: write the number with its sign, `5%`."))
    let chinese = try await Tool.run(
      ["explain-code", "type/percent-against-number", "--locale", "zh"])
    #expect(chinese.status == 0)
    #expect(chinese.output.contains("\n\n改法：写上百分号，如 `5%`。"))
    #expect(chinese.output.contains("\n\n正确：\n    require refund"))
  }

  @Test func `all codes are listed with their titles`() async throws {
    let list = try await Tool.run(["explain-code", "--list", "--locale", "zh"])
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n")
    #expect(lines.contains("type/currency-mismatch：两种货币的金额不能混用"))
    #expect(lines.allSatisfy { $0.contains(/^[a-z]+\/[a-z0-9-]+：\S/) })
    #expect(lines == lines.sorted())
  }

  @Test func `an unknown code is wrong use, and near ones are named`() async throws {
    let result = try await Tool.run(["explain-code", "type/percent-against-nummer"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.error.hasPrefix(
        "menkan: there is no code `type/percent-against-nummer`; "
          + "did you mean `type/percent-against-number`"))
    let nothing = try await Tool.run(["explain-code", "zzzz/zzzzzzzzzz"])
    #expect(nothing.status == 2)
    #expect(nothing.error.contains("--list shows all codes"))
  }

  @Test func `without a code the command says what it needs`() async throws {
    let result = try await Tool.run(["explain-code"])
    #expect(result.status == 2)
    #expect(result.error.contains("or use --list"))
  }
}
