import Foundation
import Testing

/// `--out`: the file is there when all is done, or it is as it was.
@Suite struct OutputFileTests {
  private static let samples = Tool.path("Rules/samples/submissions.jsonl")

  @Test func `the file holds what standard output would, and nothing else is left`() async throws {
    let files = try Scratch()
    try files.write("old", to: "out/decisions.jsonl")
    let result = try await Tool.run(
      Tool.review(Self.samples, "--out", files.path("out/decisions.jsonl")))
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let expected = try await Tool.run(Tool.review(Self.samples)).output
    #expect(try files.text("out/decisions.jsonl") == expected)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: files.path("out"))
        == ["decisions.jsonl"])
  }

  @Test(arguments: [nil, "old"])
  func `a run that is killed leaves no file, or the old one`(old: String?) async throws {
    let files = try Scratch()
    let out = files.path("out/decisions.jsonl")
    try files.write(old ?? "", to: "out/decisions.jsonl")
    if old == nil { try FileManager.default.removeItem(atPath: out) }
    let process = try Tool.start(Tool.review("-", "--out", out), files, input: nil)
    let pipe = try #require(process.standardInput as? Pipe)
    // More than is held before it is written.
    try pipe.fileHandleForWriting.write(contentsOf: Data(contentsOf: URL(filePath: Self.samples)))
    var partial: [String] = []
    for _ in 0..<2000 where partial.isEmpty {
      try await Task.sleep(for: .milliseconds(5))
      partial = try FileManager.default.contentsOfDirectory(atPath: files.path("out"))
        .filter { $0.hasSuffix(".partial") }
    }
    #expect(partial.count == 1)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(FileManager.default.fileExists(atPath: out) == (old != nil))
    if let old { #expect(try files.text("out/decisions.jsonl") == old) }
  }

  @Test func `a place that cannot be written is wrong use, before anything is decided`()
    async throws
  {
    let files = try Scratch()
    try files.write("", to: "file")
    for place in ["nowhere/decisions.jsonl", "file/decisions.jsonl"] {
      let result = try await Tool.run(Tool.review(Self.samples, "--out", files.path(place)))
      #expect(result.status == 2)
      #expect(result.error == "menkan: cannot write \(files.path(place))\n")
    }
  }

  @Test func `a folder is not replaced by a file`() async throws {
    let files = try Scratch()
    try files.write("", to: "folder/file")
    let result = try await Tool.run(Tool.review(Self.samples, "--out", files.path("folder")))
    #expect(result.status == 2)
    #expect(files.names == ["folder"])
  }

  @Test func `an input that cannot be read leaves the old file`() async throws {
    let files = try Scratch()
    let out = try files.write("old", to: "decisions.jsonl")
    let result = try await Tool.run(Tool.review(files.path("nowhere.jsonl"), "--out", out))
    #expect(result.status == 2)
    #expect(try files.text("decisions.jsonl") == "old")
    #expect(files.names == ["decisions.jsonl"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error, not a success`() async throws {
    for arguments in [
      Tool.review(Self.samples), ["check", "--rules", Tool.rules, "--format", "json"],
    ] {
      let files = try Scratch()
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "exec \"$@\" > /dev/full", "sh", Tool.program.path] + arguments
      process.standardError = try files.writer("error")
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(try files.text("error").hasSuffix("cannot write to standard output\n"))
    }
  }
}
