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
  /// The files as they were read, for tools that work on their text.
  package let files: [RuleFile]
  package let program: TypedProgram
  /// The contents of the reference lists, in the order of the program.
  let lists: [[Slot]]
  /// The working days of the calendars, in the order of the program.
  let calendars: [WorkCalendar]

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
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    var files: [RuleFile] = []
    for entry in entries {
      let source = sources.add(path: entry.path, bytes: try RuleFolder.bytes(of: entry.path))
      let (tree, found) = parse(source)
      diagnostics += found
      files.append(RuleFile(source: source, tree: tree, expectedModule: entry.module))
    }
    let checked = ProgramChecker.check(files)
    diagnostics += checked.diagnostics
    let contents = ReferenceLists.read(checked.program, below: root)
    let calendars = ReferenceCalendars.read(checked.program, below: root)
    diagnostics += contents.diagnostics + calendars.diagnostics
    return RuleSet(
      sources: sources, diagnostics: diagnostics.sorted { $0.span < $1.span },
      files: files, program: checked.program, lists: contents.lists, calendars: calendars.calendars)
  }

  /// Full codes of the policies, in the order of files.
  public var policyCodes: [String] { program.policies.map(\.code) }

  /// Those findings whose place lies in one of these files or folders.
  package func located(_ findings: [Diagnostic], in paths: [String]) -> [Diagnostic] {
    findings.filter { diagnostic in
      let path = sources[diagnostic.span.file].path
      return paths.contains { RuleFolder.contains($0, path) }
    }
  }
}
