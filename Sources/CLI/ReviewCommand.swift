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
      Reads submissions, one JSON object a line (.jsonl), one object or array (.json) or the same \
      in YAML (.yaml); .gz behind any of them is unpacked. Writes one decision for each, in order, \
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
  }

  @Option(
    help: ArgumentHelp(
      "The policy: its full name, or its own name or label where no other has it.",
      valueName: "name"))
  package var policy: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The submissions; - is standard input.", valueName: "file"))
  package var input = "-"

  @Option(
    help: ArgumentHelp(
      "The format of standard input: jsonl, json or yaml.", valueName: "format"))
  package var inputFormat: String?

  @Option(
    help: ArgumentHelp(
      "Where decisions go; the file appears when all is done, or not at all.", valueName: "file"))
  package var out: String?

  @Option(
    help: ArgumentHelp(
      """
      How to write decisions: text for people, jsonl one object a line, json one array. Without \
      it text on a terminal, else jsonl.
      """, valueName: "text|json|jsonl"))
  package var format: Format?

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp(
      "Another value for a param of the policy, such as min_score=4.2 or share=5%.",
      valueName: "n=v"))
  package var params: [String] = []

  @Option(
    help: ArgumentHelp(
      "An activity's YAML file, whose params replace those of the policy.", valueName: "file"))
  package var activity: String?

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  package var today: String?

  @Option(
    help: ArgumentHelp("The moment that counts as now, with its offset.", valueName: "instant"))
  package var now: String?

  @Option(
    help: ArgumentHelp(
      "The zone in which moments become days: +08:00 or a name. Default Asia/Shanghai.",
      valueName: "zone"))
  package var zone: String?

  @Option(
    help: ArgumentHelp(
      "How many decisions the summary shows in full, of each outcome in turn.",
      valueName: "n"))
  package var examples = 0

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let format = self.format ?? (out == nil && Terminal.outputIsTerminal ? .text : .jsonl)
    if format == .csv {
      throw stop(
        LocalizedText(
          en: "CSV comes with a later version; use --format jsonl",
          zh: "CSV 格式将在以后的版本提供，请用 --format jsonl"))
    }
    let rules = try LoadedRules.sound(shared)
    do {
      let reviewer = try self.reviewer(rules, language)
      let reader = try reviewer.reader()
      let source = try self.source(reader)
      let sink = try DecisionSink(path: out, format: format, reviewer, language)
      var run = ReviewRun(
        reviewer: reviewer, reader: reader, sink: sink, language: language,
        summary: ReviewSummary(examples: examples))
      try run.decideAll(source)
      if run.summary.malformed > 0 { throw CommandStop(.malformedInput) }
    } catch let error as UsageError {
      throw stop(error.message)
    } catch let error as DataError {
      throw stop(error.message)
    }
  }

  private func source(_ reader: SubmissionReader) throws -> SubmissionSource {
    let format = try inputFormat.map { try self.format(named: $0) }
    return input == "-"
      ? try SubmissionSource(descriptor: 0, format: format ?? .jsonl, reader: reader)
      : try SubmissionSource(path: input, format: format, reader: reader)
  }

  private func format(named name: String) throws -> InputFormat {
    if let format = InputFormat(rawValue: name) { return format }
    throw stop(
      LocalizedText(
        en: "the input format is jsonl, json or yaml, not `\(name)`",
        zh: "输入格式只能是 jsonl、json 或 yaml，不能是 `\(name)`"))
  }

  private func reviewer(_ rules: RuleSet, _ language: OutputLanguage) throws -> Reviewer {
    var options = ReviewOptions()
    options.language = language
    if let zone { options.zone = try ZoneReader.zone(named: zone) }
    if today != nil, now != nil {
      throw stop(
        LocalizedText(
          en: "give --today or --now, not both: the moment tells the day",
          zh: "--today 与 --now 只能给一个：时刻已经包含日期"))
    }
    if let today { options.today = try date(today) }
    if let now { options.now = try instant(now) }
    if let activity { options.params += try ActivityFile.params(at: activity) }
    options.params += try params.map { try assignment($0) }
    return try ReviewClock.reviewer(rules, policy: policy, options)
  }

  private func date(_ text: String) throws -> CivilDate {
    if let date = CivilDate(text) { return date }
    throw stop(
      LocalizedText(
        en: "`\(text)` is no date; write it like 2026-11-11",
        zh: "`\(text)` 不是日期，请写成 2026-11-11 的形式"))
  }

  private func instant(_ text: String) throws -> Instant {
    if let instant = Instant(text) { return instant }
    throw stop(
      LocalizedText(
        en: "`\(text)` is no moment; write it like 2026-11-11T20:00+08:00",
        zh: "`\(text)` 不是时刻，请写成 2026-11-11T20:00+08:00 的形式"))
  }

  private func assignment(_ text: String) throws -> (name: String, literal: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty { return (String(parts[0]), String(parts[1])) }
    throw stop(
      LocalizedText(
        en: "--param takes name=value, not `\(text)`", zh: "--param 的形式是 名称=值，不是 `\(text)`"))
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: shared.language))
  }
}
