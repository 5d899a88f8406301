import Foundation
import Testing

/// Compares a text with `Tests/Snapshots/<name>.txt`. With `RECORD_SNAPSHOTS=1` in the environment
/// the file is written instead, to be read before it is committed.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "differs from \(name).txt", sourceLocation: sourceLocation)
}
