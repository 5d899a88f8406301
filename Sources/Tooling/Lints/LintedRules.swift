package import MenkanSemantics
package import MenkanSource
package import MenkanValues

/// Sound rule files with what they mean: what lints look at.
package final class LintedRules {
  let files: [RuleFile]
  let program: TypedProgram
  /// The day by which a rule has expired; nil where none is known, and nothing expires.
  let today: CivilDate?
  /// The policies with what their ranges tell.
  private(set) lazy var policies = program.policies.map { LintedPolicy($0, in: program) }

  /// - Parameter program: checked without an error.
  package init(_ files: [RuleFile], _ program: TypedProgram, today: CivilDate? = nil) {
    self.files = files
    self.program = program
    self.today = today
  }

  /// What all lints find and no comment allows, in the order of files and places.
  package var findings: [Diagnostic] {
    Allowances().applied(to: Lint.all.flatMap { $0.find(self) }, in: files).inOrder
  }
}
