import MenkanSource
import MenkanSyntax
import MenkanValues

/// What the whole program declares, filled phase by phase while it is checked.
final class ProgramTables {
  var schema = Schema()
  var lists: [ReferenceList] = []
  var calendars: [ReferenceCalendar] = []
  /// Those that are declared, then one for each output of a table.
  var defines: [DefineSignature] = []
  var tables: [TableSignature] = []
  /// Where names are used, if somebody wants to know.
  var recorder: NameRecorder?
  /// Names of fields whose declaration is broken: their uses are not reported again.
  var brokenFields: [EntityID: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// How many more names may be compared with misspelt ones, so that files full of mistakes do not
  /// take long.
  private var comparisons = 100_000

  /// How many more bytes of policies may be checked as parts of others: doubled from level to level
  /// a few includes would come to millions.
  private var includable: Int64 = 32 << 20
  private var hasReportedIncludes = false

  /// More are not kept: nobody reads so many.
  static let diagnosticLimit = 1000

  /// True while something is checked again whose mistakes have been reported.
  private var isQuiet = false
  /// The first mistake that was found while nothing was reported.
  private var unsaid: Diagnostic?
  private var cases: [EnumID: [String: Int]] = [:]
  private var fields: [EntityID: [String: Int]] = [:]

  /// True where `<` has a meaning.
  func isOrdered(_ type: ValueType) -> Bool {
    if case .enumeration(let id) = type { return schema[id].isOrdered }
    return type.isOrdered
  }

  /// The case of an enum with this name or alias; the schema must be complete.
  func index(ofCase spelling: String, in id: EnumID) -> Int? {
    if cases[id] == nil { cases[id] = schema[id].indices }
    return cases[id]?[spelling]
  }

  /// The field of an entity with this name or alias; the schema must be complete.
  func index(ofField spelling: String, in id: EntityID) -> Int? {
    if fields[id] == nil { fields[id] = schema[id].indices }
    return fields[id]?[spelling]
  }

  /// Keeps a diagnostic; it is not even made where there are enough.
  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if isQuiet {
      if unsaid == nil { unsaid = diagnostic() }
    } else if diagnostics.count < ProgramTables.diagnosticLimit {
      diagnostics.append(diagnostic())
    }
  }

  /// All that was reported. A mistake that was met only where nothing is reported is told after
  /// all: what it left out must not let a submission pass.
  var findings: [Diagnostic] {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    guard !hasErrors, let unsaid else { return diagnostics }
    return diagnostics + [unsaid]
  }

  /// Does something without reporting.
  func quietly<Result>(_ work: () -> Result) -> Result {
    let before = isQuiet
    isQuiet = true
    defer { isQuiet = before }
    return work()
  }

  /// Reports in the midst of work that is done quietly.
  func loudly(_ work: (ProgramTables) -> Void) {
    let before = isQuiet
    isQuiet = false
    defer { isQuiet = before }
    work(self)
  }

  /// Asks for leave to check a policy of so many bytes as a part of another one.
  func mayInclude(bytes: Int32) -> Bool {
    // Each costs something, however short it is.
    includable -= Int64(bytes) + 1000
    return includable >= 0
  }

  /// Said once: the other includes that are left out follow from the same mistake.
  func reportTooManyIncludes(_ include: IncludeDeclaration) {
    if hasReportedIncludes { return }
    hasReportedIncludes = true
    loudly { $0.report(.tooManyIncludes(include)) }
  }

  /// What may be meant by a misspelt name.
  func near(_ name: String, among candidates: @autoclosure () -> [String]) -> String? {
    guard comparisons > 0, !isQuiet else { return nil }
    let candidates = candidates()
    comparisons -= candidates.count
    return NearName.best(for: name, among: candidates.filter { !$0.isHidden })
  }

  /// Whether so many names may be looked through for what is meant.
  func maySuggest(among count: @autoclosure () -> Int) -> Bool {
    guard comparisons > 0, !isQuiet else { return false }
    comparisons -= count()
    return true
  }

  /// What there is to choose from; nothing after too many mistakes.
  func available(_ names: @autoclosure () -> [LocalizedText]) -> [LocalizedText] {
    comparisons > 0 ? names().filter { !$0.english.isHidden } : []
  }
}

extension String {
  /// A name that is offered to nobody: tools put such names into rules for their own ends.
  fileprivate var isHidden: Bool { hasPrefix("_") }
}

/// What callers of a `define` need to know.
struct DefineSignature {
  let code: String
  let heading: Heading
  let parameterNames: [String]
  /// A field whose type is broken is nil.
  let parameters: [Field?]
  /// nil where the type is broken.
  let result: ValueType?
  /// True for `T?`: a call may give `none`.
  let mayBeNone: Bool
}

/// How many elements a reference list may have.
package let referenceListLimit = 1_000_000
