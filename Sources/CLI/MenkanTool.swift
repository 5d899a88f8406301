package import ArgumentParser
import MenkanSource

/// The command `menkan`.
package struct MenkanTool: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "menkan",
    abstract: "Check rule files and decide submissions by them.",
    discussion: """
      Rule files (.menkan) say which submissions of merchants pass, which are refused and which \
      go to a reviewer. Write them in English or Chinese; every decision comes with its reasons.

        menkan check                              are all rules below Rules/ sound?
        menkan fmt                                put them into their canonical layout
        menkan test                               do they decide as their tests say?
        menkan review --policy olist.daily.single_item --in submissions.jsonl
        menkan explain --policy olist.daily.single_item --in submissions.jsonl --id S-1001
        menkan rank --rank display.feed.daily_feed --in pool.jsonl
        menkan table export fee_rate --out f.csv  the rows of a decision table, for a spreadsheet
        menkan repl                               try rules and expressions line by line
        menkan explain-code type/percent-against-number

      Exit status: 0 done, 1 the rules or a test are wrong, 2 wrong use, 3 some input was malformed.
      """,
    subcommands: [
      CheckCommand.self, FormatCommand.self, TestCommand.self, ReviewCommand.self,
      ExplainCommand.self, RankCommand.self, TableCommand.self, ExplainCodeCommand.self,
      ReplShellCommand.self,
    ])

  package init() {}

  /// Runs the command with these arguments and tells with what to exit.
  package static func run(_ arguments: [String]) -> ExitStatus {
    if let word = arguments.first, let wrong = unknownCommand(word) {
      Terminal.say(wrong, in: language(arguments))
      return .wrongUse
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let stop as CommandStop {
      if let message = stop.message { Terminal.writeError("menkan: \(message)\n") }
      return stop.status
    } catch {
      let isAnswer = exitCode(for: error).isSuccess
      let message = missingOption(error, arguments) ?? fullMessage(for: error)
      if isAnswer { print(message) } else { Terminal.writeError(message + "\n") }
      return isAnswer ? .done : .wrongUse
    }
  }
}

extension MenkanTool {
  /// The language that the arguments ask for, before they can be read.
  private static func language(_ arguments: [String]) -> OutputLanguage {
    let place = arguments.firstIndex(of: "--locale").map { $0 + 1 }
    let name = place.flatMap { $0 < arguments.count ? LocaleName(rawValue: arguments[$0]) : nil }
    return name?.language ?? Terminal.language
  }

  /// What to say of a first word that is no command.
  private static func unknownCommand(_ word: String) -> LocalizedText? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !word.isEmpty, word != "help", !names.contains(word) else {
      return nil
    }
    guard let near = NearName.best(for: word, among: names) else {
      return LocalizedText(
        en: "menkan: there is no command `\(word)`; there are: "
          + names.joined(separator: ", "),
        zh: "menkan: 没有 `\(word)` 这个命令；可用的有：" + names.joined(separator: "、"))
    }
    return LocalizedText(
      en: "menkan: there is no command `\(word)`; did you mean `\(near)`?",
      zh: "menkan: 没有 `\(word)` 这个命令，是否想写 `\(near)`？")
  }

  /// What is said in Chinese of an option that has to be given; nil for anything else.
  private static func missingOption(_ error: any Error, _ arguments: [String]) -> String? {
    let prefix = "Missing expected argument "
    let message = message(for: error)
    guard language(arguments) == .chinese, message.hasPrefix(prefix) else { return nil }
    let option = message.dropFirst(prefix.count).filter { $0 != "'" }
    return "menkan: 缺少必须写明的选项 `\(option)`"
  }
}

/// Ends a command early.
struct CommandStop: Error {
  let status: ExitStatus
  /// What to say, if it has not been said.
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
