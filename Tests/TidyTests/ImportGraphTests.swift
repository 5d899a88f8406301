import Testing

@Suite struct ImportGraphTests {
  /// Modules that a file imports, with their lines.
  private func imports(_ file: SourceText) -> [(name: String, line: Int)] {
    let declaration =
      #/
      ^ \s* (?: @\w+ (?: \( [^)]* \) )? \s+ )*
      (?: \w+ \s+ )? import \s+
      (?: (?: struct | class | enum | protocol | func | var | let | typealias ) \s+ )?
      (\w+)
      /#
    return file.lines.enumerated().compactMap { index, line in
      line.firstMatch(of: declaration).map { (String($0.1), index + 1) }
    }
  }

  @Test func `the table of modules goes upward only`() {
    for (index, module) in Architecture.modules.enumerated() {
      let ours = Set(Architecture.modules.map(\.name)).intersection(module.imports)
      let below = Set(Architecture.modules[..<index].map(\.name))
      #expect(
        ours.isSubset(of: below),
        "\(module.name) imports \(ours.subtracting(below)), which stands after it")
    }
  }

  @Test func `Package.swift grants each module no more than the architecture`() throws {
    let shipped = try PackageManifest.read().targets.filter { $0.path.hasPrefix("Sources/") }
    let violations = shipped.flatMap { target in
      guard let module = Architecture.modules.first(where: { $0.name == target.name }) else {
        return [
          Violation("Package.swift", target.line, "add \(target.name) to Architecture.modules")
        ]
      }
      return target.uses.subtracting(module.imports).sorted().map {
        Violation(
          "Package.swift", target.line,
          "\(target.name) must not depend on \($0): what it needs belongs into a lower module")
      }
    }
    expectNone(violations)
  }

  @Test func `each module imports what the architecture allows and Package.swift declares`()
    throws
  {
    let declared = try PackageManifest.read().targets
    let violations = try ProjectTree.sources(["Sources"]).flatMap { file -> [Violation] in
      guard let module = Architecture.module(inFolder: file.folder) else { return [] }
      let uses = declared.first { $0.name == module.name }?.uses ?? []
      let allowed = module.imports.union(module.system).union(Architecture.everywhere)
      return imports(file).compactMap { name, line in
        if !allowed.contains(name) {
          return Violation(
            file.path, line, "\(module.name) must not import \(name): see CONTRIBUTING.md, Imports")
        }
        if module.imports.contains(name), !uses.contains(name) {
          return Violation(file.path, line, "declare \(name) for \(module.name) in Package.swift")
        }
        return nil
      }
    }
    expectNone(violations)
  }

  @Test func `tests import what Package.swift declares and nothing as testable`() throws {
    let declared = try PackageManifest.read().targets
    let violations = try ProjectTree.sources(["Tests"]).flatMap { file -> [Violation] in
      let uses = declared.first { $0.path == "Tests/\(file.folder)" }?.uses ?? []
      return imports(file).compactMap { name, line in
        if file.lines[line - 1].contains("@testable"), Architecture.testable[file.folder] != name {
          return Violation(file.path, line, "test through the package API, not with @testable")
        }
        return uses.union(Architecture.testing).contains(name)
          ? nil : Violation(file.path, line, "declare \(name) for \(file.folder) in Package.swift")
      }
    }
    expectNone(violations)
  }

  @Test(arguments: [
    ("import Foundation", "Foundation"), ("package import MenkanSource", "MenkanSource"),
    ("@_spi(_Unicode) import Swift", "Swift"), ("import struct Foundation.Data", "Foundation"),
    ("@testable internal import MenkanSyntax", "MenkanSyntax"),
  ])
  func `an import is recognised in each of its spellings`(line: String, module: String) {
    let file = SourceText(path: "Sources/Source/A.swift", text: "// import X\n\(line)\n")
    #expect(imports(file).map(\.name) == [module])
    #expect(imports(file).map(\.line) == [2])
  }
}
