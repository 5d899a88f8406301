import Foundation
import Testing

@Suite struct GeneratedFilesTests {
  private static let hasPython = (try? run("python3", "--version"))?.status == 0

  /// Runs a program in the root of the package; what it prints comes back as one text.
  private static func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = ProjectTree.root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let generators = ProjectTree.paths()
    .filter { $0.contains(/(?:^|\/)generate(?:_\w+)?\.py$/) }

  @Test(.enabled(if: hasPython, "python3 is not installed"), arguments: generators)
  func `a generated file is what its generator writes`(generator: String) throws {
    let result = try Self.run("python3", generator, "--check")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `a generated file names its generator`() throws {
    let folders = ["Sources", "Tests", "Grammar"]
    let kinds: Set = ["swift", "json", "yaml", "h", "c", "cpp"]
    let violations = try ProjectTree.sources(folders, kinds).compactMap { file in
      file.generator.flatMap { generator in
        Self.generators.contains(generator)
          ? nil
          : Violation(file.path, 1, "\(generator) is no generate.py or generate_….py here")
      }
    }
    expectNone(violations)
    #expect(!Self.generators.isEmpty)
  }
}
