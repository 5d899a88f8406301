import Foundation
import Testing

/// `menkan repl` from a pipe.
@Suite struct ReplCommandTests {
  @Test func `without rules there are calculations, and the end of the input ends it`() async throws
  {
    let files = try Scratch()
    let result = try await Tool.run(
      ["repl", "--rules", files.path("none"), "--locale", "en"],
      input: "1 + 2\n(3 *\n4)\n:quit\n5\n"
    )
    #expect(result.output == "= 3 (int)\n= 12 (int)\n")
    #expect(result.status == 0)
    let open = try await Tool.run(
      ["repl", "--rules", files.path("none"), "--locale", "en"], input: "(1 + 2")
    #expect(open.output.hasPrefix("error[parse/not-closed]"))
    #expect(open.status == 0)
  }

  @Test func `a line that does not end is refused, and not held`() async throws {
    let files = try Scratch()
    let result = try await Tool.run(
      ["repl", "--rules", files.path("none"), "--locale", "en"],
      input: String(repeating: "7", count: 100 << 20) + "\n1 + 2\n")
    #expect(result.output == "this is too long: at most 64 KiB\n= 3 (int)\n")
    #expect(result.peakMemory < 60)
  }

  @Test func `definitions are saved in the layout of the file`() async throws {
    let files = try Scratch()
    let text = "module m\n\npolicy p for n: int {\n  require r: n > 1\n}\n"
    try files.write(text, to: "rules/m.menkan")
    let input = "let twice=n*2\nrequire big:twice>9\n:save\n:definitions\ntwice\n"
    let result = try await Tool.run(
      ["repl", "--rules", files.path("rules"), "--locale", "en"], input: input)
    #expect(
      try files.text("rules/m.menkan") == """
        module m

        policy p for n: int {
          require r: n > 1

          let twice = n * 2
          require big: twice > 9
        }

        """)
    #expect(result.output.contains("written to "))
    #expect(result.output.hasSuffix("? unknown (int), because n is missing\n"), "\(result.output)")
    let nowhere = try await Tool.run(
      ["repl", "--rules", files.path("rules"), "--locale", "en"],
      input: "let a = 1\n:save \(files.path("no/such/folder/x.menkan"))\n:load none\n")
    #expect(nowhere.output.contains("cannot write "))
    #expect(nowhere.status == 0)
  }

  @Test func `bytes that are no text and endless brackets do no harm`() async throws {
    let files = try Scratch()
    // One line more than fit into 64 KiB.
    let brackets = String(repeating: "(\n", count: 32_769)
    let result = try await Tool.run(
      ["repl", "--rules", files.path("none"), "--locale", "en"],
      input: "\u{0}\u{FFFD}\n\(brackets)1 + 1\n")
    #expect(!result.crashed)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("= 2 (int)\n"), "\(result.output.suffix(300))")
  }
}
