import MenkanSource
import MenkanSyntax
import TestSupport
import Testing

@Suite struct HostileInputTests {
  @Test(arguments: [
    "(", "not ", "- ", "f(", "if ", "if(", "IF(", "x in [", "a or a and a == a + a * (",
    "a ?? -", "min(a for a in ", "a within (",
  ])
  func `deep nesting is one mistake`(piece: String) {
    let codes = Reading(expression: String(repeating: piece, count: 10_000)).codes
    #expect(codes.filter { $0 != "lex/needless-sign" } == ["parse/too-deep"])
  }

  @Test func `deep braces are few mistakes`() {
    let codes = Reading(expression: String(repeating: "choose { when ", count: 10_000)).codes
    #expect(codes.filter { $0 != "parse/missing-brace" } == ["parse/too-deep"])
    #expect(codes.count == 4)
  }

  @Test(arguments: ["\"\" ", "「", "‘", "“", "`a", "`a`", "1万", "{a} ", "a.", "2026-"])
  func `a long line is read in time that grows with its length`(piece: String) {
    let clock = ContinuousClock()
    let short = clock.measure { _ = Reading(String(repeating: piece, count: 10_000)).codes }
    let long = clock.measure { _ = Reading(String(repeating: piece, count: 40_000)).codes }
    // Four times the text; a search from every place to the end would take sixteen times as long.
    #expect(long < short * 10 + .milliseconds(200))
  }

  @Test func `long rows of operands, blocks and types are bounded`() {
    let row = Array(repeating: "a", count: 5_000).joined(separator: " or ")
    #expect(Reading(expression: row).codes == ["parse/too-deep"])
    let types = String(repeating: "list<", count: 5_000)
    #expect(Reading("entity E {\n a: \(types)\n}").codes == ["parse/too-deep"])
    let blocks = String(repeating: "when a {\n", count: 300) + String(repeating: "}\n", count: 300)
    #expect(Reading(items: blocks).codes == ["parse/too-deep"])
    let enums = String(repeating: "a {", count: 300) + String(repeating: "}", count: 300)
    #expect(Reading("enum E {\(enums)}").codes == ["parse/too-deep"])
    let groups = String(repeating: "group g {\n", count: 300) + String(repeating: "}\n", count: 300)
    #expect(Reading(items: groups).codes == ["parse/too-deep"])
  }

  @Test func `a nested error leaves the next rule alone`() {
    let deep = String(repeating: "(", count: 1_000)
    let reading = Reading(items: "require a: \(deep)\nrequire b: m.b")
    #expect(reading.codes == ["parse/too-deep"])
    #expect(reading.items.last == "(require b (. m b))")
  }

  @Test func `bytes that are no text are told apart from another encoding`() {
    var bytes = Array("entity E {\n  a: int // x\n}\n".utf8)
    bytes[22] = 0xFF
    #expect(Reading(bytes: bytes).codes == ["lex/invalid-bytes"])
    #expect(Reading(bytes: bytes).declarations == ["(entity E (a int))"])
    // GB18030 has bytes above 0x80 in nearly every word.
    let foreign = (0..<40).flatMap { _ in [0xB2, 0xDF, 0xC2, 0xD4, 0x20] as [UInt8] }
    #expect(Reading(bytes: foreign).codes == ["lex/not-utf8"])
  }

  @Test func `a byte order mark is skipped and control characters are named`() {
    #expect(Reading("\u{FEFF}entity E { a: int }").codes == [])
    let reading = Reading("entity E { a\u{0}: int\u{200B} }\u{7}")
    #expect(
      reading.codes == [
        "lex/control-character", "lex/invisible-character", "lex/control-character",
      ])
    #expect(Reading(reading.mended).codes == [])
  }

  @Test func `a look-alike letter is a warning`() {
    let reading = Reading(expression: "m.pаrt + m.商品price")
    #expect(reading.codes == ["lex/confusable-name"])
    #expect(reading.diagnostics.first?.severity == .warning)
  }

  @Test func `one spelling on the screen is one name`() {
    #expect(
      Reading(expression: "cafe\u{301}").expression == Reading(expression: "caf\u{E9}").expression)
  }

  @Test func `a file that is too large is not read`() {
    let reading = Reading(bytes: Array(repeating: 0x20, count: 4 << 20 | 1))
    #expect(reading.codes == ["lex/file-too-large"])
    #expect(Reading(bytes: Array(repeating: 0x20, count: 4 << 20)).codes == [])
  }

  @Test func `no more than two hundred diagnostics are given`() {
    #expect(Reading(String(repeating: "@ ", count: 10_000)).codes.count == 200)
    let rules = String(repeating: "require a: >\n", count: 1_000)
    #expect(Reading(items: rules).codes.count == 200)
  }

  /// A small generator with a fixed seed, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: 0..<8) func `damaged rule files never do harm`(seed: UInt64) {
    var random = Generator(state: Draws.seed(seed) &* 7919 &+ 1)
    let pieces: [[UInt8]] = [
      Array("{".utf8), Array("}".utf8), Array("(".utf8), Array("\"".utf8), Array("“".utf8),
      Array("`".utf8), Array("\n".utf8), Array("除非".utf8), Array("if ".utf8), Array("2026-".utf8),
      Array("..".utf8), Array("万".utf8), [0xE4], [0x00], [0xFF, 0xFE], Array("\\".utf8),
      Array("在最近".utf8), Array("when ".utf8), Array("from ".utf8), Array("waive ".utf8),
      Array("豁免".utf8), Array("group {".utf8), Array("<".utf8), Array("within previous ".utf8),
      Array(", ".utf8), Array("%".utf8), Array("//".utf8),
    ]
    let examples = [ReferenceExample.english, ReferenceExample.chinese].map { Array($0.utf8) }
    for original in Reading.ruleFiles.map(\.bytes) + examples {
      for _ in 0..<Draws.count(3) {
        var bytes = original
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
          default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
          }
        }
        let reading = Reading(bytes: bytes)
        let end = Int32(bytes.count)
        let spans =
          reading.diagnostics.flatMap {
            $0.labels.map(\.span) + $0.fixIts.flatMap { $0.edits.map(\.span) }
          }
          + reading.tree.expressions.map(\.span) + reading.tree.tokens.map(\.span)
        #expect(spans.allSatisfy { $0.lower >= 0 && $0.upper <= end })
        #expect(reading.diagnostics.count <= 200)
        #expect(reading.diagnostics.allSatisfy { !$0.title.chinese.isEmpty })
        _ = reading.declarations
      }
    }
  }
}
