import MenkanSource
import MenkanSyntax
import MenkanValues

/// What the whole program declares, filled phase by phase while it is checked.
final class ProgramTables {
  var schema = Schema()
  var lists: [ReferenceList] = []
  var defines: [DefineSignature] = []
  /// Names of fields whose declaration is broken: their uses are not reported again.
  var brokenFields: [EntityID: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

/// What callers of a `define` need to know.
struct DefineSignature {
  let code: String
  let heading: Heading
  /// A field whose type is broken is nil.
  let parameters: [Field?]
  /// nil where the type is broken.
  let result: ValueType?
}

/// How many elements a reference list may have.
package let referenceListLimit = 1_000_000
