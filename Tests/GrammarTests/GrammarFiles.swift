import Foundation
import MenkanSource
import MenkanSyntax

/// The files of the project that the tests read.
enum GrammarFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Paths of the rule files below a folder.
  static func ruleFiles(in folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    let names = found?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".menkan") }.sorted().map { folder + "/" + $0 }
  }

  static func grammar() throws -> Grammar { try GrammarReader.read(text("Grammar/menkan.ebnf")) }

  static func keywords() throws -> KeywordTable { KeywordTable(try text("Grammar/keywords.yaml")) }

  static func recogniser() throws -> Recogniser {
    let grammar = try grammar()
    return Recogniser(grammar, try GrammarLexer(grammar, try keywords()))
  }

  /// The codes of what the parser says of a text.
  static func findings(_ text: String) -> [String] {
    var map = SourceMap()
    return parse(map.add(path: "test.menkan", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }
}
