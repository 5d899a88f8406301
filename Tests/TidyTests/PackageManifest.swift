import Testing

/// The targets of Package.swift, read from its text.
struct PackageManifest {
  struct Target: Equatable {
    let name: String
    let path: String
    let uses: Set<String>
    let isTest: Bool
    /// The line of Package.swift.
    let line: Int
  }

  let targets: [Target]

  init(_ text: String) {
    var targets: [Target] = []
    let call = /(?:^|[^\w"])(module|tests|\.(?:target|executableTarget|testTarget|systemLibrary))\(/
    for match in text.matches(of: call) {
      let arguments = Self.balanced(text[match.range.upperBound...])
      let line = 1 + text[..<match.output.1.startIndex].count { $0 == "\n" }
      if let target = Self.target(String(match.output.1), arguments, line) {
        targets.append(target)
      }
    }
    self.targets = targets
  }

  static func read() throws -> PackageManifest {
    PackageManifest(try ProjectTree.text("Package.swift"))
  }

  /// A call's target; nil where the name is no literal, as inside of the functions `module` and
  /// `tests` themselves.
  private static func target(_ call: String, _ arguments: Substring, _ line: Int) -> Target? {
    guard let first = arguments.firstMatch(of: /^\s*(?:name:\s*)?"([^"]+)"/) else { return nil }
    let name = String(first.1)
    let uses = dependencies(arguments)
    switch call {
    case "module":
      guard let folder = arguments.firstMatch(of: /in:\s*"([^"]+)"/) else { return nil }
      return Target(
        name: name, path: "Sources/\(folder.1)", uses: uses, isTest: false, line: line)
    case "tests":
      return Target(
        name: "\(name)Tests", path: "Tests/\(name)Tests", uses: uses, isTest: true, line: line)
    default:
      guard let path = arguments.firstMatch(of: /path:\s*"([^"]+)"/) else { return nil }
      return Target(
        name: name, path: String(path.1), uses: uses, isTest: call == ".testTarget", line: line)
    }
  }

  private static func dependencies(_ arguments: Substring) -> Set<String> {
    guard let list = arguments.firstMatch(of: /(?:uses|dependencies):\s*\[/) else { return [] }
    let text = balanced(arguments[list.range.upperBound...])
    let withoutPackages = text.replacing(/package:\s*"[^"]*"/, with: "")
    return Set(withoutPackages.matches(of: /"([^"]+)"/).map { String($0.1) })
  }

  /// The text up to the bracket that closes what was opened just before it.
  private static func balanced(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }
}

@Suite struct PackageManifestTests {
  @Test func `targets are read in each of their spellings`() {
    let manifest = PackageManifest(
      """
      func module(_ name: String, in folder: String) -> Target {
        .target(name: name, path: "Sources/\\(folder)")
      }
      let targets: [Target] = [
        .systemLibrary(name: "CYAML", path: "Sources/CYAML", providers: [.apt(["libyaml-dev"])]),
        module("MenkanSource", in: "Source"),
        module(
          "MenkanCLI", in: "CLI",
          uses: ["Menkan", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        tests("Source", uses: ["MenkanSource"]),
      ]
      """)
    #expect(
      manifest.targets == [
        .init(name: "CYAML", path: "Sources/CYAML", uses: [], isTest: false, line: 5),
        .init(name: "MenkanSource", path: "Sources/Source", uses: [], isTest: false, line: 6),
        .init(
          name: "MenkanCLI", path: "Sources/CLI", uses: ["Menkan", "ArgumentParser"],
          isTest: false, line: 7),
        .init(
          name: "SourceTests", path: "Tests/SourceTests", uses: ["MenkanSource"], isTest: true,
          line: 10),
      ])
  }
}
