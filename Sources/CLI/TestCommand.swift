package import ArgumentParser
import Menkan
import MenkanSource
import MenkanSuites

/// `menkan test`
package struct TestCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests of rules.",
    discussion: """
      Reads suites, YAML files that give submissions and say what a policy has to decide, and \
      shows every case that comes out otherwise: what was expected, what came, and why.

        menkan test                            all suites below the folder tests of the rules
        menkan test my.yaml --filter refund    the cases that have refund in their names

      Exit status 1 where a case differs or a suite is wrong.
      """)

  @Argument(
    help: ArgumentHelp(
      "Suites, or folders of them. Default: tests below the folder of the rules.",
      valueName: "path"))
  package var paths: [String] = []

  @Flag(
    help: """
      Try the suites: put small mistakes into the rules, one at a time, and show those that no \
      case notices.
      """)
  package var mutate = false

  @Flag(
    help: """
      Write cases instead of running them: for each comparison just below, at and above its limit \
      and with the field missing, starting from a submission that a suite approves.
      """)
  package var suggest = false

  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "With --suggest: the policy for which to suggest. With --mutate: only mistakes in this policy and what it calls in its file.",
      valueName: "name"))
  package var policies: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --mutate: end with status 1 where fewer percent of the mistakes are noticed.",
      valueName: "percent"))
  package var atLeast: Int?

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let rules = try LoadedRules.sound(shared)
    let files = try SuiteFiles(paths.isEmpty ? ["\(shared.rules)/tests"] : paths, language)
    if suggest {
      return try SuggestionReport(rules: rules, files: files, language: language)
        .run(try codes(rules))
    }
    if mutate {
      return try MutationTest(
        rules: rules, files: files, language: language,
        equivalentsPath: "\(shared.rules)/equivalent-mutants.yaml",
        policies: try codes(rules)
      ).run(atLeast: atLeast)
    }
    let results = SuiteRun.run(files.suites, rules: rules, language: language)
    let text = SuiteText(language: language, isColoured: Terminal.outputIsTerminal)
    let findings = files.findings + results.findings
    let renderer = DiagnosticRenderer(language: language, isColoured: Terminal.outputIsTerminal)
    try Terminal.write(
      renderer.text(findings, in: files.sources) + text.failures(results), in: language)
    Terminal.say(text.summary(results, findings: findings.count), in: language)
    if !findings.isEmpty || !results.isClean { throw CommandStop(.rulesWrong) }
  }
  private func codes(_ rules: RuleSet) throws -> Set<String> {
    do throws(UsageError) {
      return Set(
        try policies.map { name throws(UsageError) in try rules.code(ofPolicyNamed: name) })
    } catch {
      throw CommandStop(.wrongUse, error.message.text(in: shared.language))
    }
  }
}
