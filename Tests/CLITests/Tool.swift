import Foundation

/// Runs the built program as its users do.
enum Tool {
  /// The folder of Package.swift.
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.pathComponents.count > 1
      && !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    return folder
  }()

  static let rules = path("Rules")

  static func path(_ relative: String) -> String { root.appending(path: relative).path }

  /// Built programs lie beside the bundle of the tests.
  private static let programs: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent()
  }()

  static let program = programs.appending(path: "menkan")

  /// The arguments of a review by the policy that the samples are for.
  static func review(_ input: String, _ more: String...) -> [String] {
    [
      "review", "--rules", rules, "--policy", "olist.daily.single_item", "--today", "2018-08-01",
      "--in", input,
    ] + more
  }

  /// A run of the program.
  struct Result {
    let status: Int32
    let crashed: Bool
    let output: String
    let error: String
    /// The most memory held at once, in MiB; 0 where the system does not tell, and for programs
    /// with a sanitizer, which hold several times as much.
    let peakMemory: Int
  }

  /// Runs the built program to its end; what it writes goes through files, so that no pipe fills.
  static func run(
    _ arguments: [String], input: String = "", locale: String = "C", folder: URL? = nil,
    program: String = "menkan"
  ) async throws -> Result {
    let files = try Scratch()
    let process = try start(
      arguments, files, input: Data(input.utf8), locale: locale, folder: folder, program: program)
    var peak = 0
    while process.isRunning {
      peak = max(peak, memory(of: process.processIdentifier))
      try await Task.sleep(for: .milliseconds(2))
    }
    return Result(
      status: process.terminationStatus, crashed: process.terminationReason == .uncaughtSignal,
      output: try files.text("output"), error: try files.text("error"), peakMemory: peak / 1024)
  }

  /// Starts the built program; standard input is a pipe where no input is given.
  static func start(
    _ arguments: [String], _ files: Scratch, input: Data?, locale: String = "C",
    folder: URL? = nil, program: String = "menkan"
  ) throws -> Process {
    let process = Process()
    process.executableURL = programs.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": locale]
    process.standardOutput = try files.writer("output")
    process.standardError = try files.writer("error")
    if let input {
      try input.write(to: files.url("input"))
      process.standardInput = try FileHandle(forReadingFrom: files.url("input"))
    } else {
      process.standardInput = Pipe()
    }
    try process.run()
    return process
  }

  /// The high-water mark of a running process in KiB, as Linux tells it.
  private static func memory(of process: Int32) -> Int {
    if ProcessInfo.processInfo.environment["MENKAN_SANITIZER"] != nil { return 0 }
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    guard let match = text.firstMatch(of: /VmHWM:\s*(\d+) kB/) else { return 0 }
    return Int(match.1) ?? 0
  }
}
