import Foundation
import MenkanSource

import MenkanSyntax

/// One reading of a text, for the tests.
struct Reading {
  let file: SourceFile
  let tree: SyntaxTree
  let diagnostics: [Diagnostic]

  init(bytes: [UInt8]) {
    var map = SourceMap()
    file = map.add(path: "test.menkan", bytes: bytes)
    (tree, diagnostics) = parse(file)
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// The body of a `define` without parameters.
  init(expression text: String) { self.init("define it(): bool = \(text)\n") }

  /// The rules of a policy for one merchant.
  init(items text: String) { self.init("policy p for m: M {\n\(text)\n}\n") }

  var codes: [String] { diagnostics.map(\.code) }

  var declarations: [String] { Dump(tree: tree).declarations }

  /// Of a reading of an expression.
  var expression: String {
    guard case .define(let define)? = tree.declarations.first else { return "none" }
    return Dump(tree: tree).text(define.body)
  }

  /// Of a reading of items.
  var items: [String] {
    guard case .policy(let policy)? = tree.declarations.first else { return [] }
    return policy.items.map { Dump(tree: tree).text($0) }
  }

  /// The text with the first fix-it of every diagnostic applied.
  var mended: String {
    var bytes = file.bytes
    let edits = diagnostics.flatMap { $0.fixIts.first?.edits ?? [] }
    for edit in edits.enumerated().sorted(by: {
      ($0.element.span.lower, $0.offset) > ($1.element.span.lower, $1.offset)
    }).map(\.element) {
      bytes.replaceSubrange(
        Int(edit.span.lower)..<Int(edit.span.upper), with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rule files that the project brings along, by path below `Rules`.
  static let ruleFiles: [(path: String, bytes: [UInt8])] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rules")
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "menkan" }
    return files.sorted { $0.path < $1.path }.compactMap { file in
      (try? Data(contentsOf: file)).map { (file.lastPathComponent, [UInt8]($0)) }
    }
  }()
}
