import Foundation
import Menkan
import MenkanSource

/// A folder of rules that a test writes; it is removed with the last reference to it.
final class RulesOnDisk {
  let root: String

  /// - Parameter files: contents by path below the folder.
  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "menkan-\(UUID())").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ relative: String) -> String { "\(root)/\(relative)" }

  func write(_ text: String, to relative: String) throws {
    let place = URL(filePath: path(relative))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func load(extra: [String] = []) throws -> RuleSet { try RuleSet.load(root: root, extra: extra) }

  /// What loading says where it cannot go on; nil where it can.
  func refusal(extra: [String] = []) -> String? {
    do throws(UsageError) {
      _ = try RuleSet.load(root: root, extra: extra)
      return nil
    } catch {
      return error.message.english
    }
  }
}

extension RuleSet {
  /// `code line: title; first label` of every finding.
  var findings: [String] {
    diagnostics.map { finding in
      let line = sources[finding.span.file].position(of: finding.span.lower).line
      return "\(finding.code) \(line): \(finding.title.english); \(finding.labels[0].text.english)"
    }
  }
}
