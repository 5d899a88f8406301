import Testing

@Suite struct LayoutTests {
  @Test func `every folder of Sources is in the architecture and holds a target`() throws {
    let targets = try PackageManifest.read().targets
    for folder in ProjectTree.folders(in: "Sources").sorted() {
      #expect(
        Architecture.module(inFolder: folder) != nil,
        "Sources/\(folder):1: add the folder to Architecture.modules, or remove it")
      #expect(
        targets.contains { $0.path == "Sources/\(folder)" },
        "Sources/\(folder):1: add a target to Package.swift, or remove the folder")
    }
  }

  @Test func `every folder of Tests holds a test target or known data`() throws {
    let targets = try PackageManifest.read().targets
    for folder in ProjectTree.folders(in: "Tests").subtracting(Architecture.testData).sorted() {
      #expect(
        targets.contains {
          ($0.isTest || Architecture.testSupport.contains(folder)) && $0.path == "Tests/\(folder)"
        },
        "Tests/\(folder):1: add a test target to Package.swift, or remove the folder")
    }
  }

  @Test func `every module of the language has tests`() throws {
    let tests = Set(try PackageManifest.read().targets.filter(\.isTest).map(\.path))
    let untested: Set = ["CYAML", "CZlib", "CSimdJSON", "CEdit", "Command"]
    for folder in ProjectTree.folders(in: "Sources").subtracting(untested).sorted() {
      #expect(
        tests.contains("Tests/\(folder)Tests"), "Sources/\(folder):1: add Tests/\(folder)Tests")
    }
  }

  @Test func `no file lies outside of a target`() {
    let stray = (ProjectTree.paths(under: "Sources") + ProjectTree.paths(under: "Tests"))
      .filter { $0.split(separator: "/").count < 3 }
    expectNone(stray.map { Violation($0, 1, "move the file into a target's folder") })
  }

  @Test func `a target holds source files only`() {
    let kinds: Set = ["swift", "c", "cpp", "h", "modulemap"]
    let strange = ProjectTree.paths(under: "Sources").filter { path in
      // The pages of a module lie in a documentation catalogue.
      !kinds.contains(path.split(separator: ".").last.map(String.init) ?? "")
        && !(path.contains(".docc/") && path.hasSuffix(".md"))
    }
    expectNone(strange.map { Violation($0, 1, "no target compiles this file: move or remove it") })
  }

  @Test func `a file has code in it, unless it keeps the seat of an empty target`() throws {
    let files = try ProjectTree.sources()
    let sizes = Dictionary(grouping: files) { $0.path.split(separator: "/").dropLast() }
    let dead = files.filter { file in
      !file.hasCode && !file.path.hasSuffix("/main.swift")
        && (sizes[file.path.split(separator: "/").dropLast()]?.count ?? 0) > 1
    }
    expectNone(dead.map { Violation($0.path, 1, "the file has no code: remove it") })
  }

  @Test func `a file is named for what is in it`() throws {
    let banned = /(?i)(utils?|utilities|helpers?|manager|common|misc)(\+\w+)?\.\w+$/
    let files = ["Sources", "Tests", "Fuzz"].flatMap { ProjectTree.paths(under: $0) }
    expectNone(
      files.filter { $0.contains(banned) }.map {
        Violation($0, 1, "name the file after its main entity, or `Type+Aspect.swift`")
      })
  }

  @Test func `decisions are numbered without a gap and keep their form`() throws {
    let paths = ProjectTree.paths(under: "Documentation/Decisions")
    let decisions = paths.filter { !$0.hasSuffix("/README.md") }
    var violations: [Violation] = []
    for (index, path) in decisions.enumerated() {
      let number = String(String(10_001 + index).dropFirst())
      if !path.contains(try Regex("/\(number)-[a-z0-9-]+\\.md$")) {
        violations.append(
          Violation(path, 1, "decision \(number) is expected as \(number)-title.md"))
      }
      let text = try ProjectTree.text(path)
      for heading in ["## Context", "## Decision", "## Consequences"]
      where !text.contains("\n\(heading)\n") {
        violations.append(Violation(path, 1, "add the section `\(heading)`"))
      }
    }
    #expect(paths.contains("Documentation/Decisions/README.md"))
    expectNone(violations)
  }
}
