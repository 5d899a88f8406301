import Foundation
import Testing

/// Input that is broken, huge or hostile: one error with its place, the rest decided, and little
/// memory.
@Suite struct BrokenInputTests {
  private static let sound = #"{"id": "S-1", "merchant": {}}"#

  /// Runs on lines between two sound ones and returns what stands for them.
  private func decide(between lines: [Data]) async throws -> [DecisionLine] {
    let files = try Scratch()
    var all = Data(Self.sound.utf8)
    for line in lines + [Data(Self.sound.utf8)] { all += Data("\n".utf8) + line }
    let result = try await Tool.run(Tool.review(try files.write(all, to: "in.jsonl")))
    #expect(!result.crashed)
    #expect(result.status == 3)
    #expect(result.peakMemory < 300)
    let found = try DecisionLine.read(result.output)
    #expect(found.count == lines.count + 2)
    #expect(found.first?.submission == "S-1")
    #expect(found.last?.submission == "S-1")
    #expect(found.first?.outcome == found.last?.outcome)
    return found.dropFirst().dropLast()
  }

  @Test(arguments: [
    (#"{"id": "S-2""#, "data/json-syntax"), (#"{"id": 01}"#, "data/json-syntax"),
    ("{]", "data/json-syntax"), ("nothing", "data/json-syntax"), ("[]", "data/not-an-object"),
    ("17", "data/not-an-object"), ("{} {}", "data/json-syntax"),
    (#"{"id": "\ud800"}"#, "data/lone-surrogate"),
    (#"{"id": "\udc00\ud800"}"#, "data/lone-surrogate"),
    (#"{"id": "a\u0000b"}"#, "data/null-character"), ("{\"id\": \"a\0b\"}", "data/json-syntax"),
    ("\0\0\0", "data/json-syntax"), (#"{"id": "a", "id": "b"}"#, "data/duplicate-key"),
    (#"{"activity": {"price": NaN}}"#, "data/json-syntax"),
  ])
  func `a broken line keeps its place`(line: String, code: String) async throws {
    let found = try await decide(between: [Data(line.utf8)])
    #expect(found.map(\.outcome) == ["refer"])
    #expect(found.map(\.line) == [2])
    #expect(found.map(\.error?.code) == [code])
  }

  @Test func `a line that is not UTF-8 keeps its place`() async throws {
    let found = try await decide(between: [
      Data("{\"id\": \"".utf8) + Data([0xFF, 0xFE]) + Data("\"}".utf8)
    ])
    #expect(found.map(\.error?.code) == ["data/not-utf8"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a line of 50 MB is passed over without being held`() async throws {
    let start = Data(#"{"id": "S-2", "note": ""#.utf8)
    let long = start + Data(repeating: UInt8(ascii: "a"), count: 50_000_000) + Data(#""}"#.utf8)
    let found = try await decide(between: [long, Data("{}".utf8)])
    #expect(found.map(\.line) == [2, nil])
    #expect(found.map(\.error?.code) == ["data/record-too-large", nil])
    #expect(found.last?.submission == "3")
  }

  @Test func `10 000 nested brackets are too deep, wherever they stand`() async throws {
    let open = String(repeating: "[", count: 10_000)
    let close = String(repeating: "]", count: 10_000)
    let objects = String(repeating: #"{"a": "#, count: 10_000)
    let ends = String(repeating: "}", count: 10_000)
    let found = try await decide(
      between: [
        open + close, #"{"item": {"tags": "# + open + close + "}}", objects + "1" + ends, open,
        objects,
      ].map { Data($0.utf8) })
    #expect(found.map(\.line) == [2, 3, 4, 5, 6])
    #expect(found.prefix(3).allSatisfy { $0.error?.code == "data/too-deep" })
    // What is not closed either may be told instead.
    #expect(found.suffix(2).allSatisfy { $0.error != nil })
  }

  @Test func `a number without measure is out of range, and a long one is read in full`()
    async throws
  {
    let zeros = String(repeating: "0", count: 100_000)
    let found = try await decide(
      between: [
        "1e999999999", "-1e999999999", "1" + zeros, "1e-999999999", "0.\(zeros)1", "1.\(zeros)",
        "1e99999999999999999999",
      ].map { Data(#"{"activity": {"price": \#($0), "freight": 1}}"#.utf8) })
    let range = "data/out-of-range"
    let places = "data/too-many-decimals"
    #expect(found.map(\.error?.code) == [range, range, range, places, places, nil, range])
  }

  @Test func `a file cut off in the middle is one error behind what was read`() async throws {
    let files = try Scratch()
    let cut = #"{"id": "S-3", "merchant": {"orders"#
    let lines = try files.write("\(Self.sound)\n\(Self.sound)\n\(cut)", to: "in.jsonl")
    let array = try files.write("[\(Self.sound),\n\(Self.sound),\n\(cut)", to: "in.json")
    for input in [lines, array] {
      let result = try await Tool.run(Tool.review(input))
      #expect(result.status == 3)
      let found = try DecisionLine.read(result.output)
      #expect(found.map(\.submission) == ["S-1", "S-1", nil])
      #expect(found[2].line == 3)
      #expect(found[2].error?.code == "data/json-syntax")
    }
    let open = try files.write("[\(Self.sound)", to: "open.json")
    let result = try await Tool.run(Tool.review(open))
    #expect(result.status == 3)
    #expect(try DecisionLine.read(result.output).map(\.error?.code) == [nil, "data/json-syntax"])
  }

  @Test func `a list that goes on behind a mistake says that it was not read further`() async throws
  {
    let files = try Scratch()
    let broken = #"{"id": “S-2”}"#
    let inside = try files.write("[\(Self.sound),\n\(broken),\n\(Self.sound)]", to: "in.json")
    let last = try files.write("[\(Self.sound),\n\(broken)]", to: "last.json")
    let words = "`“` is no sign of JSON; write `\"`"
    let behind = "what stands behind it in this list was not read"
    for (path, isInside) in [(inside, true), (last, false)] {
      let found = try DecisionLine.read(try await Tool.run(Tool.review(path)).output)
      #expect(found.count == 2)
      let message = try #require(found.last?.error?.message)
      #expect(message.contains(words))
      #expect(message.hasSuffix(behind) == isInside, "\(message)")
    }
  }

  @Test func `a packed file that ends too early or is damaged says so where it does`() async throws
  {
    let files = try Scratch()
    let samples = Tool.path("Rules/samples/submissions.jsonl")
    let packed = try pack(samples, files)
    let whole = try await Tool.run(Tool.review(try files.write(packed, to: "whole.jsonl.gz")))
    #expect(whole.status == 0)
    #expect(whole.output == (try await Tool.run(Tool.review(samples))).output)
    let half = try files.write(packed.prefix(packed.count / 2), to: "half.jsonl.gz")
    let middle = packed.count / 2
    let broken = packed.prefix(middle) + Data(repeating: 0xFF, count: 64)
    let damaged = try files.write(broken + packed.dropFirst(middle + 64), to: "damaged.jsonl.gz")
    for (input, code) in [(half, "data/gzip-truncated"), (damaged, "data/gzip-corrupt")] {
      let result = try await Tool.run(Tool.review(input))
      #expect(!result.crashed)
      #expect(result.status == 3)
      let found = try DecisionLine.read(result.output)
      #expect(found.count > 50)
      #expect(found.last?.error?.code == code)
      // Damage may have broken a line before it is noticed; the lines before are whole.
      let sound = result.output.split(separator: "\n").prefix(40)
      #expect(whole.output.hasPrefix(sound.joined(separator: "\n") + "\n"))
    }
  }

  @Test func `a packed bomb is read as a stream`() async throws {
    let files = try Scratch()
    let zeros = try files.write(Data(repeating: UInt8(ascii: "0"), count: 40 << 20), to: "zeros")
    let bomb = try files.write(try pack(zeros, files), to: "bomb.jsonl.gz")
    let result = try await Tool.run(Tool.review(bomb))
    #expect(result.status == 3)
    #expect(result.peakMemory < 300)
    #expect(
      try DecisionLine.read(result.output).map(\.error?.code) == ["data/record-too-large"])
  }

  @Test(arguments: [
    ("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n", "data/yaml-anchor"),
    ("- {id: S-1}\n- *gone\n", "data/yaml-alias"),
    (String(repeating: "[", count: 100_000), "data/yaml-too-deep"),
    ("- {id: S-1\n", "data/yaml-syntax"), ("id: a\nid: b\n", "data/yaml-duplicate-key"),
    ("- !!python/object {}\n", "data/yaml-tag"),
  ])
  func `hostile YAML is one error`(yaml: String, code: String) async throws {
    let files = try Scratch()
    let result = try await Tool.run(Tool.review(try files.write(yaml, to: "in.yaml")))
    #expect(!result.crashed)
    #expect(result.status == 3)
    #expect(result.peakMemory < 300)
    let found = try DecisionLine.read(result.output)
    #expect(found.map(\.outcome) == ["refer"])
    #expect(found.map(\.error?.code) == [code])
  }

  private func pack(_ path: String, _ files: Scratch) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", path]
    process.standardOutput = try files.writer("packed")
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: files.url("packed"))
  }
}
