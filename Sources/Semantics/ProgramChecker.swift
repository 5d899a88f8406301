import MenkanSource
import MenkanSyntax
import MenkanValues

/// Checks a set of rule files: names, types, defines, policies, cost.
///
/// Broken parts are reported once and left out; all that does not depend on them is checked.
package enum ProgramChecker {
  /// - Parameter recordsNames: true to be told where names of the schema are used.
  package static func check(_ files: [RuleFile], recordsNames: Bool = false) -> CheckedRules {
    var phases = CheckingPhases(files)
    if recordsNames { phases.program.recorder = NameRecorder() }
    phases.declareNames()
    phases.importNames()
    phases.resolveTypes()
    let tables = phases.checkTables()
    let defines = phases.checkDefines() + tables.defines
    let bounds = phases.bounds(of: defines)
    let policies = phases.checkPolicies(bounds)
    var program = TypedProgram(
      schema: phases.program.schema, lists: phases.program.lists,
      calendars: phases.program.calendars, defines: defines, policies: policies)
    program.tables = phases.proved(tables.tables, in: program)
    program.ranks = phases.checkRanks(bounds, in: program)
    return CheckedRules(
      program: program, diagnostics: phases.program.findings.sorted { $0.span < $1.span },
      names: phases.program.recorder?.uses(in: program.schema) ?? [:])
  }
}

/// The state that the phases hand on.
struct CheckingPhases {
  let program = ProgramTables()
  let files: [RuleFile]
  /// Names of each file's own module, by index of the file.
  var modules: [ModuleSymbols] = []
  var scopes: [FileScope] = []
  /// Declarations in the order of their ids.
  var entities: [(file: Int, declaration: EntityDeclaration)] = []
  var defines: [(file: Int, declaration: DefineDeclaration)] = []
  var tables: [(file: Int, declaration: TableDeclaration)] = []
  var lists: [(file: Int, declaration: ListDeclaration)] = []
  var policies: [(file: Int, declaration: PolicyDeclaration)] = []
  var ranks: [(file: Int, declaration: RankDeclaration)] = []
  /// Indices of policies by the label that is their second name.
  var policiesByLabel: [String: [Int]] = [:]

  init(_ files: [RuleFile]) { self.files = files }

  /// - Parameter table: whose rows, which may stand in another file, are to be checked.
  func checker(
    _ file: Int, scope: LocalScope, frame: Frame, rowsOf table: TableDeclaration? = nil
  ) -> ExpressionChecker {
    let (source, tree) = text(file, rowsOf: table)
    return ExpressionChecker(
      tree: tree, source: source, files: scopes[file], program: program, scope: scope,
      frame: frame)
  }

  func types(_ file: Int, rowsOf table: TableDeclaration? = nil) -> TypeResolver {
    let (source, tree) = text(file, rowsOf: table)
    return TypeResolver(program: program, scope: scopes[file], tree: tree, source: source)
  }

  private func text(
    _ file: Int, rowsOf table: TableDeclaration?
  ) -> (source: SourceFile, tree: SyntaxTree) {
    guard let table else { return (files[file].source, files[file].tree) }
    let (_, source, tree) = files[file].rows(of: table)
    return (source, tree)
  }

  func code(_ file: Int, _ name: Identifier) -> String { "\(modules[file].name).\(name.text)" }
}
