import MenkanSource
import MenkanSyntax
import MenkanValues

/// What the whole program declares, filled phase by phase while it is checked.
final class ProgramTables {
  var schema = Schema()
  var lists: [ReferenceList] = []
  var calendars: [ReferenceCalendar] = []
  var defines: [DefineSignature] = []
  /// Names of fields whose declaration is broken: their uses are not reported again.
  var brokenFields: [EntityID: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// True while something is checked again whose mistakes have been reported.
  private var isQuiet = false

  /// True where `<` has a meaning.
  func isOrdered(_ type: ValueType) -> Bool {
    if case .enumeration(let id) = type { return schema[id].isOrdered }
    return type.isOrdered
  }

  func report(_ diagnostic: Diagnostic) {
    if !isQuiet { diagnostics.append(diagnostic) }
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
}

/// What callers of a `define` need to know.
struct DefineSignature {
  let code: String
  let heading: Heading
  /// A field whose type is broken is nil.
  let parameters: [Field?]
  /// nil where the type is broken.
  let result: ValueType?
  /// True for `T?`: a call may give `none`.
  let mayBeNone: Bool
}

/// How many elements a reference list may have.
package let referenceListLimit = 1_000_000
