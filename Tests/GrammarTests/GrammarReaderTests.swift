import Testing

@Suite struct GrammarReaderTests {
  @Test func `every form of the notation is read`() throws {
    let grammar = try GrammarReader.read(
      """
      /* A comment ::= 'x' */
      File ::= Item* ( 'and' | "it's" )? NAME+
      Item ::= NAME - ( 'a' | [^"\\#xA-Z] )
      """)
    #expect(grammar.names == ["File", "Item"])
    #expect(
      grammar.productions["File"]
        == .sequence([
          .star(.reference("Item")), .optional(.choice([.quoted("and"), .quoted("it's")])),
          .plus(.reference("NAME")),
        ]))
    #expect(
      grammar.productions["Item"]
        == .difference(
          .reference("NAME"), .choice([.quoted("a"), .characters("^\"\\#xA-Z")])))
  }

  @Test(arguments: [
    "File ::=", "File ::= ( 'a'", "File ::= 'a' 'b", "File = 'a'", "A ::= B A ::= C",
  ])
  func `a mistake in the notation is refused`(text: String) {
    #expect(throws: GrammarReader.Failure.self) { try GrammarReader.read(text) }
  }

  @Test func `every name of the grammar is defined and every production is used`() throws {
    let grammar = try GrammarFiles.grammar()
    let explained: Set = [
      "START", "CONTINUE", "PLAIN", "HEAD", "MIDDLE", "TAIL", "ANY", "FIRST", "INNER",
      "BEGINNING", "WINDOWING", "CHOOSING",
    ]
    let used = Set(grammar.productions.values.flatMap(\.references))
    #expect(used.subtracting(grammar.names) == explained)
    // These are told of in words.
    let outside: Set = ["DeclarationWord", "ItemWord", "OperatorWord"]
    let reached = grammar.reachable(from: "File")
    #expect(Set(grammar.syntaxNames).subtracting(reached) == outside)
    let scanned = Set(TokenPatterns.scanned)
    let read = reached.union(scanned).union(scanned.flatMap { grammar.reachable(from: $0) })
    #expect(Set(grammar.lexicalNames).subtracting(read) == [])
    let text = try GrammarFiles.text("Grammar/menkan.ebnf")
    for name in explained { #expect(text.contains("\(name) "), "explain \(name)") }
  }

  @Test func `a name of the table stands in the grammar and a quoted word in the table`() throws {
    let grammar = try GrammarFiles.grammar()
    let keywords = try GrammarFiles.keywords()
    let quoted = Set(
      grammar.syntaxNames.compactMap { grammar.productions[$0] }.flatMap(\.quotedTexts))
    let words = quoted.filter { $0.contains { $0.isLetter } }
    #expect(words.subtracting(keywords.words) == [])
    // Names that the language brings along are names to the grammar.
    let names: Set = ["type", "function", "value", "aggregate"]
    let needed = keywords.words.filter { keywords.kinds[$0]?.isSubset(of: names) == false }
    #expect(needed.count > 100)
    #expect(Set(needed).subtracting(words) == [])
    #expect(
      Set(keywords.words.filter { keywords.kinds[$0]?.contains("aggregate") == true })
        == Set(grammar.words(of: "Function").flatMap { $0 }))
    #expect(
      Set(keywords.words.filter { keywords.kinds[$0]?.contains("reserved") == true })
        == Set(grammar.words(of: "Reserved").flatMap { $0 }))
  }
}
