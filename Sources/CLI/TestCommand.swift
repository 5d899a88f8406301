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
        menkan test --coverage                 also which rules were never seen to fail

      Exit status 1 where a case differs or a suite is wrong.
      """)

  @Argument(
    help: ArgumentHelp(
      "Suites, or folders of them. Default: tests below the folder of the rules.",
      valueName: "path"))
  package var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Run only cases whose name, suite or policy holds this text; with a *, which stands for \
      anything, fits it as a whole.
      """, valueName: "text"))
  package var filter: String?

  @Flag(help: "Show which verdicts of each rule the cases have seen.")
  package var coverage = false

  @Option(help: ArgumentHelp("Write the coverage as a page of HTML.", valueName: "file"))
  package var coverageHtml: String?

  @Option(help: ArgumentHelp("Write the results as JUnit's XML.", valueName: "file"))
  package var junit: String?

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
      """
      With --suggest: the policy for which to suggest. With --mutate: only mistakes in this policy \
      and in what it calls in its file.
      """, valueName: "name"))
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
      try checkMutationStandsAlone()
      return try MutationTest(
        rules: rules, files: files, language: language,
        equivalentsPath: "\(shared.rules)/equivalent-mutants.yaml",
        policies: try codes(rules)
      ).run(atLeast: atLeast)
    }
    let (suites, ranks) = try selected(files, rules)
    let results = SuiteRun.run(suites, ranks: ranks, rules: rules, language: language)
    let text = SuiteText(language: language, isColoured: Terminal.outputIsTerminal)
    let findings = files.findings + results.findings
    let renderer = DiagnosticRenderer(language: language, isColoured: Terminal.outputIsTerminal)
    try Terminal.write(
      renderer.text(findings, in: files.sources) + text.failures(results), in: language)
    try report(results, findings, files.sources, rules)
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

  /// What is tried then are all suites, and what comes of it are mistakes, not cases.
  private func checkMutationStandsAlone() throws {
    guard filter != nil || coverage || coverageHtml != nil || junit != nil else { return }
    let words = LocalizedText(
      en: "--mutate takes none of --filter, --coverage, --coverage-html and --junit",
      zh: "--mutate 不能与 --filter、--coverage、--coverage-html、--junit 同时使用")
    throw CommandStop(.wrongUse, words.text(in: shared.language))
  }

  private func selected(
    _ files: SuiteFiles, _ rules: RuleSet
  ) throws -> (suites: [Suite], ranks: [RankSuite]) {
    guard let filter else { return (files.suites, files.rankSuites) }
    let suites = files.suites.compactMap { suite in
      SuiteFilter(filter)
        .applied(to: suite, code: try? rules.code(ofPolicyNamed: suite.policy))
    }
    let ranks = files.rankSuites.compactMap { suite in
      SuiteFilter(filter).applied(to: suite, code: try? rules.code(ofRankNamed: suite.rank))
    }
    if !suites.isEmpty || !ranks.isEmpty { return (suites, ranks) }
    let words = LocalizedText(
      en: "no case, suite or policy is called like `\(filter)`",
      zh: "没有名称与 `\(filter)` 相符的用例、测试集或策略")
    throw CommandStop(.wrongUse, words.text(in: shared.language))
  }

  /// All that was asked for besides the failures.
  private func report(
    _ results: SuiteResults, _ findings: [Diagnostic], _ sources: SourceMap, _ rules: RuleSet
  ) throws {
    let language = shared.language
    if let junit {
      let report = JUnitReport(language: language).xml(results, findings, sources)
      try OutputFile.write(report.utf8, to: junit, language)
    }
    guard coverage || coverageHtml != nil else { return }
    let found = Coverage(results, rules: rules)
    if let coverageHtml {
      let page = CoveragePage(language: language).html(found)
      try OutputFile.write(page.utf8, to: coverageHtml, language)
    }
    if coverage {
      let text = CoverageText(language: language, isColoured: Terminal.outputIsTerminal)
      try Terminal.write(text.text(of: found), in: language)
    }
  }
}
