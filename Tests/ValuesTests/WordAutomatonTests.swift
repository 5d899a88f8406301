import MenkanValues
import TestSupport
import Testing

@Suite struct WordAutomatonTests {
  @Test(arguments: [
    ("he she his hers", "ushers", true), ("his", "this", true), ("abcd bc", "abce", true),
    ("abcd bcx", "abcx", true), ("abcd", "abc", false), ("违禁 假货", "全场无假货保证", true),
    ("违禁 假货", "全场无假 货", false), ("aab", "aaab", true), ("x", "", false),
  ])
  func `a text contains one of the words`(words: String, text: String, expected: Bool) {
    let automaton = WordAutomaton(words.split(separator: " ").map { Text(String($0)) })
    #expect(automaton.matches(Text(text)) == expected)
  }

  @Test func `no words are in no text, the empty word is in every text`() {
    #expect(!WordAutomaton([]).matches("abc"))
    #expect(WordAutomaton([""]).matches(""))
    #expect(WordAutomaton(["q", ""]).matches("abc"))
  }

  @Test func `bytes are compared, not characters that look alike`() {
    #expect(!WordAutomaton(["é"]).matches("e\u{301}"))
  }

  @Test func `it agrees with looking for each word in turn`() {
    var random = SplitMix(seed: 7)
    func text(upTo length: Int) -> Text {
      let count = Int(random.next() % UInt64(length + 1))
      return Text(String((0..<count).map { _ in "ab度量"[random.next() % 4] }))
    }
    for _ in 0..<2000 {
      let words = (0..<(1 + random.next() % 6)).map { _ in text(upTo: 4) }
      let whole = text(upTo: 24)
      let expected = words.contains { whole.contains($0) }
      #expect(WordAutomaton(words).matches(whole) == expected, "\(words) in \(whole)")
    }
  }

  @Test func `ten thousand words take one pass`() {
    let words = (0..<10_000).map { Text("敏感词\($0)号") }
    let automaton = WordAutomaton(words)
    let filler = String(repeating: "敏感词敏感", count: 1000)
    #expect(!automaton.matches(Text(filler)))
    #expect(automaton.matches(Text(filler + "敏感词9999号")))
  }
}

extension String {
  fileprivate subscript(position: UInt64) -> Character {
    self[index(startIndex, offsetBy: Int(position))]
  }
}
