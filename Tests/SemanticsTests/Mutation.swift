import TestSupport
import Foundation
import MenkanSource
import MenkanSyntax

/// Spoils a file by chance, the same way for the same seed.
struct Mutation {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private mutating func number(below limit: Int) -> Int {
    limit > 0 ? Int(random.next() % UInt64(limit)) : 0
  }

  /// The bytes after some changes of tokens or bytes, one more often than several.
  mutating func spoil(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 1 + number(below: 4)) {
      bytes = number(below: 3) == 0 ? spoiltBytes(bytes) : spoiltTokens(bytes)
    }
    return bytes
  }

  private mutating func spoiltTokens(_ bytes: [UInt8]) -> [UInt8] {
    var sources = SourceMap()
    let spans = parse(sources.add(path: "", bytes: bytes)).tree.tokens.map {
      Int($0.span.lower)..<Int($0.span.upper)
    }
    guard spans.count > 1 else { return bytes }
    let first = spans[number(below: spans.count)]
    let second = spans[number(below: spans.count)]
    var result = bytes
    switch number(below: 4) {
    case 0: result.removeSubrange(first)
    case 1: result.insert(contentsOf: bytes[first] + [UInt8(ascii: " ")], at: first.lowerBound)
    case 2: result.replaceSubrange(first, with: bytes[second])
    default:
      let (low, high) = first.lowerBound <= second.lowerBound ? (first, second) : (second, first)
      guard low.upperBound <= high.lowerBound else { return bytes }
      result.replaceSubrange(high, with: bytes[low])
      result.replaceSubrange(low, with: bytes[high])
    }
    return result
  }

  private mutating func spoiltBytes(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var result = bytes
    let place = number(below: bytes.count)
    switch number(below: 4) {
    case 0: result[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: result.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 2: result.removeSubrange(place..<min(place + number(below: 40) + 1, bytes.count))
    default:
      let signs = Array("(){}[]\"'`“”:：,，=<>.%&|-+/*\\\n}".utf8)
      result[place] = signs[number(below: signs.count)]
    }
    return result
  }

  /// The rule files that the project brings along, by folder: name of the module and bytes.
  static func ruleFolders() throws -> [[(name: String, bytes: [UInt8])]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules")
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    return try folders.compactMap { folder in
      let inside = try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      let files = try (inside ?? []).filter { $0.hasSuffix(".menkan") }.sorted().map { name in
        (
          name: "\(folder).\(name.dropLast(".menkan".count))",
          bytes: [UInt8](try Data(contentsOf: root.appending(path: "\(folder)/\(name)")))
        )
      }
      return files.isEmpty ? nil : files
    }
  }
}
