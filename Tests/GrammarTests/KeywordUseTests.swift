import Testing

/// Each word of the language has a Chinese example among the rules that ship.
@Suite struct KeywordUseTests {
  /// The words that the Chinese spellings in a text stand for. A word behind a dot or before a
  /// colon is a name.
  private func wordsUsed(_ tokens: [ScannedToken]) -> [String] {
    tokens.indices.flatMap { index -> [String] in
      let token = tokens[index]
      let isBehindDot = index > 0 && tokens[index - 1].text == "."
      let isBeforeColon = index + 1 < tokens.count && tokens[index + 1].text == ":"
      let isName = token.kind != "WORD" || isBehindDot || isBeforeColon
      return isName || token.text.allSatisfy(\.isASCII) ? [] : token.meaning
    }
  }

  @Test func `every keyword stands in some shipped rule in Chinese`() throws {
    let lexer = try GrammarLexer(GrammarFiles.grammar(), GrammarFiles.keywords())
    var used: Set<String> = []
    for path in GrammarFiles.ruleFiles(in: "Rules") {
      let tokens = try #require(lexer.tokens(of: try GrammarFiles.text(path)), "\(path)")
      used.formUnion(wordsUsed(tokens))
    }
    let chinese = lexer.keywords.spellings.filter { word, spellings in
      spellings.contains { !$0.allSatisfy(\.isASCII) }
    }
    #expect(chinese.count > 150)
    #expect(Set(chinese.keys).subtracting(used).sorted() == [])
  }
}
