package import ArgumentParser
import Menkan
import MenkanData
import MenkanSource

/// `menkan explain`
package struct ExplainCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how one submission came to its decision.",
    discussion: """
      Prints every rule with what was found, what was needed and how far off it is; what was \
      missing, who was waived and why, and which rules are outside their dates.

        menkan explain --policy olist.daily.single_item --in submissions.jsonl --id S-1001
        menkan explain --policy "日常单品" --in S-1001.json --locale zh --format json
      """)

  /// How the explanation is written.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
  }

  @OptionGroup package var policy: PolicyOptions

  @OptionGroup package var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Which submission: its id, or the line of one without. Without it the first one.",
      valueName: "id"))
  package var id: String?

  @Option(help: ArgumentHelp("A tree for people, or one object.", valueName: "text|json"))
  package var format = Format.text

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let rules = try LoadedRules.sound(shared)
    do {
      let reviewer = try policy.reviewer(rules, language, explains: true)
      let reader = try reviewer.reader()
      let source = try input.source(reader, language)
      let found = try submission(in: source)
      input.sayEncoding(of: source, language)
      try show(found, reviewer)
    } catch let error as UsageError {
      throw stop(error.message)
    } catch let error as DataError {
      throw stop(error.message)
    }
  }

  /// The submission that is asked for, read or malformed.
  private func submission(in source: SubmissionSource) throws
    -> Result<Submission, MalformedRecord>
  {
    while let next = try source.next() {
      guard let id else {
        sayFirst(next)
        return next
      }
      switch next {
      case .success(let submission) where submission.name == id: return next
      case .failure(let record) where record.submission == id: return next
      default: continue
      }
    }
    guard let id else {
      throw stop(
        LocalizedText(en: "there is no submission in the input", zh: "输入中没有任何提交"))
    }
    throw stop(
      LocalizedText(
        en: "there is no submission `\(id)` in the input", zh: "输入中没有编号为 `\(id)` 的提交"))
  }

  private func sayFirst(_ found: Result<Submission, MalformedRecord>) {
    guard case .success(let submission) = found else { return }
    Terminal.say(
      LocalizedText(
        en: "no --id was given: this is the first submission, \(submission.name)",
        zh: "没有指定 --id，以下是第一条提交 \(submission.name)"),
      in: shared.language)
  }

  private func show(_ found: Result<Submission, MalformedRecord>, _ reviewer: Reviewer) throws {
    let language = shared.language
    let text = DecisionText(language: language, isColoured: Terminal.outputIsTerminal)
    switch found {
    case .success(let submission):
      let decision = reviewer.decide(submission)
      print(
        format == .json ? decision.json : text.text(of: decision),
        terminator: format == .json ? "\n" : "")
    case .failure(let record):
      print(
        format == .json ? record.json(in: language) : text.text(of: record),
        terminator: format == .json ? "\n" : "")
      throw CommandStop(.malformedInput)
    }
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: shared.language))
  }
}

extension Submission {
  /// Its id, else its line: what its decision is called by.
  fileprivate var name: String { id ?? String(line) }
}
