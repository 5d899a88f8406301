import Foundation
import Testing

/// What the documentation tells its readers to do comes out as it says. With `RECORD_SNAPSHOTS=1`
/// the pages are written anew, to be read before they are committed.
@Suite struct PageTests {
  private static func pages(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Tool.path(folder))) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
  }

  static let all = [
    "Documentation/Guide/en", "Documentation/Guide/zh",
    "Documentation/Reference/Language/en", "Documentation/Reference/Language/zh",
    "Documentation/Reference",
  ].flatMap(pages)

  @Test(arguments: ["Documentation/Guide", "Documentation/Reference/Language"])
  func `each page is there in each language`(folder: String) {
    let english = Self.pages(folder + "/en").map { $0.split(separator: "/").last }
    let chinese = Self.pages(folder + "/zh").map { $0.split(separator: "/").last }
    #expect(!english.isEmpty)
    #expect(english == chinese)
  }

  @Test(arguments: all) func `every block of a page is as it says`(page: String) async throws {
    let url = URL(filePath: Tool.path(page))
    let parts = try Page(url).parts
    let locale = page.contains("/zh/") ? "zh_CN.UTF-8" : "C"
    // A page that has nothing written down is about the rules of the project.
    let writes = parts.contains { if case .file = $0 { true } else { false } }
    let session = try PageSession(locale: locale, isInProject: !writes)
    var found: [Page.Part] = []
    for part in parts {
      switch part {
      case .prose, .shown: found.append(part)
      case .file(let path, _, let lines):
        try session.write(lines, to: path)
        found.append(part)
      case .console(let opening, let lines):
        let written = try await session.run(lines)
        #expect(written == lines, "\(page)")
        found.append(.console(opening: opening, lines: written))
      case .repl(let opening, let lines):
        let written = try await session.talk(lines)
        #expect(written == lines, "\(page)")
        found.append(.repl(opening: opening, lines: written))
      case .nameless(let line):
        Issue.record("\(page):\(line): this block says not what it is")
      }
    }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(Page.text(found).utf8).write(to: url)
    }
  }
}
