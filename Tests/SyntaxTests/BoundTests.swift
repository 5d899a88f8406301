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

  @Test func `an expression has at most 400 levels`() {
    // Of operands joined by `or` each further one is a level more.
    func row(_ operands: Int) -> String { "a" + repeated(" or a", operands - 1) }
    #expect(Reading(expression: row(401)).codes == [])
    #expect(Reading(expression: row(402)).codes == ["parse/too-deep"])
  }

  @Test func `brackets stand at most 200 deep`() {
    func nested(_ count: Int) -> String { repeated("(", count) + "a" + repeated(")", count) }
    #expect(Reading(expression: nested(200)).codes == [])
    #expect(Reading(expression: nested(201)).codes == ["parse/too-deep"])
  }

  @Test func `a file has at most a million words and signs`() {
    // Where it is refused tells how much was read.
    let reading = Reading(repeated(",", 1_000_001))
    let refusals = reading.diagnostics.filter { $0.code == "lex/file-too-large" }
    #expect(refusals.map(\.span.lower) == [1_000_000])
  }

  @Test func `dates reach from the year 1 to the year 9999`() {
    for day in ["0001-01-01", "9999-12-31"] {
      #expect(Reading(expression: "m.d == \(day)").codes == [])
    }
    #expect(Reading(expression: "m.d == 0000-12-31").codes == ["lex/no-such-date"])
  }

  @Test func `a text that is far too long gives one finding`() {
    let text = "policy p for m: M { require r: m.t == \"" + repeated("a", 400_000) + "\" }"
    #expect(Reading(text).codes == ["lex/text-too-long"])
  }
}
