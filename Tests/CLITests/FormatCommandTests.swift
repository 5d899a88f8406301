import Foundation
import Testing

@Suite struct FormatCommandTests {
  private let loose = "module a\npolicy p for n:int {require r:n>1}\n"
  private let laidOut = "module a\n\npolicy p for n: int {\n  require r: n > 1\n}\n"

  @Test func `the rules of this repository are in their canonical layout`() async throws {
    let result = try await Tool.run(["fmt", "--check", "--rules", Tool.rules])
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.error.hasSuffix(": 0 would change\n"))
  }

  @Test func `files are written where that changes them, and named`() async throws {
    let files = try Scratch()
    let changed = try files.write(loose, to: "rules/a.menkan")
    let same = try files.write(laidOut, to: "rules/deep/b.menkan")
    let before = try FileManager.default.attributesOfItem(atPath: same)[.modificationDate] as? Date
    let result = try await Tool.run(["fmt", "--rules", files.path("rules")])
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.error == "\(changed)\nlaid out 2 files: 1 changed\n")
    #expect(try files.text("rules/a.menkan") == laidOut)
    let after = try FileManager.default.attributesOfItem(atPath: same)[.modificationDate] as? Date
    #expect(before == after)
    let names = try FileManager.default.contentsOfDirectory(atPath: files.path("rules"))
    #expect(names.sorted() == ["a.menkan", "deep"], "nothing temporary is left")
  }

  @Test func `a file with mistakes is left alone, the others go on`() async throws {
    let files = try Scratch()
    let broken = "module a\npolicy p for n:int {require r:n>}\n"
    let first = try files.write(broken, to: "a.menkan")
    let second = try files.write(loose, to: "b.menkan")
    let result = try await Tool.run(["fmt", first, second, first])
    #expect(result.status == 1)
    #expect(result.error.contains("a.menkan:2:33"))
    #expect(result.error.hasSuffix("laid out 2 files: 1 changed, 1 left as it is\n"))
    #expect(try files.text("a.menkan") == broken)
    #expect(try files.text("b.menkan") == laidOut)
  }

  @Test func `with --check nothing is written and the difference is shown`() async throws {
    let files = try Scratch()
    let path = try files.write(loose, to: "a.menkan")
    let result = try await Tool.run(["fmt", "--check", path])
    #expect(result.status == 1)
    #expect(
      result.output == """
        \(path)
             2 - policy p for n:int {require r:n>1}
             2 +\u{20}
             3 + policy p for n: int {
             4 +   require r: n > 1
             5 + }

        """)
    #expect(result.error == "checked the layout of 1 file: 1 would change\n")
    #expect(try files.text("a.menkan") == loose)
  }

  @Test func `standard input goes to standard output`() async throws {
    let result = try await Tool.run(["fmt", "-"], input: loose)
    #expect(result.status == 0)
    #expect(result.output == laidOut)
    let broken = try await Tool.run(["fmt", "-"], input: "policy", locale: "zh_CN.UTF-8")
    #expect(broken.status == 1)
    #expect(broken.output == "")
    #expect(broken.error.contains("标准输入:1:7"))
  }

  @Test func `a link stays a link and a file keeps its permissions`() async throws {
    let files = try Scratch()
    let path = try files.write(loose, to: "real.menkan")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: files.path("link.menkan"), withDestinationPath: path)
    let result = try await Tool.run(["fmt", files.path("link.menkan")])
    #expect(result.status == 0)
    #expect(try files.text("real.menkan") == laidOut)
    let link = try FileManager.default.attributesOfItem(atPath: files.path("link.menkan"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    let real = try FileManager.default.attributesOfItem(atPath: path)
    #expect(real[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a path that is not there is wrong use`() async throws {
    let result = try await Tool.run(["fmt", "/nowhere/a.menkan"])
    #expect(result.status == 2)
    #expect(result.error == "menkan: there is no file /nowhere/a.menkan\n")
  }
}
