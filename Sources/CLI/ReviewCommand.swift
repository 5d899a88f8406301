package import ArgumentParser
import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// `menkan review`
package struct ReviewCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decide submissions by a policy.",
    discussion: """
      Reads submissions, one JSON object a line (.jsonl), one object or array (.json), the same \
      in YAML (.yaml), or a table whose first row names the fields (.csv); .gz behind any of them \
      is unpacked. Writes one decision for each, in order, \
      and a summary to standard error.

        menkan review --policy olist.daily.single_item --in submissions.jsonl --today 2018-08-01
        menkan review --policy "日常单品" --in S-1001.json --format text --locale zh
        … | menkan review --policy merchant_gate --param min_score=4.2 > decisions.jsonl

      A submission that cannot be read is never lost: it is referred to a reviewer with the error \
      in its place, the rest go on, and the exit status is 3.
      """)

  /// How decisions are written.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
    case jsonl
    case csv

    /// Where nothing is said: what its file or standard output asks for.
    static func usual(for path: String?) -> Format {
      guard let path else { return Terminal.outputIsTerminal ? .text : .jsonl }
      return path.lowercased().hasSuffix(".csv") ? .csv : .jsonl
    }
  }

  @OptionGroup package var policy: PolicyOptions

  @OptionGroup package var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Where decisions go; the file appears when all is done, or not at all.", valueName: "file"))
  package var out: String?

  @Option(
    help: ArgumentHelp(
      """
      How to write decisions: text for people, jsonl one object a line, json one array, csv a \
      table for spreadsheets. Without it text on a terminal, csv where --out ends in .csv, else \
      jsonl.
      """, valueName: "text|json|jsonl|csv"))
  package var format: Format?

  @Option(
    help: ArgumentHelp(
      """
      List only submissions that fail by at most this much of each threshold, such as 5%, the \
      nearest first.
      """, valueName: "share"))
  package var near: String?

  @Flag(help: "Add to each decision the whole way that led to it.")
  package var explain = false

  @Option(
    help: ArgumentHelp(
      "How many decisions the summary shows in full, of each outcome in turn.",
      valueName: "n"))
  package var examples = 0

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let format = self.format ?? Format.usual(for: out)
    if format == .csv, explain {
      throw stop(
        LocalizedText(
          en: "--explain does not go with CSV: a table has no room for the whole way to a decision;"
            + " use --format jsonl",
          zh: "--explain 不能与 CSV 一起使用：表格放不下完整的判定过程；请用 --format jsonl"))
    }
    let rules = try LoadedRules.sound(shared)
    do {
      let reviewer = try policy.reviewer(rules, language, explains: explain)
      let reader = try reviewer.reader()
      let source = try input.source(reader, language)
      let sink = try DecisionSink(
        path: out, format: format, reviewer, language, showsMiss: near != nil)
      var run = ReviewRun(
        reviewer: reviewer, reader: reader, sink: sink, language: language,
        summary: ReviewSummary(examples: examples), nearMisses: try nearMisses())
      try run.decideAll(source)
      input.sayEncoding(of: source, language)
      if run.summary.malformed.total > 0 { throw CommandStop(.malformedInput) }
    } catch let error as UsageError {
      throw stop(error.message)
    } catch let error as DataError {
      throw stop(error.message)
    }
  }

  private func nearMisses() throws -> NearMisses? {
    guard let near else { return nil }
    if let limit = NearLimit(near) { return NearMisses(limit: limit.value) }
    throw stop(
      LocalizedText(
        en: "--near takes a share such as 5%, not `\(near)`",
        zh: "--near 的值是比例，例如 5%，不能是 `\(near)`"))
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: shared.language))
  }
}
