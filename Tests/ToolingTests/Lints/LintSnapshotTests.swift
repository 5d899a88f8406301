import Foundation
import MenkanSource
import MenkanTooling
import Testing

/// A file with one of each thing that lints find, and all that its author is told.
@Suite struct LintSnapshotTests {
  private func linting() throws -> Linting {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/diagnostics/lints.menkan")
    let text = try String(contentsOf: file, encoding: .utf8)
    return Linting(modules: [("cases.lints", text)], today: "2026-11-01")
  }

  @Test(arguments: OutputLanguage.allCases)
  func `what authors are told`(language: OutputLanguage) throws {
    let linting = try linting()
    let renderer = DiagnosticRenderer(language: language)
    try expectSnapshot(
      renderer.text(linting.findings, in: linting.sources), "lints.\(language.rawValue)")
  }

  @Test func `the file shows each lint, and each fault of a comment`() throws {
    let expected =
      Lint.all.map { "lint/\($0.name)" } + [
        "lint/allow-unknown", "lint/allow-unused", "lint/allow-without-reason",
      ]
    #expect(Set(try linting().codes) == Set(expected))
  }

  @Test func `lints are in the order of their names`() {
    #expect(Lint.all.map(\.name) == Lint.all.map(\.name).sorted())
  }
}
