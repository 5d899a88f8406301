import MenkanData
package import MenkanSemantics
public import MenkanSource
import MenkanSyntax
import MenkanValues

/// All rules below one folder, read and checked.
public struct RuleSet: Sendable {
  /// The files read, so that diagnostics can be shown with their source.
  public let sources: SourceMap
  /// What is wrong, in the order of files and places.
  public let diagnostics: [Diagnostic]
  package let program: TypedProgram
  /// The contents of the reference lists, in the order of the program.
  let lists: [[Slot]]
  /// The working days of the calendars, in the order of the program.
  let calendars: [WorkCalendar]
  private let parsed: [ParsedRules]
  private let tableFiles: TableFiles

  /// The files as they were read, for tools that work on their text.
  package var files: [RuleFile] { parsed.map(\.file) }

  /// True where the rules must not be used.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads every `.menkan` below a folder, the lists that they name, and checks them together.
  ///
  /// - Parameters:
  ///   - root: the folder; a module's path below it is its name. nil for none.
  ///   - extra: files or folders outside the root that are checked against it.
  /// - Throws: `UsageError` where a file or folder cannot be read.
  public static func load(root: String?, extra: [String] = []) throws(UsageError) -> RuleSet {
    var entries: [RuleFolder.Entry] = []
    if let root { entries += try RuleFolder.entries(below: root) }
    for path in extra {
      if let root, RuleFolder.contains(root, path) { continue }
      entries += try RuleFolder.entries(at: path)
    }
    return check(try RuleFolder.texts(of: entries), root: root)
  }

  /// Checks rule files that are in memory, with the lists and calendars that they name.
  ///
  /// - Parameter root: the folder of the lists and calendars.
  package static func check(_ texts: [RuleText], root: String?) -> RuleSet {
    var sources = SourceMap()
    var tables = TableFiles(below: root)
    let read = texts.map { ($0, sources.add(path: $0.path, bytes: $0.bytes)) }
    let files = read.map { text, source in
      ParsedRules(source, module: text.module, &tables, &sources)
    }
    return check(files, sources, tables)
  }

  /// The rules of some files alone, which need none of the others.
  package func keeping(_ files: Set<FileID>) -> RuleSet {
    RuleSet.check(parsed.filter { files.contains($0.file.source.id) }, sources, tableFiles)
  }

  /// The rules with another text in the place of one file, which may be that of a table; the others
  /// are not parsed again, and lists and calendars are not read again where the same ones are
  /// declared.
  package func replacing(_ file: FileID, with bytes: [UInt8]) -> RuleSet {
    var sources = sources
    let (files, tables) = parsedAgain([file: bytes], &sources)
    let checked = ProgramChecker.check(files.map(\.file))
    guard checked.program.namesSameFiles(as: program) else {
      return RuleSet.check(files, sources, tables)
    }
    let found = files.flatMap(\.diagnostics) + checked.diagnostics
    return RuleSet(
      sources: sources, diagnostics: tables.shown(found),
      program: checked.program, lists: lists, calendars: calendars, parsed: files,
      tableFiles: tables)
  }

  /// The rules with other texts in the place of some files.
  package func replacing(_ texts: [FileID: [UInt8]]) -> RuleSet {
    var sources = sources
    let (files, tables) = parsedAgain(texts, &sources)
    return RuleSet.check(files, sources, tables)
  }

  /// The files with others in the place of some: those are parsed again, and so is what names them.
  private func parsedAgain(
    _ texts: [FileID: [UInt8]], _ sources: inout SourceMap
  ) -> (files: [ParsedRules], tables: TableFiles) {
    var tables = tableFiles
    for (id, bytes) in texts { tables.replace(sources.replace(id, with: bytes)) }
    let files = parsed.map { parsed in
      let isSame = parsed.file.readFiles.allSatisfy { texts[$0] == nil }
      if isSame { return parsed }
      let source = sources[parsed.file.source.id]
      return ParsedRules(source, module: parsed.file.expectedModule, &tables, &sources)
    }
    return (files, tables)
  }

  private static func check(
    _ files: [ParsedRules], _ sources: SourceMap, _ tables: TableFiles
  ) -> RuleSet {
    let checked = ProgramChecker.check(files.map(\.file))
    let contents = ReferenceLists.read(checked.program, below: tables.root)
    let calendars = ReferenceCalendars.read(checked.program, below: tables.root)
    let diagnostics =
      files.flatMap(\.diagnostics) + checked.diagnostics + contents.diagnostics
      + calendars.diagnostics
    return RuleSet(
      sources: sources, diagnostics: tables.shown(diagnostics),
      program: checked.program, lists: contents.lists, calendars: calendars.calendars,
      parsed: files, tableFiles: tables)
  }

  /// Full codes of the policies, in the order of files.
  public var policyCodes: [String] { program.policies.map(\.code) }

  /// Those findings whose place lies in one of these files or folders, or in a file of rows that
  /// one of them names.
  package func located(_ findings: [Diagnostic], in paths: [String]) -> [Diagnostic] {
    func isAsked(_ file: FileID) -> Bool {
      paths.contains { RuleFolder.contains($0, sources[file].path) }
    }
    let tables = files.filter { isAsked($0.source.id) }.flatMap(\.readFiles)
    let asked = Set(sources.files.map(\.id).filter(isAsked) + tables)
    return findings.filter { asked.contains($0.span.file) }
  }
}

/// One rule file as text.
package struct RuleText: Sendable {
  /// The path as the reader of a message knows it.
  package let path: String
  /// The module's name by the file's place; nil for a file outside the root.
  package let module: String?
  package let bytes: [UInt8]

  package init(path: String, module: String?, bytes: [UInt8]) {
    self.path = path
    self.module = module
    self.bytes = bytes
  }
}

/// One rule file after parsing, with what is wrong so far.
private struct ParsedRules: Sendable {
  let file: RuleFile
  let diagnostics: [Diagnostic]

  init(
    _ source: SourceFile, module: String?, _ tables: inout TableFiles, _ sources: inout SourceMap
  ) {
    let (tree, diagnostics) = parse(source)
    let rows = tables.read(for: tree, into: &sources)
    file = RuleFile(
      source: source, tree: tree, expectedModule: module, tableSources: rows.sources)
    self.diagnostics = diagnostics + rows.diagnostics
  }
}

extension RuleFile {
  /// The file itself, and those in which rows of its tables stand.
  fileprivate var readFiles: [FileID] {
    let tables = tableSources.values.compactMap { source in
      if case .read(let file) = source { file.source.id } else { nil as FileID? }
    }
    return [source.id] + tables
  }
}

extension TypedProgram {
  /// Whether both get the same contents for their lists and calendars.
  fileprivate func namesSameFiles(as other: TypedProgram) -> Bool {
    lists.map(\.path) == other.lists.map(\.path)
      && lists.map(\.element) == other.lists.map(\.element)
      && calendars.map(\.path) == other.calendars.map(\.path)
  }
}
