import MenkanData
import Testing

struct GzipTests {
  @Test func `a packed file is read like the file in it`() throws {
    let folder = try Folder()
    #expect(try delivered(try folder.write("a.jsonl.gz", Packed.twoLines)) == ["a", "b"])
    #expect(try delivered(try folder.write("a.json.gz", Packed.lastLine)) == ["c"])
    #expect(try delivered(try folder.write("a.yaml.gz", Packed.lastLine)) == ["c"])
  }

  @Test func `several members are one file and zeros at the end are nothing`() throws {
    let folder = try Folder()
    let bytes = Packed.twoLines + Packed.twoLines + Packed.lastLine + [0, 0, 0]
    #expect(
      try delivered(try folder.write("a.jsonl.gz", bytes)) == ["a", "b", "a", "b", "c"])
  }

  @Test func `a file that ends too early keeps its records and ends with one entry`() throws {
    let folder = try Folder()
    let whole = Packed.twoLines
    let cut = Packed.twoLines + Packed.lastLine.dropLast(9)
    #expect(
      try delivered(try folder.write("a.jsonl.gz", cut)) == ["a", "b", "3!data/gzip-truncated"])
    #expect(
      try delivered(try folder.write("b.jsonl.gz", Array(whole.dropLast(4)))) == [
        "a", "b", "3!data/gzip-truncated",
      ])
    #expect(
      try delivered(try folder.write("c.jsonl.gz", [UInt8]())) == ["1!data/gzip-truncated"])
    #expect(
      try delivered(try folder.write("d.yaml.gz", Array(whole.dropLast(4)))) == [
        "1!data/gzip-truncated"
      ])
    #expect(
      try delivered(try folder.write("e.json.gz", Array(Packed.lastLine.dropLast(4)))) == [
        "1!data/gzip-truncated"
      ])
  }

  @Test func `a damaged file keeps its records and ends with one entry`() throws {
    let folder = try Folder()
    var wrongSum = Packed.twoLines
    wrongSum[wrongSum.count - 6] ^= 0xFF
    #expect(
      try delivered(try folder.write("a.jsonl.gz", wrongSum)) == ["a", "b", "3!data/gzip-corrupt"])
    let trailing = Packed.twoLines + Array("rubbish".utf8)
    #expect(
      try delivered(try folder.write("b.jsonl.gz", trailing)) == ["a", "b", "3!data/gzip-corrupt"])
    #expect(
      try delivered(try folder.write("c.jsonl.gz", "{\"id\":\"a\"}\n")) == ["1!data/gzip-corrupt"])
  }

  @Test func `a bomb is unpacked without being held`() throws {
    let folder = try Folder()
    var bomb: [UInt8] = []
    for _ in 0..<300 { bomb += Packed.mebibyte }
    bomb += Packed.twoLines
    // 300 MiB on one line, with the first line of the last member behind it.
    #expect(
      try delivered(try folder.write("a.jsonl.gz", bomb)) == ["1!data/record-too-large", "b"])
    #expect(try delivered(try folder.write("a.yaml.gz", bomb)) == ["1!data/yaml-too-large"])
  }
}
