import Foundation
import Testing

@Suite struct CheckFixTests {
  private static let head = """
    module a
    entity Item "商品" { share "占比": percent in 0%..100%, n "件数": int in 0..100 }
    policy p "甲" for item "商品": Item {

    """

  private static func run(_ files: Scratch, _ more: String...) async throws -> Tool.Result {
    try await Tool.run(["check", "--fix", "--no-lints", "--rules", files.path("rules")] + more)
  }

  @Test func `what has one mend is mended, told, and checked again`() async throws {
    let files = try Scratch()
    try files.write(
      Self.head + "  require share \"占比\": 商品.占比 <= 5 && item.n > 1;\n}\n", to: "rules/a.menkan")
    let result = try await Self.run(files)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(
      try files.text("rules/a.menkan")
        == Self.head + "  require share \"占比\": 商品.占比 <= 5% and item.n > 1\n}\n")
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first?.hasSuffix("rules/a.menkan:4:32: replace `5` with `5%`") == true)
    #expect(lines[3] == "mended 3 mistakes in 1 file")
    #expect(lines[4].hasSuffix(": all sound"))
    let left = try FileManager.default.contentsOfDirectory(atPath: files.path("rules"))
    #expect(left == ["a.menkan"])
  }

  @Test func `what has no mend is left, shown, and fails`() async throws {
    let files = try Scratch()
    let text = Self.head + "  require share \"占比\": item.share <= item.n\n}\n"
    try files.write(text, to: "rules/a.menkan")
    let result = try await Self.run(files)
    #expect(result.status == 1)
    #expect(result.output.contains("error[type/percent-against-number]"))
    #expect(result.error.hasPrefix("nothing to mend by itself\n"))
    #expect(try files.text("rules/a.menkan") == text)
  }

  @Test func `a mend that another one makes possible comes in the next round`() async throws {
    let files = try Scratch()
    // The field is known, and so its type, only when its name is mended.
    try files.write(
      Self.head
        + "  require n \"件数\": not (1 < item.n < 5) ;\n  require s \"占比\": item.shaer <= 5\n}\n",
      to: "rules/a.menkan")
    let result = try await Self.run(files)
    #expect(result.status == 0, "\(result.output)")
    let text = try files.text("rules/a.menkan")
    #expect(text.contains("item.share <= 5%"))
    #expect(text.contains("not ((1 < item.n and item.n < 5))"))
  }

  @Test func `only the named file is changed`() async throws {
    let files = try Scratch()
    let wrong = "policy p \"甲\" for n \"数\": int { require r \"大\": n => 1 }\n"
    try files.write("module a\n" + wrong, to: "rules/a.menkan")
    try files.write("module b\n" + wrong, to: "rules/b.menkan")
    let result = try await Self.run(files, files.path("rules/a.menkan"))
    #expect(result.status == 0)
    #expect(try files.text("rules/a.menkan").contains("n >= 1"))
    #expect(try files.text("rules/b.menkan").contains("n => 1"))
  }

  @Test func `a link keeps pointing at its file, whose rights stay`() async throws {
    let files = try Scratch()
    let real = try files.write(
      "module a\npolicy p \"甲\" for n \"数\": int { require r \"大\": n => 1 }\n", to: "real.menkan")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try files.write("", to: "rules/x")
    try FileManager.default.createSymbolicLink(
      atPath: files.path("rules/a.menkan"), withDestinationPath: real)
    _ = try await Self.run(files)
    #expect(try files.text("real.menkan").contains("n >= 1"))
    let link = try FileManager.default.attributesOfItem(atPath: files.path("rules/a.menkan"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    let rights = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions]
    #expect(rights as? Int == 0o640)
  }
}
