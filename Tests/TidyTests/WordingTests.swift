import Testing

@Suite struct WordingTests {
  /// What may not stand in a source file, and what to write instead.
  private struct Ban {
    let pattern: Regex<Substring>
    let advice: String
    var folders: (String) -> Bool = { _ in true }
  }

  private let bans = [
    Ban(pattern: /\btry!/, advice: "no `try!`: throw the error on, or handle it"),
    Ban(pattern: /\bas!/, advice: "no `as!`: use `as?` and say what happens otherwise"),
    Ban(pattern: /\b(?:fatalError|preconditionFailure)\b/, advice: "no crash: report an error"),
    Ban(pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/, advice: "do it now, or open an issue"),
    Ban(
      pattern: /(?:^|[^\w.`])print\(/, advice: "only the command line prints: return the text",
      folders: { !Architecture.printingFolders.contains($0) }),
  ]

  private func violations(in file: SourceText) -> [Violation] {
    file.lines.enumerated().flatMap { index, line in
      bans.filter { $0.folders(file.folder) && line.contains($0.pattern) }
        .map { Violation(file.path, index + 1, $0.advice) }
    }
  }

  @Test func `no source file holds a banned word`() throws {
    expectNone(try ProjectTree.sources(["Sources"]).flatMap(violations))
  }

  @Test(arguments: [
    ("try! x()", 1), ("x as! Int", 1), ("fatalError()", 1), ("// TODO: later", 1),
    ("print(x)", 1), ("// FIXME", 1), ("try? x()", 0), ("fingerprint(x)", 0), ("a.print(x)", 0),
    ("x as? Int", 0),
  ])
  func `banned words are found`(line: String, count: Int) {
    #expect(violations(in: SourceText(path: "Sources/Data/A.swift", text: line)).count == count)
  }

  @Test func `the command line may print`() {
    #expect(violations(in: SourceText(path: "Sources/CLI/A.swift", text: "print(x)")).isEmpty)
  }

  @Test func `only what embedders are handed is public`() throws {
    let violations = try ProjectTree.sources(["Sources"])
      .filter { file in !Architecture.publicPlaces.contains { file.path.hasPrefix($0) } }
      .flatMap { file in
        file.lines.enumerated().compactMap { index, line -> Violation? in
          guard SourceText.code(line).contains(/^\s*(?:@\w+\s+)*public\b/) else { return nil }
          return Violation(
            file.path, index + 1, "use `package`: only the façade and its values are public")
        }
      }
    expectNone(violations)
  }

  @Test func `no text file knows the machine that it was written on`() {
    // Spelt in two parts, so that this file passes.
    let homes = ["work", "root", "home", "Users"].map { "/" + $0 + "/" }
    let violations = ProjectTree.paths().filter { $0 != "Package.resolved" }
      .flatMap { path -> [Violation] in
        guard let text = try? ProjectTree.text(path), homes.contains(where: { text.contains($0) })
        else { return [] }
        return SourceText(path: path, text: text).lines.enumerated().compactMap { index, line in
          homes.first { line.contains($0) }.map {
            Violation(path, index + 1, "`\($0)…` exists on one machine only: use a relative path")
          }
        }
      }
    expectNone(violations)
  }
}
