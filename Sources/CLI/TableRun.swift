import Menkan
import MenkanSource

/// What both commands about the rows of tables do.
enum TableRun {
  static func table(
    named name: String, in rules: RuleSet, _ language: OutputLanguage
  ) throws(CommandStop) -> DeclaredTable {
    do throws(UsageError) { return try rules.table(named: name) } catch {
      throw CommandStop(.wrongUse, error.message.text(in: language))
    }
  }

  /// Shows errors, by which the command ends.
  static func show(
    _ findings: [Diagnostic], in sources: SourceMap, _ language: OutputLanguage
  ) throws(CommandStop) -> Never {
    let renderer = DiagnosticRenderer(
      language: language, isColoured: Terminal.errorIsTerminal)
    Terminal.writeError(renderer.text(findings, in: sources))
    throw CommandStop(.rulesWrong)
  }
}
