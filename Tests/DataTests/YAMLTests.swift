import MenkanData
import MenkanSource
import Testing

/// Why a YAML text is refused, as `line:column code`; `read` where it is not.
private func outcome(_ text: String) -> String { outcome(Array(text.utf8)) }

private func outcome(_ bytes: [UInt8]) -> String {
  do throws(DataError) {
    _ = try YAMLDocument(bytes)
    return "read"
  } catch {
    return "\(error.line ?? 0):\(error.column ?? 0) \(error.code)"
  }
}

private func root(_ text: String) throws -> YAMLNode { try YAMLDocument(Array(text.utf8)).root }

struct YAMLTests {
  @Test func `scalars are text and tell whether they had quotes`() throws {
    let elements = try #require(
      root("[no, 'no', \"a\\nb\", 007, 1e3, ~, '', null, Null, 'null', 2026-11-01]").elements)
    let kinds: [YAMLNode.Kind] = [
      .scalar("no", isPlain: true), .scalar("no", isPlain: false),
      .scalar("a\nb", isPlain: false), .scalar("007", isPlain: true),
      .scalar("1e3", isPlain: true), .scalar("~", isPlain: true), .scalar("", isPlain: false),
      .scalar("null", isPlain: true), .scalar("Null", isPlain: true),
      .scalar("null", isPlain: false), .scalar("2026-11-01", isPlain: true),
    ]
    #expect(elements.map(\.kind) == kinds)
    #expect(elements.map(\.isNull).map { $0 ? 1 : 0 } == [0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0])
  }

  @Test func `mappings keep their order and everything has its place`() throws {
    let node = try root("\u{FEFF}# 注释\n名称: 中文\nb:\n  - x\n  -   y\nc: |\n  text\n")
    let pairs = try #require(node.pairs)
    #expect(pairs.map(\.key) == ["名称", "b", "c"])
    #expect(node.position == YAMLPosition(line: 2, column: 1, offset: 12))
    #expect(pairs[0].value.position == YAMLPosition(line: 2, column: 5, offset: 20))
    #expect(pairs[1].position == YAMLPosition(line: 3, column: 1, offset: 27))
    let elements = try #require(node["b"]?.elements)
    #expect(elements[0].position == YAMLPosition(line: 4, column: 5, offset: 34))
    #expect(elements[1].position == YAMLPosition(line: 5, column: 7, offset: 42))
    #expect(node["c"]?.kind == .scalar("text\n", isPlain: false))
    #expect(node["d"] == nil)
  }

  @Test func `places stay right behind breaks that editors do not show`() throws {
    let node = try root("a: 'x\u{2028}y\u{85}z'\nb: 1\r\nc: 2\r\n")
    #expect(try #require(node.pairs).map(\.position.line) == [1, 2, 3])
    #expect(try #require(node.pairs).map(\.position.column) == [1, 1, 1])
  }

  @Test func `places are right in a long line`() throws {
    let text = "[" + String(repeating: "中, ", count: 10_000) + "x]"
    let elements = try #require(root(text).elements)
    #expect(elements[10_000].position == YAMLPosition(line: 1, column: 30_002, offset: 50_001))
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 data/yaml-anchor"), ("&x [1]", "1:1 data/yaml-anchor"),
    ("a: 1\nb: *a", "2:4 data/yaml-alias"), ("- &a {b: 1}", "1:3 data/yaml-anchor"),
    ("a: !!str 1", "1:4 data/yaml-tag"), ("a: !x {b: 1}", "1:4 data/yaml-tag"),
    ("- !!set [1]", "1:3 data/yaml-tag"), ("%TAG ! tag:x,2000:\n---\na: 1", "1:1 data/yaml-tag"),
    ("a: 1\n---\nb: 2", "2:1 data/yaml-several-documents"),
    ("a: 1\n...\n---\n", "3:1 data/yaml-several-documents"),
    ("a: 1\nb: 2\na: 3", "3:1 data/yaml-duplicate-key"),
    ("{a: 1, \"a\": 2}", "1:8 data/yaml-duplicate-key"),
    ("x:\n  - {q: 1, q: 2}", "2:12 data/yaml-duplicate-key"),
    ("<<: {a: 1}", "1:1 data/yaml-merge-key"), ("[a]: 1", "1:1 data/yaml-key"),
    ("? {a: 1}\n: 2", "1:3 data/yaml-key"), ("? \n: 1", "1:2 data/yaml-key"),
    ("", "0:0 data/yaml-empty"), ("# nothing\n", "0:0 data/yaml-empty"),
    ("a: [1, 2", "1:9 data/yaml-syntax"), ("a: b: c", "1:5 data/yaml-syntax"),
    ("a: 'x", "1:6 data/yaml-syntax"), ("a:\n\t- 1", "2:1 data/yaml-syntax"),
    ("a: @x", "1:4 data/yaml-syntax"), ("a: \"\\q\"", "1:5 data/yaml-syntax"),
    ("a: 1\nb: \u{1}", "2:4 data/yaml-syntax"), ("{a: 1]", "1:6 data/yaml-syntax"),
    ("- a\nb: 1", "2:1 data/yaml-syntax"), (": 1", "1:1 data/yaml-syntax"),
  ]) func `what is not read is refused with its place`(text: String, expected: String) {
    #expect(outcome(text) == expected)
  }

  @Test func `bytes that are not UTF-8 are refused with their place`() {
    #expect(outcome(Array("a: 1\nb: 中".utf8) + [0xFF]) == "2:5 data/yaml-not-utf8")
    #expect(outcome([0xFF, 0xFE, 0x61, 0x00]) == "1:1 data/yaml-not-utf8")
  }

  @Test func `sixty-four levels are read and one more is not`() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(outcome(nested(64)) == "read")
    #expect(outcome(nested(65)) == "1:65 data/yaml-too-deep")
    #expect(outcome(String(repeating: "- ", count: 65) + "a") == "1:129 data/yaml-too-deep")
  }

  @Test func `a hundred thousand open brackets are refused at once`() {
    let brackets = String(repeating: "[", count: 100_000)
    let time = ContinuousClock().measure {
      #expect(outcome(brackets) == "1:65 data/yaml-too-deep")
    }
    // Read to the end they would take ten seconds.
    #expect(time < .seconds(3))
    #expect(outcome(String(repeating: "{a: ", count: 100_000)).hasSuffix("data/yaml-too-deep"))
    #expect(outcome(String(repeating: "- ", count: 100_000)).hasSuffix("data/yaml-too-deep"))
    #expect(outcome(String(repeating: "? ", count: 100_000)).hasSuffix("data/yaml-key"))
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      bomb += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      bomb += "]\n"
    }
    #expect(outcome(bomb) == "1:4 data/yaml-anchor")
  }

  @Test func `a file beyond 8 MiB is refused`() {
    let fits = Array("- a\n#".utf8) + [UInt8](repeating: 0x61, count: (8 << 20) - 5)
    #expect(outcome(fits) == "read")
    #expect(outcome(fits + [UInt8(ascii: "\n")]) == "0:0 data/yaml-too-large")
  }

  @Test func `every refusal speaks both languages`() throws {
    for text in ["a: &x 1", "a: [1, 2", "a: b: c", "a: 1\na: 2", "a: @x", "%FOO\n---\n"] {
      do throws(DataError) {
        _ = try YAMLDocument(Array(text.utf8))
        Issue.record("read: \(text)")
      } catch {
        #expect(error.message.english != error.message.chinese)
        #expect(error.message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
      }
    }
  }

  @Test func `texts damaged at random are read or refused but never crash`() {
    var random = SeededRandom(state: 7)
    let good = Array("a: [1, {b: 'x'}]\n名: |\n  text\nc:\n  - \"q\\n\"\n  - ? k\n    : v\n".utf8)
    let signs = Array("[]{}:-?'\"|>&*!%#@ \n\t,\\".utf8) + [0xE4, 0x00]
    var refused = 0
    for _ in 0..<5000 {
      var text = good
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(text.count))
        text[place] = signs[Int(random.next() % UInt64(signs.count))]
      }
      if outcome(text) != "read" { refused += 1 }
    }
    #expect(refused > 2000 && refused < 5000)
  }
}
