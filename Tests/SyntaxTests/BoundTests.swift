import MenkanSource
import MenkanSyntax
import Testing

/// What still fits, and what is one too much.
@Suite struct BoundTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func rule(because message: String) -> [String] {
    Reading(items: "require r: m.b because \"\(message)\"").codes
  }

  @Test(arguments: ["a", "价"]) func `a name has at most 200 characters`(letter: String) {
    #expect(Reading(items: "require \(repeated(letter, 200)): m.b").codes == [])
    #expect(
      Reading(items: "require \(repeated(letter, 201)): m.b").codes == ["lex/name-too-long"])
    #expect(Reading(expression: "m.`\(repeated(letter, 200))`").codes == [])
    #expect(Reading(expression: "m.`\(repeated(letter, 201))`").codes == ["lex/name-too-long"])
  }

  @Test(arguments: ["a", "价"]) func `a label has at most 200 characters`(letter: String) {
    for head in ["require r", "group g", "param p"] {
      let tail = head == "param p" ? ": int = 1" : head == "group g" ? " { }" : ": m.b"
      #expect(Reading(items: "\(head) \"\(repeated(letter, 200))\"\(tail)").codes == [])
      #expect(
        Reading(items: "\(head) \"\(repeated(letter, 201))\"\(tail)").codes
          == ["parse/label-too-long"])
    }
  }

  @Test func `a text has at most 64 KiB`() {
    #expect(Reading(expression: "m.t == \"\(repeated("a", 65_535))\"").codes == [])
    #expect(
      Reading(expression: "m.t == \"\(repeated("a", 65_536))\"").codes == ["lex/text-too-long"])
  }

  @Test func `a message has at most 4000 characters`() {
    #expect(rule(because: repeated("字", 4000)) == [])
    #expect(rule(because: repeated("字", 4001)) == ["parse/message-too-long"])
  }

  @Test func `a message names at most 50 values`() {
    #expect(rule(because: repeated("{m.a} ", 50)) == [])
    #expect(rule(because: repeated("{m.a} ", 51)) == ["parse/message-too-long"])
    // Those beyond are not even read.
    #expect(rule(because: repeated("{m.a} ", 50) + repeated("{(} ", 100)).count == 1)
  }

  @Test func `each language of a message has its own 4000 characters`() {
    let long = repeated("字", 4000)
    #expect(
      Reading(items: "require r: m.b because { zh: \"\(long)\", en: \"\(long)\" }").codes == [])
  }

  @Test func `a text that is far too long gives one finding`() {
    let text = "policy p for m: M { require r: m.t == \"" + repeated("a", 400_000) + "\" }"
    #expect(Reading(text).codes == ["lex/text-too-long"])
  }
}
