import Foundation
import FuzzTargets
import Testing

/// Every seed, and everything that fuzzing once broke, goes through its target.
@Suite struct ReplayTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz")

  private static func inputs(_ place: String, _ target: FuzzTarget) throws -> [URL] {
    let folder = folder.appending(path: "\(place)/\(target.rawValue)")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  private func replay(_ file: URL, _ target: FuzzTarget) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    do throws(BrokenLaw) { try target.run(bytes) } catch {
      Issue.record("\(file.lastPathComponent): this does not hold: \(error)")
    }
  }

  @Test(arguments: FuzzTarget.allCases) func `every seed keeps the laws`(target: FuzzTarget) throws
  {
    let seeds = try Self.inputs("Corpus", target)
    #expect(!seeds.isEmpty)
    for seed in seeds { try replay(seed, target) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what once broke a law breaks it no more`(target: FuzzTarget) throws {
    for input in try Self.inputs("FailCases", target) { try replay(input, target) }
  }
}
