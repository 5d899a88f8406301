package import ArgumentParser
import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// `menkan rank`
package struct RankCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Put a pool of candidates in order.",
    discussion: """
      Reads candidates as review reads submissions: each is an object whose keys are the \
      parameters of the rank. Writes first who is listed, by place, with the score and what each \
      factor adds; then who is cut by a limit or a quota, then who is excluded, each with the \
      reason. The order of the candidates in the file does not matter.

        menkan rank --rank display.feed.daily_feed --in pool.jsonl --today 2026-11-01
        menkan rank --rank "日常流" --in pool.csv --format text --locale zh
        menkan rank --rank daily_feed --in pool.jsonl --context activity.yaml --out feed.csv

      A candidate that cannot be read is never lost: it stands at the end with its error, and the \
      exit status is 3.
      """)

  @Option(
    help: ArgumentHelp(
      "The rank: its full name, or its own name or label where no other has it.",
      valueName: "name"))
  package var rank: String

  @OptionGroup package var setting: SettingOptions

  @OptionGroup package var input: InputOptions

  @Option(
    help: ArgumentHelp(
      """
      A YAML or JSON file with what all candidates share, such as the activity: it stands in for \
      each parameter that a candidate does not have.
      """, valueName: "file"))
  package var context: String?

  @Option(
    help: ArgumentHelp(
      "Where the ranking goes; the file appears when all is done, or not at all.",
      valueName: "file"))
  package var out: String?

  @Option(
    help: ArgumentHelp(
      """
      How to write the ranking: text for people, jsonl one object a line, json one array, csv a \
      table for spreadsheets. Without it text on a terminal, csv where --out ends in .csv, else \
      jsonl.
      """, valueName: "text|json|jsonl|csv"))
  package var format: ReviewCommand.Format?

  @Flag(help: "Write only the candidates that are listed.")
  package var listed = false

  @Flag(help: "As text, show every candidate that is not listed instead of the first ten.")
  package var all = false

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let rules = try LoadedRules.sound(shared)
    do {
      let ranker = try ReviewClock.told(try setting.options(language)) { options in
        try Ranker(rules, rank: rank, options: options)
      }
      let reader = try ranker.reader()
      let source = try input.source(reader, language)
      let pool = try readPool(source, sharing: try sharedRecord(reader))
      let ranking = ranker.rank(pool.candidates)
      try write(ranking, pool, ranker)
      input.sayEncoding(of: source, language)
      let summary = RankingSummary(
        ranking: ranking, malformed: MalformedTally(of: pool.malformed), notes: reader.notes,
        language: language)
      Terminal.writeError(summary.text)
      if !pool.malformed.isEmpty { throw CommandStop(.malformedInput) }
    } catch let error as UsageError {
      throw stop(error.message)
    } catch let error as DataError {
      throw stop(error.message)
    }
  }

  private func readPool(
    _ source: SubmissionSource, sharing shared: Record?
  ) throws -> CandidatePool {
    var pool = CandidatePool()
    var bar = ProgressBar(language: self.shared.language)
    defer { bar.clear() }
    try pool.readAll(source, sharing: shared) { count in
      bar.show(done: source.bytesConsumed, of: source.bytesTotal, records: count)
    }
    return pool
  }

  private func write(_ ranking: Ranking, _ pool: CandidatePool, _ ranker: Ranker) throws {
    let format = self.format ?? ReviewCommand.Format.usual(for: out)
    let sink = try RankingSink(
      path: out, format: format, ranker, shared.language,
      showsAll: all)
    do {
      try sink.write(ranking, pool.malformed, onlyListed: listed)
      try sink.finish()
    } catch {
      sink.abandon()
      throw error
    }
  }

  /// What all candidates share; nil where nothing is given.
  private func sharedRecord(_ reader: SubmissionReader) throws -> Record? {
    guard let context else { return nil }
    let source = try SubmissionSource(path: context, reader: reader)
    switch try source.next() {
    case .success(let submission): return submission.record
    case .failure(let record):
      throw stop(
        LocalizedText(
          en: "\(context):\(record.line): \(record.message.english)",
          zh: "\(context):\(record.line)：\(record.message.chinese)"))
    case nil:
      throw stop(LocalizedText(en: "\(context) is empty", zh: "\(context) 是空的"))
    }
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: shared.language))
  }
}
