import Foundation
import Testing

@Suite struct CodePageTests {
  /// Types of media look like codes and are none.
  private static let media: Set<String> = ["application", "audio", "image", "text", "video"]

  /// The codes that a source file can give, each with its line.
  private static func codes(in file: SourceText) -> [(code: String, line: Int)] {
    file.lines.enumerated().flatMap { index, line in
      line.matches(of: /"([a-z]{2,})\/([a-z0-9]+(?:-[a-z0-9]+)*)"/)
        .filter { !media.contains(String($0.1)) }
        .map { ("\($0.1)/\($0.2)", index + 1) }
    }
  }

  @Test func `every code has a page, and every page a code`() throws {
    let folder = "Documentation/Reference/Diagnostics/"
    let pages = Set(
      ProjectTree.paths(under: String(folder.dropLast()))
        .filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }
        .map { String($0.dropFirst(folder.count).dropLast(".md".count)) })
    let files = try ProjectTree.sources(["Sources"]).filter {
      !$0.isGenerated && $0.folder != "Codes"
    }
    let found = files.flatMap { file in
      Self.codes(in: file).map { (place: Violation(file.path, $0.line, ""), code: $0.code) }
    }
    expectNone(
      found.filter { !pages.contains($0.code) }.map {
        Violation($0.place.path, $0.place.line, "add the page \(folder)\($0.code).md")
      })
    let codes = Set(found.map(\.code))
    expectNone(
      pages.subtracting(codes).sorted().map {
        Violation("\(folder)\($0).md", 1, "no source gives this code: remove the page")
      })
    #expect(codes.count > 180)
  }

  @Test func `codes are told from other texts`() {
    let text = #"a("type/x-1", "image/png", "No/such", "a/b c", "data/utf8")"#
    #expect(
      Self.codes(in: SourceText(path: "a.swift", text: text)).map(\.code) == [
        "type/x-1", "data/utf8",
      ])
  }
}
