package import MenkanSemantics
package import MenkanSource
import MenkanValues

/// For tools that write rules anew.
extension RuleSet {
  /// What all policies, ranks and lists decide, as texts that depend on meaning alone.
  package var meanings: [String] {
    let inputs = EvaluationInputs(lists: lists, calendars: calendars)
    return program.policies.map { CanonicalForm.text(of: $0, in: program, inputs: inputs) }
      + program.ranks.map { CanonicalForm.text(of: $0, in: program, inputs: inputs) }
  }

  /// Where names of the schema are used.
  package var names: [SourceSpan: NameUse] {
    ProgramChecker.check(files, recordsNames: true).names
  }
}
