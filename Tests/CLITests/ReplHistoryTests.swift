import Foundation
import Testing

/// `menkan repl` on a terminal, which Python's `pty` stands in for.
@Suite(.enabled(if: Python.isInstalled)) struct ReplHistoryTests {
  /// Types keys into a session whose state lies in `state`, and returns what the terminal showed.
  private func type(_ keys: String, state: String, _ files: Scratch) throws -> String {
    let script = """
      import os, pty, select, sys, time
      pid, fd = pty.fork()
      if pid == 0:
          os.environ.update(XDG_STATE_HOME=sys.argv[2], LC_ALL="C.UTF-8", TERM="xterm")
          os.execv(sys.argv[1], [sys.argv[1], "repl", "--rules", "none", "--locale", "en"])
      shown = b""
      def read(seconds, until):
          global shown
          end = time.time() + seconds
          while time.time() < end and until not in shown:
              if select.select([fd], [], [], 0.2)[0]:
                  try: part = os.read(fd, 65536)
                  except OSError: return
                  if not part: return
                  shown += part
      for keys in sys.argv[3].split("|"):
          read(20, b"menkan> ")
          sys.stdout.buffer.write(shown)
          shown = b""
          os.write(fd, keys.encode().decode("unicode_escape").encode("latin-1"))
      read(20, b"never")
      sys.stdout.buffer.write(shown)
      """
    let path = try files.write(script, to: "type.py")
    return try Python.run(path, Tool.program.path, state, keys).output
  }

  @Test func `what was typed is brought back in the next session, and nobody else can read it`()
    throws
  {
    let files = try Scratch()
    let state = files.path("state")
    let first = try type(#"40 + 2\r|1 + 1\r|1 + 1\r|\x04"#, state: state, files)
    #expect(first.contains("= 42 (int)"), "\(first)")
    let kept = files.path("state/menkan/repl_history")
    #expect(try files.text("state/menkan/repl_history") == "40 + 2\n1 + 1\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: kept)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    // Up, up.
    let second = try type(#"\x1b[A\x1b[A\r|\x04"#, state: state, files)
    #expect(second.contains("= 42 (int)"), "\(second)")
  }

  @Test func `where it cannot be kept the session goes on`() throws {
    let files = try Scratch()
    try files.write("no folder", to: "state")
    let shown = try type(#"40 + 2\r|\x04"#, state: files.path("state"), files)
    #expect(shown.contains("= 42 (int)"))
    #expect(try files.text("state") == "no folder")
  }

  @Test func `a file that has grown is cut to its newest inputs`() throws {
    let files = try Scratch()
    let old = (1...1200).map { "\($0) + 0\n" }.joined()
    try files.write(old, to: "state/menkan/repl_history")
    let shown = try type(#"\x1b[A\r|\x04"#, state: files.path("state"), files)
    #expect(shown.contains("= 1200 (int)"))
    let lines = try files.text("state/menkan/repl_history").split(separator: "\n")
    #expect(lines.count == 1000)
    #expect(lines.first == "201 + 0")
  }
}
