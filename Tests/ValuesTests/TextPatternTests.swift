import MenkanValues
import TestSupport
import Testing

struct TextPatternTests {
  @Test(arguments: [
    ("", ""), ("*", ""), ("*", "全部"), ("**", "x"), ("S*", "S"), ("S*", "S-17"), ("*7", "S-17"),
    ("S*7", "S-17"), ("*礼盒*", "坚果礼盒装"), ("a*b*c", "a1b2c"), ("a*b*c", "abbcbc"),
    ("*ab*ab*", "abab"), ("a*a", "aa"), ("*aab*", "aaab"), ("*abab*c", "ababababxc"),
    ("a?c", "a?c"), ("[a]", "[a]"), ("*é", "café"),
  ])
  func `a pattern takes in a text`(pattern: Text, text: Text) {
    #expect(TextPattern(pattern).matches(text))
  }

  @Test(
    arguments: [
      ("", "x"), ("S", "S1"), ("S*", "s-17"), ("S*", "XS"), ("*7", "71"), ("a*a", "a"),
      ("*ab*ab*", "aba"), ("a*b*c", "acb"), ("a?c", "abc"), ("ab*bc", "abc"), ("x*", "yx"),
      ("*礼盒*", "礼·盒"), ("*x*y*", "yx"),
    ] as [(Text, Text)])
  func `a pattern leaves a text out`(pattern: Text, text: Text) {
    #expect(!TextPattern(pattern).matches(text))
  }

  @Test func `texts that look alike but differ in bytes do not match`() {
    #expect(!TextPattern("*\u{E9}").matches("cafe\u{301}"))
    #expect(TextPattern("*e*").matches("cafe\u{301}"))
  }

  @Test func `long texts and hostile patterns cost one pass`() {
    let run = String(repeating: "a", count: 64 * 1024)
    let half = String(repeating: "a", count: 32 * 1024)
    #expect(!TextPattern(Text("*\(half)b*")).matches(Text(run)))
    #expect(!TextPattern(Text(String(repeating: "*a", count: 30_000) + "*b*")).matches(Text(run)))
    #expect(TextPattern(Text(String(repeating: "*a", count: 30_000) + "*")).matches(Text(run)))
    #expect(!Text(run).contains(Text("\(half)b")))
  }

  @Test func `patterns agree with a slow and obvious matcher`() {
    var random = SplitMix(seed: 8)
    let letters: [Character] = ["a", "b", "门", "*"]
    for _ in 0..<5000 {
      let text = (0..<random.next() % 9).map { _ in letters[Int(random.next() % 3)] }
      let pattern = (0..<random.next() % 7).map { _ in letters[Int(random.next() % 4)] }
      #expect(
        TextPattern(Text(String(pattern))).matches(Text(String(text)))
          == slowly(pattern[...], match: text[...]),
        "\(String(pattern)) on \(String(text))")
    }
  }

  private func slowly(
    _ pattern: ArraySlice<Character>, match text: ArraySlice<Character>
  ) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return (0...text.count).contains { slowly(pattern.dropFirst(), match: text.dropFirst($0)) }
    }
    return text.first == first && slowly(pattern.dropFirst(), match: text.dropFirst())
  }
}
