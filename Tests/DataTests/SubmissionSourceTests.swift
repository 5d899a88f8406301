import Foundation
import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct SubmissionSourceTests {
  @Test func `JSON Lines gives one submission a line, blank lines passed over`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a.jsonl", "\u{FEFF}{\"id\":\"a\"}\r\n\n  \t\r\n{\"item\":{}}\n{\"id\":\"c\"}")
    #expect(try delivered(path) == ["a", "4", "c"])
  }

  @Test func `a malformed line is one entry and the rest goes on`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a.ndjson",
      "{\"id\":\"a\"}\n{oops}\n{\"id\":\"c\",\"day\":1}\n\u{FEFF}{}\n5\n{\"id\":\"f\"}\n"
        + "{\"id\":\"g\""
    )
    #expect(
      try delivered(path) == [
        "a", "2!data/json-syntax", "3!data/wrong-type", "4!data/json-syntax",
        "5!data/not-an-object", "f", "7!data/json-syntax",
      ])
  }

  @Test func `an empty file gives nothing`() throws {
    let folder = try Folder()
    #expect(try delivered(try folder.write("a.jsonl", "")) == [])
    #expect(try delivered(try folder.write("b.jsonl", "\n \n")) == [])
    #expect(try delivered(try folder.write("c.json", "[]")) == [])
    #expect(try delivered(try folder.write("d.json", " [ ] \n")) == [])
    #expect(try delivered(try folder.write("e.json", "")) == ["1!data/json-syntax"])
    #expect(try delivered(try folder.write("f.yaml", "# no\n")) == ["1!data/yaml-empty"])
    #expect(try delivered(try folder.write("g.yaml", "[]\n")) == [])
  }

  @Test func `lines across the borders of the buffer are kept whole`() throws {
    let folder = try Folder()
    var text = ""
    for number in 0..<300 {
      let filler = String(repeating: "x", count: number * 37 % 5000)
      text += "{\"id\":\"\(number)\",\"x\":\"\(filler)\"}\n"
    }
    text +=
      "{\"id\":\"big\",\"x\":\"\(String(repeating: "y", count: 3_000_000))\"}\n{\"id\":\"z\"}\n"
    #expect(
      try delivered(try folder.write("a.jsonl", text)) == (0..<300).map(String.init) + ["big", "z"])
    let array = "[" + text.split(separator: "\n").joined(separator: ",\n") + "]"
    #expect(
      try delivered(try folder.write("a.json", array)) == (0..<300).map(String.init) + ["big", "z"])
  }

  @Test func `a line of 50 MB is one malformed record`() throws {
    let folder = try Folder()
    let huge = "{\"x\":\"" + String(repeating: "a", count: 50_000_000) + "\"}"
    let path = try folder.write("a.jsonl", "{\"id\":\"a\"}\n\(huge)\n{\"id\":\"c\"}\n")
    #expect(try delivered(path) == ["a", "2!data/record-too-large", "c"])
    let array = try folder.write("a.json", "[{\"id\":\"a\"},\n\(huge),\n{\"id\":\"c\"}]")
    #expect(try delivered(array) == ["a", "2!data/record-too-large", "c"])
    let single = try folder.write("b.json", huge)
    #expect(try delivered(single) == ["1!data/record-too-large"])
  }

  @Test func `a JSON file is one object or an array`() throws {
    let folder = try Folder()
    #expect(try delivered(try folder.write("a.json", "\u{FEFF}\n{\"id\":\n\"a\"}\n")) == ["a"])
    let array = " [\n{\"id\":\"a,]}\\\"\"} ,\n\n{\"item\":{\"tags\":[\"}\"]}}\n,{\"id\":\"c\"}\n]\n"
    #expect(try delivered(try folder.write("b.json", array)) == ["a,]}\"", "4", "c"])
    #expect(try delivered(try folder.write("c.json", "7")) == ["1!data/not-an-object"])
    #expect(
      try delivered(try folder.write("d.json", "[{\"id\":\"a\"},7,[],{\"id\":\"b\"}]")) == [
        "a", "1!data/not-an-object", "1!data/not-an-object", "b",
      ])
    #expect(
      try delivered(try folder.write("e.json", "[{\"day\":1,\"id\":\"a\"},{\"id\":\"b\"}]")) == [
        "1!data/wrong-type", "b",
      ])
  }

  @Test(arguments: [
    ("[{\"id\":\"a\"},\n{\"id\":},{\"id\":\"c\"}]", ["a", "2!data/json-syntax"]),
    ("[{\"id\":\"a\"},\ntru,{\"id\":\"c\"}]", ["a", "2!data/json-syntax"]),
    ("[{\"id\":\"a\"},\n]", ["a", "2!data/json-syntax"]),
    ("[{\"id\":\"a\"},,{\"id\":\"c\"}]", ["a", "1!data/json-syntax"]),
    ("[,{\"id\":\"a\"}]", ["1!data/json-syntax"]),
    ("[{\"id\":\"a\"}", ["a", "1!data/json-syntax"]),
    ("[{\"id\":\"a\"},", ["a", "1!data/json-syntax"]),
    ("[", ["1!data/json-syntax"]),
    ("[{\"id\":\"a\"}]]", ["a", "1!data/json-syntax"]),
    ("[{\"id\":\"a\"}]\n\n{}", ["a", "3!data/json-syntax"]),
    ("[{\"id\":\"a\"} {\"id\":\"b\"}]", ["1!data/json-syntax"]),
    ("[{\"id\":\"a\"},{\"id\":\"b]", ["a", "1!data/json-syntax"]),
    ("[{\"id\":\"a\"},{\"id\":[}],{}]", ["a", "1!data/json-syntax"]),
    ("{\"id\":\"a\"}\n{\"id\":\"b\"}", ["1!data/json-syntax"]),
    ("[{\"id\":\"a\"},}{,{}]", ["a", "1!data/json-syntax"]),
  ]) func `in an array what stands before a syntax error is kept and the rest is one error`(
    text: String, expected: [String]
  ) throws {
    let folder = try Folder()
    #expect(try delivered(try folder.write("a.json", text)) == expected)
  }

  @Test func `deep nesting in an array is one malformed record`() throws {
    let folder = try Folder()
    let deep =
      String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
    let path = try folder.write("a.json", "[{\"x\":\(deep)},{\"id\":\"b\"}]")
    #expect(try delivered(path) == ["1!data/too-deep", "b"])
  }

  @Test func `YAML submissions are typed by the schema`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a.yaml",
      """
      - id: S-1
        item: {name: no, price: 199, rate: 5.2%, category: 女装, listed: 2026-11-01, fresh: true}
      - id: 007
        商品: {stock: ~, sku: null, tags: [1, yes, "null"]}
      - id: S-3
        item:
          name: a
          price: "199"
      - 5
      - item: {stock: 012}
      - item: {fresh: yes}
      """)
    #expect(
      try delivered(path) == [
        "S-1", "007", "5!data/wrong-type", "9!data/not-an-object", "10!data/wrong-type",
        "11!data/wrong-type",
      ])
    let source = try SubmissionSource(path: path, reader: try Shop.reader())
    let first = try #require(try source.next()).get()
    guard case .value(.record(let item)) = first.record.slots[0] else {
      Issue.record("no item")
      return
    }
    #expect(item.slots[0] == .value(.text("no")))
    #expect(item.slots[1] == .value(.decimal(decimal("199"))))
    #expect(item.slots[3] == .value(.decimal(decimal("0.052"))))
    #expect(item.slots[5] == .value(.enumCase(0)))
    #expect(item.slots[8] == .value(.bool(true)))
    let second = try #require(try source.next()).get()
    guard case .value(.record(let item)) = second.record.slots[0] else {
      Issue.record("no item")
      return
    }
    #expect(item.slots[4] == .missing)
    #expect(item.slots[12] == .missing)
    #expect(
      item.slots[10]
        == .value(.list([.value(.text("1")), .value(.text("yes")), .value(.text("null"))])))
    guard case .failure(let third) = try #require(try source.next()) else {
      Issue.record("read")
      return
    }
    #expect(third.submission == "S-3")
    #expect(third.message.english.hasSuffix("(line 8)"))
  }

  @Test func `a broken YAML file is one malformed record with its line`() throws {
    let folder = try Folder()
    #expect(
      try delivered(try folder.write("a.yml", "id: a\nitem: [1\n")) == ["3!data/yaml-syntax"])
    #expect(try delivered(try folder.write("b.yaml", "id: S\nday: 2026-01-01\n")) == ["S"])
  }

  @Test func `progress is told in bytes of the file`() throws {
    let folder = try Folder()
    let path = try folder.write("a.jsonl", "{\"id\":\"a\"}\n")
    let source = try SubmissionSource(path: path, reader: try Shop.reader())
    #expect(source.bytesTotal == 11)
    #expect(source.bytesConsumed == 0)
    while try source.next() != nil {}
    #expect(source.bytesConsumed == 11)
  }

  @Test func `a descriptor is read as JSON Lines`() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("{\"id\":\"a\"}\n{\"id\":\"b\"}".utf8))
    try pipe.fileHandleForWriting.close()
    let source = try SubmissionSource(
      descriptor: pipe.fileHandleForReading.fileDescriptor, reader: try Shop.reader())
    #expect(source.bytesTotal == nil)
    #expect(try source.next()?.get().id == "a")
    #expect(try source.next()?.get().id == "b")
    #expect(try source.next() == nil)
    try pipe.fileHandleForReading.close()
  }

  @Test(arguments: [
    ("missing.jsonl", "data/file-missing"), ("a.csv", "data/file-missing"),
    ("a.txt", "data/format"), ("a", "data/format"), ("folder.jsonl", "data/file-unreadable"),
    ("a\u{0}.jsonl", "data/file-missing"),
  ]) func `a file that cannot be read is told so`(name: String, code: String) throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder.jsonl", withIntermediateDirectories: true)
    let error = #expect(throws: DataError.self) { try delivered(folder.path + "/" + name) }
    #expect(error?.code == code)
    #expect(error?.message.chinese.isEmpty == false)
  }
}
