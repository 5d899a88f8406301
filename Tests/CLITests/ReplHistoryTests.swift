import Foundation
import Testing

/// `menkan repl` on a terminal, which Python's `pty` stands in for.
@Suite(.enabled(if: Python.isInstalled)) struct ReplHistoryTests {
  /// Types keys into a session whose state lies in `state`, and returns what the terminal showed.
  private func type(_ keys: String, state: String) throws -> String {
    let script = Tool.path("Tests/Cases/terminal/type_keys.py")
    return try Python.run(script, Tool.program.path, state, keys).output
  }

  @Test func `what was typed is brought back in the next session, and nobody else can read it`()
    throws
  {
    let files = try Scratch()
    let state = files.path("state")
    let first = try type(#"40 + 2\r|1 + 1\r|1 + 1\r|\x04"#, state: state)
    #expect(first.contains("= 42 (int)"), "\(first)")
    let kept = files.path("state/menkan/repl_history")
    #expect(try files.text("state/menkan/repl_history") == "40 + 2\n1 + 1\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: kept)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    // Up, up.
    let second = try type(#"\x1b[A\x1b[A\r|\x04"#, state: state)
    #expect(second.contains("= 42 (int)"), "\(second)")
  }

  @Test func `where it cannot be kept the session goes on`() throws {
    let files = try Scratch()
    try files.write("no folder", to: "state")
    let shown = try type(#"40 + 2\r|\x04"#, state: files.path("state"))
    #expect(shown.contains("= 42 (int)"))
    #expect(try files.text("state") == "no folder")
  }

  @Test func `a file that has grown is cut to its newest inputs`() throws {
    let files = try Scratch()
    let old = (1...1200).map { "\($0) + 0\n" }.joined()
    try files.write(old, to: "state/menkan/repl_history")
    let shown = try type(#"\x1b[A\r|\x04"#, state: files.path("state"))
    #expect(shown.contains("= 1200 (int)"))
    let lines = try files.text("state/menkan/repl_history").split(separator: "\n")
    #expect(lines.count == 1000)
    #expect(lines.first == "201 + 0")
  }
}
