import Testing

@Suite struct RuleFilesTests {
  @Test func `the grammar alone reads every rule file`() throws {
    let recogniser = try GrammarFiles.recogniser()
    let paths = GrammarFiles.ruleFiles(in: "Rules")
    #expect(paths.count >= 30)
    for path in paths {
      #expect(recogniser.accepts(try GrammarFiles.text(path)), "\(path): \(recogniser.sticking)")
    }
  }

  @Test func `neither the grammar nor the parser reads a broken file`() throws {
    let recogniser = try GrammarFiles.recogniser()
    let paths = GrammarFiles.ruleFiles(in: "Tests/Cases/broken")
    #expect(paths.count >= 40)
    for path in paths {
      let text = try GrammarFiles.text(path)
      #expect(!recogniser.accepts(text), "\(path)")
      #expect(!GrammarFiles.findings(text).isEmpty, "\(path)")
    }
  }
}
