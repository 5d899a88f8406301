import TestSupport
import Testing

@Suite struct SentenceTests {
  private static let count = Draws.count(3_000)
  private static let seed = Draws.seed(1)

  /// What the parser says that no grammar of this kind can say: that a language of a message
  /// stands twice is a matter of names.
  private static let beyondGrammar: Set = ["parse/language-twice"]

  private static func isRead(_ text: String) -> Bool {
    Set(GrammarFiles.findings(text)).isSubset(of: beyondGrammar)
  }

  @Test func `the parser reads what the grammar derives, and every alternative is derived`()
    throws
  {
    let grammar = try GrammarFiles.grammar()
    let recogniser = try GrammarFiles.recogniser()
    var generator = SentenceGenerator(grammar, seed: SentenceTests.seed)
    var writer = SentenceWriter(try GrammarFiles.keywords(), seed: SentenceTests.seed)
    var missing = SentenceGenerator.alternatives(of: grammar)
    var refused = 0
    var drawn = 0
    // What is rare may take longer to come.
    while drawn < SentenceTests.count || !missing.isEmpty && drawn < 5 * SentenceTests.count {
      drawn += 1
      let (pieces, taken) = generator.sentence()
      if pieces.isEmpty { continue }
      let text = SentenceWriter.text(writer.parts(pieces))
      // What is taken away from a production, and the places of words, are only known at the end.
      guard recogniser.accepts(text) else {
        refused += 1
        generator.forget()
        continue
      }
      missing.subtract(taken)
      #expect(SentenceTests.isRead(text), "\(GrammarFiles.findings(text)) in\n\(text)")
    }
    #expect(refused * 4 < drawn)
    #expect(missing.map(\.description).sorted() == [])
  }

  @Test func `grammar and parser agree on texts with one token changed`() throws {
    let grammar = try GrammarFiles.grammar()
    let keywords = try GrammarFiles.keywords()
    let recogniser = try GrammarFiles.recogniser()
    var generator = SentenceGenerator(grammar, seed: SentenceTests.seed &+ 1)
    var writer = SentenceWriter(keywords, seed: SentenceTests.seed &+ 1)
    var random = SplitMix(seed: SentenceTests.seed &+ 2)
    let signs = ["(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "?", "??", "->", "=", "-", "%"]
    let pool = keywords.words + signs + ["m", "商家", "3", "2.5", "\"x\"", "2026-11-11", "¥"]
    let count = SentenceTests.count / 3
    var read = 0
    for _ in 0..<count {
      let parts = writer.parts(generator.sentence().pieces)
      if parts.isEmpty { continue }
      let text = SentenceWriter.text(Mutation.mutate(parts, &random, from: pool))
      let accepts = recogniser.accepts(text)
      if accepts { read += 1 }
      #expect(
        accepts == SentenceTests.isRead(text),
        """
        the grammar \(accepts ? "reads" : "refuses: \(recogniser.sticking)")
        the parser says \(GrammarFiles.findings(text)) of
        \(text)
        """)
    }
    // Both answers are common, so that agreement means something.
    #expect(read * 10 > count && read * 10 < count * 9)
  }
}
