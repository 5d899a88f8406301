import Foundation
import MenkanCodes
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanTooling
import MenkanValues
import Testing

/// An example of a page, stood in the place that it is made for.
struct PageExample: CustomTestStringConvertible {
  let code: String
  let example: CodePage.Example
  let number: Int

  var testDescription: String { "\(code), example \(number)" }

  static func all(_ verdict: CodePage.Example.Verdict) -> [PageExample] {
    CodeBook.pages.flatMap { page in
      page.examples.enumerated().map { PageExample(code: page.code, example: $1, number: $0 + 1) }
    }.filter { $0.example.kind == .menkan && $0.example.verdict == verdict }
  }

  /// The rule file of the example.
  private var text: String {
    let head = "module example.rules\nuse example.shop\n"
    return switch example.place {
    case "rules":
      head + "policy example \"例子\" for merchant \"商家\": Merchant, item \"商品\": Item {\n"
        + example.text + "\n}\n"
    case "declarations": head + example.text + "\n"
    default: example.text + "\n"
    }
  }

  /// The codes of what is found, in the order of places.
  func findings() throws -> [String] {
    let shop = try Data(contentsOf: Self.pages.appending(path: "shop.menkan"))
    var sources = SourceMap()
    var found: [Diagnostic] = []
    let files = [("example.shop", [UInt8](shop)), ("example.rules", Array(text.utf8))].map {
      (module, bytes) in
      let source = sources.add(path: module, bytes: bytes)
      let (tree, diagnostics) = parse(source)
      found += diagnostics
      return RuleFile(source: source, tree: tree, expectedModule: module)
    }
    let checked = ProgramChecker.check(files)
    found += checked.diagnostics
    if code.hasPrefix("lint/"), found.isEmpty {
      let lints = LintedRules(files, checked.program, today: CivilDate("2026-11-01")).findings
      // The shop has more than one example speaks of.
      found = lints.filter { $0.span.file == files[1].source.id }
    }
    return found.inOrder.map(\.code)
  }

  private static let pages = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Reference/Diagnostics")
}
