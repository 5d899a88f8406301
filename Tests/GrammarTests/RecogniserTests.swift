import Testing

@Suite struct RecogniserTests {
  /// A recogniser of a small grammar with the tokens, and what the lexer asks for, of the real one.
  private func recogniser(_ text: String) throws -> Recogniser {
    let whole = try GrammarFiles.grammar()
    let small = try GrammarReader.read(text)
    let needed = ["Multiple", "Currency", "Duration", "LengthUnit", "Period"] + whole.lexicalNames
    let grammar = Grammar(
      (small.names.map { ($0, small.productions) } + needed.map { ($0, whole.productions) })
        .compactMap { name, all in all[name].map { (name, $0) } })
    return Recogniser(grammar, try GrammarLexer(grammar, try GrammarFiles.keywords()))
  }

  @Test func `every derivation is followed`() throws {
    let recogniser = try recogniser(
      "File ::= Ors Few One  Ors ::= 'or'*  Few ::= 'or'? 'and'?  One ::= 'or' 'not'?")
    func accepts(_ text: String) -> Bool { recogniser.accepts(text) }
    #expect(["or", "or or or", "or and or", "or and or not", "and or"].allSatisfy(accepts))
    #expect(!["", "and", "or and", "or not not", "or and and or"].contains(where: accepts))
  }

  @Test func `what is taken away is taken away`() throws {
    let recogniser = try recogniser(
      """
      File ::= ( Item* - Twice ) 'if'?
      Item ::= 'or' | 'and'
      Twice ::= Item* 'or' Item* 'or' Item*
      """)
    #expect(recogniser.accepts("and or and if"))
    #expect(!recogniser.accepts("and or and or if"))
    let names = try self.recogniser("File ::= ( WORD - 'within' )+")
    #expect(!names.accepts("last within_it 在"))
    #expect(names.accepts("last within_it"))
    // A phrase begins with its first word.
    #expect(!names.accepts("last 在最近"))
  }

  @Test func `phrases, suffixes and messages are several atoms`() throws {
    let recogniser = try recogniser(
      "File ::= 'within' 'last' NUMBER 'days' | NUMBER '万' '元' | HEAD WORD TAIL | WORD WORD")
    for text in ["在最近 30 天内", "在最近 30天", "within last 30 days", "5万元", "5 万元", "\"a {b} {{c}}\""] {
      #expect(recogniser.accepts(text), "\(text)")
    }
    for text in ["在最近 30天后", "5万天", "5abc", "\"a {b} {c}\"", "\"a {{b}}\"", "30days"] {
      #expect(!recogniser.accepts(text), "\(text)")
    }
    #expect(recogniser.accepts("在最近 天后"))
  }
}
