import Menkan
import MenkanSemantics
package import MenkanSource
package import MenkanValues

/// One conversation: rules, a policy, a submission, what was defined on the way.
///
/// It is told the day and handed files; what it answers is shown by others.
package struct ReplSession {
  package var language: OutputLanguage
  let today: CivilDate?
  /// Writes a file, all of it or nothing.
  let write: @Sendable (_ text: String, _ path: String) throws -> Void
  /// The day that somebody set, else that of the clock.
  var chosenDay: CivilDate?
  /// Where the rules came from; nil for none.
  var rulesPath: String?
  /// All that was loaded, without errors.
  var known: RuleSet
  /// The same, or the empty policy alone where none is chosen.
  var rules: RuleSet
  /// One of the rules'.
  var policy: TypedPolicy
  /// False where there is only the empty policy in which calculations are tried.
  var hasPolicy = false
  var definitions = Definitions()
  /// The rules with the definitions; the same rules where there are none.
  var extended: RuleSet
  var record: EditedRecord
  /// Where the submission was read.
  var recordSource: (path: String, id: String?)?
  /// What `:rank` ranks, and where it was read.
  var pool: RankedPool?
  var poolPath: String?

  /// - Parameters:
  ///   - today: the day of the clock; nil where it is not known.
  ///   - write: writes a file.
  package init(
    language: OutputLanguage, today: CivilDate?,
    write: @escaping @Sendable (_ text: String, _ path: String) throws -> Void
  ) {
    self.language = language
    self.today = today
    self.write = write
    let blank = ReplSession.blank()
    known = RuleSet.check([], root: nil)
    rules = blank.rules
    extended = blank.rules
    policy = blank.policy
    record = .empty(blank.policy.parameters)
  }

  /// Rules with one policy that knows nothing, for calculations without any rules.
  static func blank() -> (rules: RuleSet, policy: TypedPolicy) {
    let text = "module session\n\npolicy session for _: int {\n}\n"
    let rules = RuleSet.check(
      [RuleText(path: "session.menkan", module: "session", bytes: Array(text.utf8))], root: nil)
    return (rules, rules.program.policies[0])
  }

  /// What stands before the place where one types.
  package var prompt: String { hasPolicy ? policy.name : "menkan" }

  package var day: CivilDate? { chosenDay ?? today }

  /// Carries out what was typed: one line, or several that belong together.
  package mutating func answer(_ text: String) -> [ReplAnswer] {
    guard text.utf8.count <= InputExtent.mostBytes else {
      return [say(en: "this is too long: at most 64 KiB", zh: "输入过长：最多 64 KiB")]
    }
    var sources = SourceMap()
    switch TypedLine(text, in: &sources, path: inputName.text(in: language)) {
    case .nothing: return []
    case .command(let word, let argument): return run(word, argument)
    case .expression: return value(of: text)
    case .items(let names):
      return define(Definitions.Definition(text: text, names: names, place: .policy))
    case .declarations(let names):
      return define(Definitions.Definition(text: text, names: names, place: .file))
    case .declaration:
      return [
        say(
          en: "here what stands in a policy can be defined (lets, params, rules), and defines and"
            + " tables; write this into a rule file and type :reload",
          zh: "这里可以定义策略内的内容（令、参数、规则等）、定义和决策表；其他声明请写进规则文件后输入 :重载")
      ]
    case .wrong(let diagnostics): return [.findings(diagnostics, sources)]
    }
  }

  private mutating func run(_ word: String, _ argument: String) -> [ReplAnswer] {
    guard let command = ReplCommand(spelt: word) else { return [unknownCommand(word)] }
    if argument.isEmpty, let needed = command.needed {
      return [
        say(
          en: ":\(command.rawValue) needs more: \(needed.english)",
          zh: ":\(command.chinese) 后面还需要：\(needed.chinese)")
      ]
    }
    switch command {
    case .help: return help()
    case .load: return load(argument)
    case .reload: return reload()
    case .policy: return argument.isEmpty ? policies() : choose(argument)
    case .record: return argument.isEmpty ? showRecord() : readRecord(argument)
    case .set: return set(argument)
    case .unset: return unset(argument)
    case .reset: return reset()
    case .review: return review()
    case .why: return why(argument)
    case .nearest: return nearest()
    case .type: return type(of: argument)
    case .table: return showTable(argument)
    case .rank: return rank(argument)
    case .today: return argument.isEmpty ? [sayDay()] : setDay(argument)
    case .locale: return setLanguage(argument)
    case .definitions: return showDefinitions()
    case .forget: return forget(argument)
    case .save: return save(to: argument.isEmpty ? nil : argument)
    case .quit: return [.leave]
    }
  }

  var inputName: LocalizedText { LocalizedText(en: "input", zh: "输入") }

  func say(en english: String, zh chinese: String) -> ReplAnswer {
    .text(LocalizedText(en: english, zh: chinese).text(in: language))
  }

  func say(_ error: UsageError) -> ReplAnswer { .text(error.message.text(in: language)) }

  /// The policy by the rules and definitions in force, ready to decide.
  func reviewer(_ rules: RuleSet? = nil, explains: Bool = false) throws(UsageError) -> Reviewer {
    var options = ReviewOptions()
    options.language = language
    options.today = day
    options.explains = explains
    return try Reviewer(rules ?? extended, policy: policy.code, options: options)
  }

  var formatter: ValueFormatter {
    ValueFormatter(
      schema: extended.program.schema, zone: .shanghai,
      language: language == .chinese ? .chinese : .english)
  }
}

extension ReplCommand {
  /// What has to stand behind it; nil where it can stand alone.
  fileprivate var needed: LocalizedText? {
    argument.english.isEmpty || argument.english.hasPrefix("[") ? nil : argument
  }
}
