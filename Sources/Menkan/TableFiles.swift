import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// The files that tables name, each read once.
struct TableFiles: Sendable {
  /// The folder of the rules; nil for none.
  let root: String?
  private var texts: [String: Text] = [:]
  /// How many bytes all of them have.
  private var total = 0

  private enum Text {
    /// One that is not UTF-8 on disk cannot be written.
    case read(SourceFile, isWritable: Bool)
    case unreadable(LocalizedText)
  }

  init(below root: String?) { self.root = root }

  /// The rows of all tables of a rule file that stand in other files, and what is wrong with them.
  mutating func read(
    for tree: SyntaxTree, into sources: inout SourceMap
  ) -> (sources: [TextLiteral: TableSource], diagnostics: [Diagnostic]) {
    var found: [TextLiteral: TableSource] = [:]
    var diagnostics: [Diagnostic] = []
    for case .table(let table) in tree.declarations {
      guard let path = table.path else { continue }
      switch text(at: path.text, into: &sources) {
      case .unreadable(let why): found[path] = .unreadable(why)
      case .read(let source, _):
        let (file, findings) = TableFiles.rows(of: table, in: source)
        found[path] = .read(file)
        diagnostics += findings
      }
    }
    return (found, diagnostics)
  }

  /// The rows of a table that stand in a CSV file.
  static func rows(
    of table: TableDeclaration, in source: SourceFile
  ) -> (file: TableFile, diagnostics: [Diagnostic]) {
    let names = (table.inputs + table.outputs).flatMap { $0.heading.spellings.map(\.text) }
    let sheet = CSVSheet(
      source, names: Set(names), rowLimit: tableRowLimit, columnLimit: tableColumnLimit)
    return parse(
      SourceFile(id: source.id, path: source.path, bytes: sheet.text), rows: sheet.rows,
      separator: sheet.separator, of: table, findings: sheet.findings)
  }

  private mutating func text(at path: String, into sources: inout SourceMap) -> Text {
    if let known = texts[path] { return known }
    let text = readText(at: path, into: &sources)
    texts[path] = text
    return text
  }

  private mutating func readText(at path: String, into sources: inout SourceMap) -> Text {
    guard let root else { return .unreadable(.noRoot) }
    do throws(DataError) {
      let file = try RootedFile(path, under: root)
      let (bytes, encoding) = try file.text()
      total += bytes.count
      if total > RuleFolder.totalLimit { return .unreadable(.tooManyTables) }
      let source = sources.add(path: RuleFolder.join(root, path), bytes: bytes)
      return .read(source, isWritable: encoding == .utf8 && !file.isPacked)
    } catch { return .unreadable(error.located(in: path)) }
  }

  /// Puts another text in the place of a file, if tables name it.
  mutating func replace(_ source: SourceFile) {
    for case (let path, .read(let old, let isWritable)) in texts where old.id == source.id {
      texts[path] = .read(source, isWritable: isWritable)
    }
  }

  /// The findings by place, each with those mends that can be written.
  func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let writable = texts.values.compactMap { text -> (FileID, Bool)? in
      if case .read(let source, let isWritable) = text { (source.id, isWritable) } else { nil }
    }
    let tables = Dictionary(writable, uniquingKeysWith: { $1 })
    return diagnostics.sorted { $0.span < $1.span }.map { diagnostic in
      guard diagnostic.fixIts.contains(where: { !$0.isWritable(in: tables) }) else {
        return diagnostic
      }
      return diagnostic.offering(diagnostic.fixIts.filter { $0.isWritable(in: tables) })
    }
  }
}

extension Diagnostic.FixIt {
  /// Whether it can be written into files of rows; false for those that are not to be written.
  ///
  /// Whole rows stand on lines of their own. All else is within a cell, which it must not end.
  fileprivate func isWritable(in tables: [FileID: Bool]) -> Bool {
    edits.allSatisfy { edit in
      guard let isWritable = tables[edit.span.file] else { return true }
      let isRow = edit.replacement.first?.isNewline ?? false
      let ends: Set<Character> = [",", ";", "\t", "\"", "\n", "\r\n"]
      return isWritable && (isRow || !edit.replacement.contains { ends.contains($0) })
    }
  }
}

extension LocalizedText {
  fileprivate static var tooManyTables: LocalizedText {
    let limit = RuleFolder.totalLimit >> 20
    return LocalizedText(
      en: "the files of all tables have more than \(limit) MiB in all",
      zh: "所有决策表文件合计超过 \(limit) MiB")
  }
}
