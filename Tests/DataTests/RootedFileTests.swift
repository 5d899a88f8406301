import Foundation
import MenkanData
import Testing

struct RootedFileTests {
  @Test func `a file below the root is read, packed or not`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/lists", withIntermediateDirectories: true)
    _ = try folder.write("lists/a.yaml", "[a]")
    _ = try folder.write("lists/b.jsonl.gz", Packed.twoLines)
    #expect(try RootedFile("lists/a.yaml", under: folder.path).bytes() == Array("[a]".utf8))
    #expect(
      try RootedFile("./lists//b.jsonl.gz", under: folder.path).bytes()
        == Array("{\"id\":\"a\"}\n{\"id\":\"b\"}\n".utf8))
  }

  @Test(arguments: [
    "/etc/passwd", "../secret.yaml", "lists/../../secret.yaml", "", "link.yaml", "up/secret.yaml",
    "a\u{0}b",
  ]) func `a path that leads out of the root is refused`(path: String) throws {
    let folder = try Folder()
    _ = try folder.write("secret.yaml", "[secret]")
    let root = folder.path + "/root"
    let files = FileManager.default
    try files.createDirectory(atPath: root + "/lists", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: root + "/link.yaml", withDestinationPath: folder.path + "/secret.yaml")
    try files.createSymbolicLink(atPath: root + "/up", withDestinationPath: "..")
    let error = #expect(throws: DataError.self) { try RootedFile(path, under: root) }
    #expect(error?.code == "data/path-outside")
  }

  @Test func `a folder whose name only begins like the root is outside`() throws {
    let folder = try Folder()
    let files = FileManager.default
    for name in ["rules", "rules2"] {
      try files.createDirectory(
        atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
    _ = try folder.write("rules2/a.yaml", "[a]")
    try files.createSymbolicLink(
      atPath: folder.path + "/rules/a.yaml", withDestinationPath: "../rules2/a.yaml")
    let error = #expect(throws: DataError.self) {
      try RootedFile("a.yaml", under: folder.path + "/rules")
    }
    #expect(error?.code == "data/path-outside")
  }

  @Test func `a link within the root is followed`() throws {
    let folder = try Folder()
    _ = try folder.write("a.yaml", "[a]")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b.yaml", withDestinationPath: "a.yaml")
    #expect(try RootedFile("b.yaml", under: folder.path).bytes() == Array("[a]".utf8))
  }

  @Test func `a missing, an overlong and a damaged file are told apart`() throws {
    let folder = try Folder()
    let missing = #expect(throws: DataError.self) { try RootedFile("a", under: folder.path) }
    #expect(missing?.code == "data/file-missing")
    _ = try folder.write("big.yaml", [UInt8](repeating: 0x20, count: (8 << 20) + 1))
    let big = #expect(throws: DataError.self) {
      try RootedFile("big.yaml", under: folder.path).bytes()
    }
    #expect(big?.code == "data/file-too-large")
    _ = try folder.write("cut.yaml.gz", Array(Packed.twoLines.dropLast(3)))
    let cut = #expect(throws: DataError.self) {
      try RootedFile("cut.yaml.gz", under: folder.path).bytes()
    }
    #expect(cut?.code == "data/gzip-corrupt")
    let noRoot = #expect(throws: DataError.self) {
      try RootedFile("a", under: folder.path + "/none")
    }
    #expect(noRoot?.code == "data/file-missing")
  }
}
